import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { Hearing } from '../entities/hearing'
import { Member } from '../entities/member'
import type { NodeKey } from '../entities/node'
import { Release } from '../entities/release'
import { claimList } from '../queries/claims'
import { readList } from '../queries/read-list'
import { name } from '../queries/sql'
import { ClaimArguments } from './all-list-arguments'
import { ClaimConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

/** The field `claims` on a type that claims are of; `column` is the claim's own that tells which. */
function claimsResolver(type: () => object, column: string, description: string): new () => object {
  @Resolver(type as () => ObjectConstructor)
  class ClaimsResolver {
    @FieldResolver(() => ClaimConnection, { description })
    claims(
      @Root() row: { nodeKey(): NodeKey },
      @Args(() => ClaimArguments) request: ListArguments,
      @Ctx() { loaders }: Context,
    ) {
      const narrowing = { id: `by ${column}`, parent: { key: name('t', column) } }
      return readList(loaders, claimList, request, narrowing, row.nodeKey().key)
    }
  }
  return ClaimsResolver
}

export const CLAIMS_RESOLVERS = [
  claimsResolver(() => Bill, 'billId', 'Claims that loaded releases make of the bill, with their verdicts.'),
  claimsResolver(
    () => Hearing,
    'hearingId',
    'Claims that loaded releases make of the hearing, with their verdicts.',
  ),
  claimsResolver(
    () => Member,
    'bioguideId',
    'Claims that loaded releases make of the member, with their verdicts.',
  ),
  claimsResolver(() => Release, 'releaseId', 'Claims that the release makes, in the order of its text.'),
]
