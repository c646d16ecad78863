import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { Change } from '../entities/history'
import { Node } from '../entities/node'
import { findBill } from '../queries/bills'
import { readChanges, rowOfChange } from '../queries/changes'
import { ChangeArguments } from './all-list-arguments'
import { ChangeConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      'What changed, oldest first and append-only: `changes(after: "0", first: 100)`, then `after` the last `endCursor`. `after` and `before` take a cursor or a `seq`. A reader that goes on in this way misses nothing, and replaying all of it rebuilds every table.',
  })
  changes(@Args(() => ChangeArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readChanges(loaders, request)
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The row as it stands now; null where it is gone, or of a kind without a global id, such as a title.',
  })
  node(@Root() change: Change, @Ctx() { loaders }: Context) {
    return rowOfChange(loaders, change)
  }

  @FieldResolver(() => Bill, {
    nullable: true,
    description: 'The bill that the row is or belongs to, as it stands now; null where there is none.',
  })
  bill(@Root() change: Change, @Ctx() { loaders }: Context) {
    return findBill(loaders, change.billId)
  }
}

@Resolver(() => Bill)
export class BillChangesResolver {
  @FieldResolver(() => ChangeConnection, {
    description:
      'What changed on the bill and on all that belongs to it, oldest first: titles, actions, cosponsorships, laws, claims of releases …',
  })
  changes(
    @Root() bill: Bill,
    @Args(() => ChangeArguments) request: ListArguments,
    @Ctx() { loaders }: Context,
  ) {
    return readChanges(loaders, request, bill.billId)
  }
}
