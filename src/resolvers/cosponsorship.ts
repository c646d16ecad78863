import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { Cosponsorship } from '../entities/cosponsorship'
import { Member } from '../entities/member'
import { readCosponsorships } from '../queries/cosponsorship-pages'
import { findRow } from '../queries/rows'
import { CosponsorshipArguments } from './all-list-arguments'
import { CosponsorshipConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'
import type { CosponsorshipPageArguments } from './page-arguments'

@Resolver(() => Cosponsorship)
export class CosponsorshipResolver {
  @Query(() => CosponsorshipConnection, {
    description:
      'Cosponsorships that fit a filter, of bills whose whole record is loaded: `cosponsorships(filter: {member: {bioguideId: {eq: "H001069"}}}, asOf: "2014-01-11")`.',
  })
  cosponsorships(
    @Args(() => CosponsorshipArguments) request: ListArguments & CosponsorshipPageArguments,
    @Ctx() { loaders }: Context,
  ) {
    return readCosponsorships(loaders, request)
  }

  @FieldResolver(() => Bill, { description: 'The bill that the member cosponsors.' })
  bill(@Root() cosponsorship: Cosponsorship, @Ctx() { loaders }: Context) {
    return findRow(loaders, Bill, cosponsorship.billId)
  }

  @FieldResolver(() => Member, { description: 'The member who cosponsors the bill.' })
  member(@Root() cosponsorship: Cosponsorship, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, cosponsorship.bioguideId)
  }
}

@Resolver(() => CosponsorshipConnection)
export class CosponsorshipConnectionResolver {
  @FieldResolver(() => Boolean, {
    description:
      'False where there is nothing to list: the bill’s cosponsors are not loaded, or it was not yet introduced on the day asked for.',
  })
  isKnown(@Root() page: { isKnown: boolean }) {
    return page.isKnown
  }
}
