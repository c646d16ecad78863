import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { DateBasis } from '../press/claim-kind'
import { Bill } from './bill'
import { OptionalText, OptionalTextAs, OptionalWhole, Text, TextAs, TextList } from './columns'
import { Member } from './member'
import { Node } from './node'
import { MayReferTo, PartOf, RefersTo } from './references'
import { CalendarDateScalar, UrlScalar } from './scalars'
import { Words } from './words'

@ObjectType({ implements: Node, description: 'A press release, its text stored unchanged.' })
@Entity({ name: 'release' })
export class Release extends Node {
  @Field(() => ID, { description: 'Natural key: the first 16 hex digits of the text’s SHA-256.' })
  @PrimaryColumn('text')
  releaseId!: string

  @Text('SHA-256 of the text in UTF-8, in hexadecimal.')
  sha256!: string

  @Text('The text as published, unchanged. Spans count its UTF-16 code units.')
  text!: string

  @OptionalText('Title; null where the text came without one.')
  title!: string | null

  @OptionalTextAs(() => UrlScalar, 'Address at which it was published; null where not known.')
  url!: string | null

  @Index()
  @OptionalTextAs(
    () => CalendarDateScalar,
    'Day of publication; null where neither told, stated nor to be inferred.',
  )
  publishedOn!: string | null

  @OptionalTextAs(() => DateBasis, 'Where that day comes from.')
  dateBasis!: DateBasis | null

  @TextList('How the day was found, in sentences.')
  dateReasons!: string[]

  @OptionalText('Remark on where the text comes from.')
  note!: string | null

  nodeKey() {
    return { type: 'Release', key: this.releaseId } as const
  }
}

/** A member in whose name a release was published. */
@Entity({ name: 'release_publisher' })
export class ReleasePublisher {
  @PartOf(() => Release, { primary: true })
  releaseId!: string

  @RefersTo(() => Member, { primary: true, index: true })
  bioguideId!: string
}

@ObjectType({ description: 'A bill as a release names it, and the bill of the record that is meant.' })
@Entity({ name: 'bill_mention' })
export class BillMention extends Words {
  @PrimaryColumn('text')
  mentionId!: string

  @PartOf(() => Release)
  releaseId!: string

  @OptionalText('Number as named, such as `S. 1733`; null where only a title stands.')
  number!: string | null

  @OptionalText('Title as named; null where only a number stands.')
  title!: string | null

  @OptionalWhole('Congress stated in the release or following from its date.')
  congress!: number | null

  @MayReferTo(() => Bill)
  billId!: string | null

  @Column('simple-json')
  candidateIds!: string[]

  @TextList('Why this bill and not another, in sentences.')
  reasons!: string[]

  @OptionalText('A sentence where number and title disagree; null where they agree.')
  conflict!: string | null
}

@ObjectType({ description: 'A direct quotation in a release.' })
@Entity({ name: 'quotation' })
export class Quotation extends Words {
  @PrimaryColumn('text')
  quotationId!: string

  @PartOf(() => Release)
  releaseId!: string

  @OptionalText('Speaker as named; null where the text does not tell.')
  speaker!: string | null

  @MayReferTo(() => Member)
  bioguideId!: string | null
}

@ObjectType({ description: 'Someone whom a release names in connection with a hearing.' })
@Entity({ name: 'hearing_mention' })
export class HearingMention extends Words {
  @PrimaryColumn('text')
  mentionId!: string

  @PartOf(() => Release)
  releaseId!: string

  @TextAs(
    () => String,
    'What they are said to have had to do with it: `PARTICIPANT`, `REQUESTED_BY` or `LED_BY`.',
  )
  role!: 'PARTICIPANT' | 'REQUESTED_BY' | 'LED_BY'

  @Text('Name as the release gives it.')
  name!: string

  @Column('text', { nullable: true })
  bioguideId!: string | null
}
