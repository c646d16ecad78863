import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Bill } from '../entities/bill'
import { type FacetCount, type FacetName, facetCounts } from '../queries/facets'
import type { Loaders, MaybePromise } from '../queries/loaders'
import type { Page } from '../queries/page'
import { BillConnection } from './connections'
import type { Context } from './context'
import { counts } from './facet-count'

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
function facetsOf(
  loaders: Loaders,
  page: Page<Bill>,
): Record<FacetName<Bill>, () => MaybePromise<FacetCount[]>> {
  const counted = (facet: FacetName<Bill>) => () => facetCounts(loaders, page, facet)
  return {
    status: counted('status'),
    congress: counted('congress'),
    chamber: counted('chamber'),
    party: counted('party'),
    committee: counted('committee'),
    subject: counted('subject'),
  }
}
