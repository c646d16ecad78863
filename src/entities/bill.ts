import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { BillType, chamberOf, citation, congressGovUrl, printedNumber } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { TopicRelevance } from '../congress/topic'
import { Known } from '../reconcile/record'
import { Flag, OptionalText, OptionalTextAs, OptionalWhole, TextAs } from './columns'
import { Member } from './member'
import { Node } from './node'
import { MayReferTo } from './references'
import { CalendarDateScalar, UrlScalar } from './scalars'

@ObjectType({
  implements: Node,
  description:
    'A measure of Congress: bills and resolutions alike. One that only a release names is known by its title, and may have neither number nor Congress.',
})
@Entity({ name: 'bill' })
@Index(['congress', 'type', 'number'])
export class Bill extends Node {
  @Field(() => ID, { description: 'Natural key, such as `s1733-113`: kind, number, Congress.' })
  @PrimaryColumn('text')
  billId!: string

  @OptionalWhole(
    'Congress, such as 113 (January 2013 to January 2015); null where only a release names the bill.',
  )
  congress!: number | null

  @OptionalTextAs(() => BillType, 'Kind of measure; null where only a release names the bill.')
  type!: BillType | null

  @OptionalWhole('Serial number within kind and Congress; null where only a release names the bill.')
  number!: number | null

  /** Title by which the bill is cited; a public field with `asOf` in resolvers/bill-titles.ts. */
  @Column('text')
  title!: string

  @Index()
  @OptionalTextAs(() => CalendarDateScalar, 'Day of introduction; null where not loaded.')
  introducedOn!: string | null

  @TextAs(() => Known, 'How much of the bill is loaded.')
  known!: Known

  @Flag('True for a number set aside and never used for a measure.')
  isReserved!: boolean

  @OptionalText(
    'Policy area given by the Congressional Research Service, one a bill; null where none is loaded.',
  )
  policyArea!: string | null

  @MayReferTo(() => Member)
  sponsorId!: string | null

  @OptionalText('Sponsor’s party as the record has it, such as `D`; null where not loaded.')
  sponsorParty!: string | null

  @OptionalText('Sponsor’s state as the record has it, such as `MN`; null where not loaded.')
  sponsorState!: string | null

  /** Status as of the last action loaded; a public field with `asOf` in resolvers/bill.ts. */
  @Index()
  @Column('text')
  status!: BillStatus

  @OptionalTextAs(() => CalendarDateScalar, 'Day of the last action loaded; null where none is.')
  latestActionOn!: string | null

  @Column('text', { nullable: true })
  topicRelevance!: TopicRelevance | null

  @Column('simple-json')
  topicReasons!: string[]

  /** False where the record was read without its subjects: unknown is not none. */
  @Column('boolean')
  subjectsKnown!: boolean

  @Column('text', { nullable: true })
  recordId!: string | null

  @Field(() => String, { nullable: true, description: 'Number as printed: `S. 1733`.' })
  get printedNumber(): string | null {
    return this.type && this.number ? printedNumber(this.type, this.number) : null
  }

  @Field(() => String, {
    nullable: true,
    description: 'Citation that names this one bill: `S. 1733 (113th)`.',
  })
  get citation(): string | null {
    return this.type && this.number && this.congress
      ? citation({ type: this.type, number: this.number, congress: this.congress })
      : null
  }

  @Field(() => Chamber, { nullable: true, description: 'Chamber in which the bill began.' })
  get originChamber(): Chamber | null {
    return this.type && chamberOf(this.type)
  }

  @Field(() => UrlScalar, { nullable: true, description: 'The bill’s page on congress.gov.' })
  get congressGovUrl(): string | null {
    return this.type && this.number && this.congress
      ? congressGovUrl({ type: this.type, number: this.number, congress: this.congress })
      : null
  }

  nodeKey() {
    return { type: 'Bill', key: this.billId } as const
  }
}
