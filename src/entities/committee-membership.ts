import { Column, Entity, PrimaryColumn } from 'typeorm'
import { Committee } from './committee'
import { Member } from './member'
import { PartOf } from './references'

/** A member's seat on a committee or subcommittee today; of earlier Congresses no directory tells. */
@Entity({ name: 'committee_membership' })
export class CommitteeMembership {
  /** `ssju00/K000367` */
  @PrimaryColumn('text')
  membershipId!: string

  @PartOf(() => Committee)
  committeeId!: string

  @PartOf(() => Member)
  bioguideId!: string

  /** Whether the member's party has the majority of the chamber; the directory names no parties. */
  @Column('text')
  side!: 'MAJORITY' | 'MINORITY'

  /** Seniority within the side, 1 for the first. */
  @Column('integer')
  rank!: number

  /** `Chairman`, `Ranking Member`; null for the others. */
  @Column('text', { nullable: true })
  title!: string | null

  @Column('text', { nullable: true })
  recordId!: string | null
}
