import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Claim, Evidence } from '../entities/claim'
import { Release } from '../entities/release'
import { claimList } from '../queries/claims'
import { readList } from '../queries/read-list'
import { childRows, findRow } from '../queries/rows'
import { ClaimArguments } from './all-list-arguments'
import { claimRelations } from './claim-relations'
import { ClaimConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

const EVIDENCE = { type: Evidence, parentColumn: 'claimId', orderBy: ['start', 'evidenceId'] }

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    description:
      'Claims of all loaded releases that fit a filter: `claims(filter: {verdict: {eq: CONTRADICTED}})`.',
  })
  claims(@Args(() => ClaimArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, claimList, request)
  }

  @FieldResolver(() => Release, { description: 'The release that makes the claim.' })
  release(@Root() claim: Claim, @Ctx() { loaders }: Context) {
    return findRow(loaders, Release, claim.releaseId)
  }

  @FieldResolver(() => [Evidence], {
    description: 'The words that make the claim, in the order of the text.',
  })
  evidence(@Root() claim: Claim, @Ctx() { loaders }: Context) {
    return childRows(loaders, EVIDENCE, claim.claimId)
  }
}

export const ClaimRelationsResolver = claimRelations(() => Claim)
