import { Field, ID, InterfaceType, ObjectType } from 'type-graphql'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'
import { Chamber } from '../congress/chamber'
import { OptionalText, OptionalTextAs, OptionalWhole, Text } from './columns'
import { Node } from './node'
import { UrlScalar } from './scalars'

/**
 * A person who sat in Congress; one table, two GraphQL types. Party, state, district and chamber are
 * those of the latest term known.
 */
@InterfaceType({
  implements: Node,
  description: 'A person who sits or sat in Congress, keyed by Bioguide id.',
  resolveType: (value: Member) => value.typeName(),
})
@Entity({ name: 'member' })
export class Member extends Node {
  @Field(() => ID, { description: 'Id of the Biographical Directory of Congress, such as `K000367`.' })
  @PrimaryColumn('text')
  bioguideId!: string

  @Text('Full name, such as `Kirsten E. Gillibrand`.')
  fullName!: string

  @Text('First name, such as `Kirsten`.')
  firstName!: string

  @OptionalText('Middle name or initial, such as `E.`; null where the directory gives none.')
  middleName!: string | null

  @Index()
  @Text('Last name, such as `Gillibrand`.')
  lastName!: string

  @OptionalText('Suffix, such as `Jr.`; null where there is none.')
  suffix!: string | null

  @OptionalText('Name the member goes by, where it is not the first name.')
  nickname!: string | null

  @OptionalText('Party of the latest term known, such as `Democrat`.')
  party!: string | null

  @Index()
  @OptionalText('State of the latest term known, as a postal code: `MN`.')
  state!: string | null

  @OptionalWhole('House district of the latest term known; 0 is at large; null for senators.')
  district!: number | null

  @OptionalTextAs(() => Chamber, 'Chamber of the latest term known; null where no term is known.')
  chamber!: Chamber | null

  /** True for whoever has served in the Senate: decides between the two GraphQL types. */
  @Column('boolean')
  isSenator!: boolean

  @Column('text', { nullable: true })
  recordId!: string | null

  @Field(() => UrlScalar, { description: 'Page of the member in the Biographical Directory of Congress.' })
  get bioguideUrl(): string {
    return `https://bioguide.congress.gov/search/bio/${this.bioguideId}`
  }

  nodeKey() {
    return { type: 'Member', key: this.bioguideId } as const
  }

  override typeName(): string {
    return this.isSenator ? 'Senator' : 'Representative'
  }
}

@ObjectType({
  implements: Member,
  description: 'A member who has served in the Senate, whether before or after the House or only there.',
})
export class Senator extends Member {}

@ObjectType({
  implements: Member,
  description: 'A member who has served only in the House of Representatives, delegates included.',
})
export class Representative extends Member {}
