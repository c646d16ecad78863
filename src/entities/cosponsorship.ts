import { ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Bill } from './bill'
import { Flag, OptionalText, OptionalTextAs, OptionalWhole, TextAs } from './columns'
import { Member } from './member'
import { Node } from './node'
import { PartOf, RefersTo } from './references'
import { CalendarDateScalar } from './scalars'

@ObjectType({
  implements: Node,
  description:
    'A member’s cosponsorship of a bill, from the day of joining. A member who withdrew and joined again has two.',
})
@Entity({ name: 'cosponsorship' })
@Index('cosponsorship_count', ['billId', 'withdrawnOn', 'party', 'state'])
export class Cosponsorship extends Node {
  /** `s178-114/B000711/2015-03-09`: a member can withdraw and join again, so the day belongs to the key. */
  @PrimaryColumn('text')
  cosponsorshipId!: string

  @PartOf(() => Bill, { index: false })
  billId!: string

  @RefersTo(() => Member)
  bioguideId!: string

  @TextAs(() => CalendarDateScalar, 'Day on which the member joined.')
  date!: string

  @Flag('True where the member joined on the day of introduction.')
  isOriginal!: boolean

  @OptionalTextAs(
    () => CalendarDateScalar,
    'Day on which the member withdrew; null where the member did not.',
  )
  withdrawnOn!: string | null

  @OptionalText('Party as the bill’s record has it, such as `D`; null where it does not tell.')
  party!: string | null

  @OptionalText('State as the bill’s record has it, as a postal code: `MN`.')
  state!: string | null

  @OptionalWhole('House district as the bill’s record has it; 0 is at large; null for senators.')
  district!: number | null

  @Column('text', { nullable: true })
  recordId!: string | null

  nodeKey() {
    return { type: 'Cosponsorship', key: this.cosponsorshipId } as const
  }
}
