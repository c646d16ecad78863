import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Chamber } from '../congress/chamber'
import { HearingKind, HearingRole, HearingStatus } from '../congress/hearing-kinds'
import { Bill } from './bill'
import { OptionalText, OptionalWhole, Text, TextAs, Whole } from './columns'
import { Committee } from './committee'
import { Member } from './member'
import { Node } from './node'
import { MayReferTo, PartOf, RefersTo } from './references'
import { CalendarDateScalar, UrlScalar } from './scalars'

@ObjectType({
  implements: Node,
  description: 'A proceeding of one or more committees, with its printed record where there is one.',
})
@Entity({ name: 'hearing' })
export class Hearing extends Node {
  @Field(() => ID, {
    description:
      'Package id of the print, such as `CHRG-113shrg85505`, else committee and day: `ssju00-2015-02-24`.',
  })
  @PrimaryColumn('text')
  hearingId!: string

  @OptionalText('Title; null where the record gives none.')
  title!: string | null

  @Index()
  @TextAs(() => CalendarDateScalar, 'Day on which it is or was held, in Washington.')
  date!: string

  @OptionalText('Time of day at which it begins, in Washington: `10:00`; null where only the day is known.')
  startsAt!: string | null

  @OptionalText('Room and building, such as `226 Dirksen Senate Office Building`; null where not known.')
  location!: string | null

  @Whole('Congress in which it falls, such as 113.')
  congress!: number

  @TextAs(() => Chamber, 'Chamber whose committee holds it; `JOINT` where it belongs to both.')
  chamber!: Chamber

  @TextAs(() => HearingKind, 'What the committee met for.')
  kind!: HearingKind

  @TextAs(() => HearingStatus, 'Whether it took place, as far as the record tells.')
  status!: HearingStatus

  @OptionalText('Citation of the print, such as `S. Hrg. 113-455`.')
  citation!: string | null

  @OptionalText('Jacket number of the print, such as `85-505`.')
  jacketNumber!: string | null

  @OptionalWhole('Number of witnesses; null where not known.')
  witnessCount!: number | null

  @Column('text', { nullable: true })
  recordId!: string | null

  nodeKey() {
    return { type: 'Hearing', key: this.hearingId } as const
  }
}

/** Another id of a hearing: that of its meeting, or the one it had before its print arrived. It keeps resolving. */
@Entity({ name: 'hearing_alias' })
export class HearingAlias {
  @PrimaryColumn('text')
  aliasId!: string

  @PartOf(() => Hearing)
  hearingId!: string
}

/** A committee that held a hearing. */
@Entity({ name: 'hearing_committee' })
export class HearingCommittee {
  @PartOf(() => Hearing, { primary: true })
  hearingId!: string

  @RefersTo(() => Committee, { primary: true, index: true })
  committeeId!: string
}

/** A bill that a hearing was about. */
@Entity({ name: 'hearing_bill' })
export class HearingBill {
  @PartOf(() => Hearing, { primary: true })
  hearingId!: string

  @PartOf(() => Bill, { primary: true, index: true })
  billId!: string
}

@ObjectType({ description: 'Someone who had to do with a hearing, as the record names them.' })
@Entity({ name: 'hearing_participant' })
export class HearingParticipant {
  @PrimaryColumn('text')
  participantId!: string

  @PartOf(() => Hearing)
  hearingId!: string

  @Column('integer')
  position!: number

  @TextAs(() => HearingRole, 'What they had to do with it.')
  role!: HearingRole

  @Text('Name, or a description where the record names nobody.')
  name!: string

  @OptionalText('Organization they spoke for.')
  organization!: string | null

  @OptionalText('Office they hold there.')
  office!: string | null

  @MayReferTo(() => Member)
  bioguideId!: string | null
}

@ObjectType({ description: 'A document of a hearing.' })
@Entity({ name: 'hearing_document' })
export class HearingDocument {
  @PrimaryColumn('text')
  documentId!: string

  @PartOf(() => Hearing)
  hearingId!: string

  @Text('Title of the document, such as `Full committee print`.')
  title!: string

  @TextAs(() => UrlScalar, 'Address of the document on the web.')
  url!: string

  @Text('Format of the document, such as `PDF`.')
  format!: string
}
