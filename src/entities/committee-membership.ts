import { ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import { CommitteeSide } from '../congress/committee-side'
import { OptionalText, TextAs, Whole } from './columns'
import { Committee } from './committee'
import { Member } from './member'
import { PartOf } from './references'

@ObjectType('CommitteeSeat', {
  description:
    'A member’s seat on a committee or subcommittee as the directory of seats has it today; of earlier Congresses none tells.',
})
@Entity({ name: 'committee_membership' })
export class CommitteeMembership {
  /** `ssju00/K000367` */
  @PrimaryColumn('text')
  membershipId!: string

  @PartOf(() => Committee)
  committeeId!: string

  @PartOf(() => Member)
  bioguideId!: string

  @TextAs(() => CommitteeSide, 'Whether the member sits for the majority; the directory names no parties.')
  side!: CommitteeSide

  @Whole('Seniority within the side, 1 for the first.')
  rank!: number

  @OptionalText('Office on the committee, such as `Chairman` or `Ranking Member`; null for the others.')
  title!: string | null

  @Column('text', { nullable: true })
  recordId!: string | null
}
