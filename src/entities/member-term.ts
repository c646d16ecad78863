import { ObjectType } from 'type-graphql'
import { Entity, PrimaryColumn } from 'typeorm'
import { Chamber } from '../congress/chamber'
import { OptionalText, OptionalTextAs, OptionalWhole, Text, TextAs } from './columns'
import { Member } from './member'
import { PartOf } from './references'
import { CalendarDateScalar } from './scalars'

@ObjectType({
  description:
    'A term that a member served. Of former members only the last term is known, without its days.',
})
@Entity({ name: 'member_term' })
export class MemberTerm {
  /** `K000367/1`: terms of a member in order. */
  @PrimaryColumn('text')
  termId!: string

  @PartOf(() => Member)
  bioguideId!: string

  @TextAs(() => Chamber, 'Chamber in which the term was served.')
  chamber!: Chamber

  @Text('State represented, as a postal code: `MN`.')
  state!: string

  @OptionalWhole('House district; 0 is at large; null for senators.')
  district!: number | null

  @OptionalText('Party, such as `Democrat`.')
  party!: string | null

  @OptionalTextAs(() => CalendarDateScalar, 'First day of the term; null where not known.')
  startsOn!: string | null

  @OptionalTextAs(() => CalendarDateScalar, 'Last day of the term, planned or actual; null where not known.')
  endsOn!: string | null
}
