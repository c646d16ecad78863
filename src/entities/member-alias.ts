import { Entity, PrimaryColumn } from 'typeorm'
import { Member } from './member'
import { PartOf } from './references'

/** A Bioguide id that a member had before: it keeps resolving. */
@Entity({ name: 'member_alias' })
export class MemberAlias {
  @PrimaryColumn('text')
  aliasId!: string

  @PartOf(() => Member)
  bioguideId!: string
}
