import { Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Cosponsorship } from '../entities/cosponsorship'
import { type FacetCount, type FacetName, facetCounts } from '../queries/facets'
import { Page } from '../queries/page'
import { CosponsorshipConnection } from './connections'
import type { Context } from './context'
import { counts } from './facet-count'

@ObjectType({
  simpleResolvers: true,
  description: 'Counts of the cosponsorships of a list by their values, over all its pages.',
})
class CosponsorshipFacets {
  @counts('By the cosponsor’s party as the bill’s record has it, such as `D`.')
  party!: FacetCount[]

  @counts('By the cosponsor’s state as the bill’s record has it, such as `ND`.')
  state!: FacetCount[]
}

@Resolver(() => CosponsorshipConnection)
export class CosponsorshipFacetsResolver {
  @FieldResolver(() => CosponsorshipFacets, {
    nullable: true,
    description:
      'Counts by party and state, such as those of one Congress: `cosponsorships(filter: {bill: {congress: {eq: 113}}}) { facets { party { value count } } }`. Only those asked for are counted; null where the cosponsors are not loaded.',
  })
  facets(@Root() page: Page<Cosponsorship> | { isKnown: false }, @Ctx() { loaders }: Context) {
    if (!(page instanceof Page)) return null
    const counted = (facet: FacetName<Cosponsorship>) => () => facetCounts(loaders, page, facet)
    return { party: counted('party'), state: counted('state') }
  }
}
