import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { ClaimKind } from '../press/claim-kind'
import { Verdict } from '../reconcile/verdict'
import { Bill } from './bill'
import { OptionalText, OptionalTextAs, OptionalWhole, Text, TextAs } from './columns'
import { Committee } from './committee'
import { Hearing } from './hearing'
import { Member } from './member'
import { Node } from './node'
import { MayReferTo, PartOf } from './references'
import { Release } from './release'
import { CalendarDateScalar } from './scalars'
import { Words } from './words'

@ObjectType({
  implements: Node,
  description:
    'One checkable statement of a release, the words that make it, and what the record says of it.',
})
@Entity({ name: 'claim' })
export class Claim extends Node {
  @Field(() => ID, {
    description: 'Natural key: made of the release and of what is claimed, the same after any rebuild.',
  })
  @PrimaryColumn('text')
  claimId!: string

  @PartOf(() => Release)
  releaseId!: string

  /** Place in the release. */
  @Column('integer')
  position!: number

  @Index()
  @TextAs(() => ClaimKind, 'What is claimed.')
  kind!: ClaimKind

  @OptionalText('Member as the release names them; null where the claim is of no member.')
  memberName!: string | null

  @MayReferTo(() => Member)
  bioguideId!: string | null

  @Column('simple-json')
  candidateMemberIds!: string[]

  @OptionalText('Number of the bill as the release gives it; null where it gives none.')
  billNumber!: string | null

  @OptionalText('Title of the bill as the release gives it; null where it gives none.')
  billTitle!: string | null

  @MayReferTo(() => Bill)
  billId!: string | null

  @Column('simple-json')
  candidateBillIds!: string[]

  @OptionalTextAs(() => BillStatus, 'Step claimed, of a STATUS claim.')
  status!: BillStatus | null

  @OptionalTextAs(() => Chamber, 'Chamber claimed, of a STATUS or HEARING claim.')
  chamber!: Chamber | null

  @OptionalWhole('Number claimed, of a COSPONSOR_COUNT claim.')
  count!: number | null

  @OptionalText('Day or month claimed, `2013-09-23` or `2013-09`, of a STATUS or HEARING claim.')
  date!: string | null

  @OptionalText('Committee as the release names it, of a HEARING claim.')
  committeeName!: string | null

  @MayReferTo(() => Committee, { index: false })
  committeeId!: string | null

  @OptionalText('What the bill is said to do or to be modeled on, of a PROVISION or MODEL claim.')
  subject!: string | null

  @Index()
  @TextAs(() => Verdict, 'What the record says of it.')
  verdict!: Verdict

  @Text('Permanent id of the rule that found the verdict, such as `INTRODUCED-ORIGINAL-COSPONSOR`.')
  rule!: string

  @Text('The verdict in one sentence, with the record’s own facts.')
  explanation!: string

  @OptionalTextAs(
    () => CalendarDateScalar,
    'Day as of which the record was read; null where the release’s day is not known.',
  )
  checkedAsOf!: string | null

  @MayReferTo(() => Hearing)
  hearingId!: string | null

  /** Global ids of the rows that the verdict rests on. */
  @Column('simple-json')
  restsOnIds!: string[]

  nodeKey() {
    return { type: 'Claim', key: this.claimId } as const
  }
}

@ObjectType({ description: 'Words of a release that make a claim.' })
@Entity({ name: 'evidence' })
export class Evidence extends Words {
  @PrimaryColumn('text')
  evidenceId!: string

  @PartOf(() => Claim)
  claimId!: string
}
