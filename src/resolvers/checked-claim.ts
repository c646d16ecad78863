import { Field, Int, ObjectType } from 'type-graphql'
import { BillStatus } from '../congress/bill-status'
import { Chamber } from '../congress/chamber'
import { Evidence } from '../entities/claim'
import { CalendarDateScalar } from '../entities/scalars'
import { ClaimKind } from '../press/claim-kind'
import { Verdict } from '../reconcile/verdict'
import { type ClaimKeys, claimRelations } from './claim-relations'

const orNull = (description: string) => Field(() => String, { nullable: true, description })

@ObjectType({
  simpleResolvers: true,
  description: 'A claim of a release that was checked and not stored: as `Claim`, without an id.',
})
export class CheckedClaim implements ClaimKeys {
  bioguideId!: string | null
  candidateMemberIds!: string[]
  billId!: string | null
  candidateBillIds!: string[]
  committeeId!: string | null
  hearingId!: string | null
  restsOnIds!: string[]

  @Field(() => ClaimKind, { description: 'What kind of claim it is.' })
  kind!: ClaimKind

  @orNull('Member as the release names them; null where the claim is of no member.')
  memberName!: string | null

  @orNull('Number of the bill as the release gives it; null where it gives none.')
  billNumber!: string | null

  @orNull('Title of the bill as the release gives it; null where it gives none.')
  billTitle!: string | null

  @Field(() => BillStatus, {
    nullable: true,
    description: 'Step claimed, of a STATUS claim; null of others.',
  })
  status!: BillStatus | null

  @Field(() => Chamber, { nullable: true, description: 'Chamber claimed, of a STATUS or HEARING claim.' })
  chamber!: Chamber | null

  @Field(() => Int, {
    nullable: true,
    description: 'Number claimed, of a COSPONSOR_COUNT claim; null of others.',
  })
  count!: number | null

  @orNull('Day or month claimed, `2013-09-23` or `2013-09`, of a STATUS or HEARING claim.')
  date!: string | null

  @orNull('Committee as the release names it, of a HEARING claim.')
  committeeName!: string | null

  @orNull('What the bill is said to do or to be modeled on, of a PROVISION or MODEL claim.')
  subject!: string | null

  @Field(() => Verdict, { description: 'What the record says of the claim.' })
  verdict!: Verdict

  @Field(() => String, { description: 'Permanent id of the rule that found the verdict.' })
  rule!: string

  @Field(() => String, { description: 'The verdict in one sentence, with the record’s own facts.' })
  explanation!: string

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day as of which the record was read; null where the release’s day is not known.',
  })
  checkedAsOf!: string | null

  @Field(() => [Evidence], { description: 'The words that make the claim, in the order of the text.' })
  evidence!: Pick<Evidence, 'start' | 'end' | 'quote'>[]
}

export const CheckedClaimRelationsResolver = claimRelations(() => CheckedClaim)
