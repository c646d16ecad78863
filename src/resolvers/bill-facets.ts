import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Bill } from '../entities/bill'
import { type FacetCount, type FacetName, facetCounts } from '../queries/facets'
import type { Loaders } from '../queries/loaders'
import type { Page } from '../queries/page'
import { BillConnection } from './connections'
import type { Context } from './context'

@ObjectType('FacetCount', { simpleResolvers: true, description: 'How many bills of a list have one value.' })
class FacetCountType {
  @Field(() => String, {
    nullable: true,
    description:
      'The value: `ENACTED`, `113`, `ssju00`, `Human trafficking`; null counts bills of which it is not known.',
  })
  value!: string | null

  @Field(() => Int, { description: 'Number of bills that have it.' })
  count!: number
}

const counts = (description: string) =>
  Field(() => [FacetCountType], {
    description: `${description} At most 100 values, the most frequent first.`,
  })

@ObjectType({
  simpleResolvers: true,
  description:
    'Counts of the bills of a list by their values, under the list’s own filter and over all its pages.',
})
class BillFacets {
  @counts('By status as of the last action loaded.')
  status!: FacetCount[]

  @counts('By Congress, such as `113`.')
  congress!: FacetCount[]

  @counts('By the chamber in which the bill began.')
  chamber!: FacetCount[]

  @counts('By the sponsor’s party as the bill’s record has it, such as `D`.')
  party!: FacetCount[]

  @counts('By committee, as system code; a bill counts for each of its committees.')
  committee!: FacetCount[]

  @counts('By legislative subject term; a bill counts for each of its subjects.')
  subject!: FacetCount[]
}

@Resolver(() => BillConnection)
export class BillFacetsResolver {
  @FieldResolver(() => BillFacets, {
    description:
      'Counts by status, Congress, chamber, party, committee and subject; only those asked for are counted.',
  })
  facets(@Root() page: Page<Bill>, @Ctx() { loaders }: Context) {
    return facetsOf(loaders, page)
  }
}

/** Counts found when their field is asked for. */
function facetsOf(loaders: Loaders, page: Page<Bill>): Record<FacetName, () => Promise<FacetCount[]>> {
  const counted = (facet: FacetName) => () => facetCounts(loaders, page, facet)
  return {
    status: counted('status'),
    congress: counted('congress'),
    chamber: counted('chamber'),
    party: counted('party'),
    committee: counted('committee'),
    subject: counted('subject'),
  }
}
