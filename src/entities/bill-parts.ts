import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { LawKind, TitleKind } from '../congress/record-kinds'
import { Bill } from './bill'
import { Flag, OptionalText, OptionalTextAs, Text, TextAs } from './columns'
import { Committee } from './committee'
import { Node } from './node'
/** Id under which a bill was known before its record arrived; it keeps resolving. */
import { PartOf, RefersTo } from './references'
import { CalendarDateScalar, HtmlScalar } from './scalars'

@Entity({ name: 'bill_alias' })
export class BillAlias {
  @PrimaryColumn('text')
  aliasId!: string

  @PartOf(() => Bill)
  billId!: string
}

@ObjectType({ description: 'A title of a bill, and the version of its text for which it held.' })
@Entity({ name: 'bill_title' })
export class BillTitle {
  /** Hash of bill, kind, version and title. */
  @PrimaryColumn('text')
  titleId!: string

  @PartOf(() => Bill)
  billId!: string

  @Text('The title in the record’s words.')
  title!: string

  @TextAs(() => TitleKind, 'What kind of title it is.')
  kind!: TitleKind

  @OptionalText(
    'Version of the text it held for, such as `introduced` or `passed house`; null where not tied to one.',
  )
  asOf!: string | null

  @Flag('True for the title of a part of the bill only.')
  forPortion!: boolean

  /** Place in the record’s own order. */
  @Column('integer')
  position!: number
}

/** A legislative subject term of the Congressional Research Service on a bill. */
@Entity({ name: 'bill_subject' })
export class BillSubject {
  @PartOf(() => Bill, { primary: true })
  billId!: string

  @Index()
  @PrimaryColumn('text')
  subject!: string
}

@ObjectType({
  implements: Node,
  description: 'A summary of a bill by the Congressional Research Service, of one version of its text.',
})
@Entity({ name: 'bill_summary' })
export class BillSummary extends Node {
  @PrimaryColumn('text')
  summaryId!: string

  @PartOf(() => Bill)
  billId!: string

  @OptionalText('Version of the text, such as `Passed House amended`.')
  version!: string | null

  @OptionalTextAs(() => CalendarDateScalar, 'Day of the action that the summary belongs to.')
  date!: string | null

  @Text('The summary as plain text.')
  text!: string

  @OptionalTextAs(
    () => HtmlScalar,
    'The summary as sanitised HTML; null where the record was read as plain text.',
  )
  html!: string | null

  nodeKey() {
    return { type: 'BillSummary', key: this.summaryId } as const
  }
}

@ObjectType({ description: 'What a committee did with a bill.' })
@Entity({ name: 'bill_committee' })
export class BillCommittee {
  /** Bill, committee, activity and day. */
  @PrimaryColumn('text')
  activityId!: string

  @PartOf(() => Bill)
  billId!: string

  @RefersTo(() => Committee)
  committeeId!: string

  @Text('Name of the committee as the bill’s record gives it, which may be of another era.')
  nameAsGiven!: string

  @OptionalText(
    'Activity, such as `Referred to` or `Markup by`; null where the record names the committee alone.',
  )
  activity!: string | null

  @OptionalTextAs(() => CalendarDateScalar, 'Day of the activity; null where not given.')
  date!: string | null

  @Column('integer')
  position!: number
}

@ObjectType({ description: 'A tie between two bills of one Congress, as one of their records states it.' })
@Entity({ name: 'related_bill' })
export class RelatedBill {
  @PrimaryColumn('text')
  relationId!: string

  @PartOf(() => Bill)
  billId!: string

  /** May name a bill that is not loaded: no foreign key. */
  @Index()
  @Field(() => ID, {
    name: 'billId',
    description: 'Natural key of the other bill, such as `hr3610-113`, loaded or not.',
  })
  @Column('text')
  relatedBillId!: string

  @Text('Kind of tie, such as `Identical bill`.')
  relation!: string

  @OptionalText('Who found it: `CRS`, `House` or `Senate`.')
  identifiedBy!: string | null
}

@ObjectType({ description: 'A law that a bill became.' })
@Entity({ name: 'law' })
export class Law {
  @PrimaryColumn('text')
  lawId!: string

  @PartOf(() => Bill)
  billId!: string

  @TextAs(() => LawKind, 'Whether it is a public or a private law.')
  kind!: LawKind

  @Text('Number, such as `114-22`: Congress and serial number.')
  number!: string

  @OptionalTextAs(() => CalendarDateScalar, 'Day of approval; null where not loaded.')
  approvedOn!: string | null

  @OptionalText('Place in the Statutes at Large, such as `129 Stat. 227`; null where not loaded.')
  statutesCitation!: string | null
}
