import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Committee } from '../entities/committee'
import { CommitteeMembership } from '../entities/committee-membership'
import { Member } from '../entities/member'
import { findRow } from '../queries/rows'
import type { Context } from './context'

@Resolver(() => CommitteeMembership)
export class CommitteeSeatResolver {
  @FieldResolver(() => Committee, { description: 'Committee or subcommittee of the seat.' })
  committee(@Root() seat: CommitteeMembership, @Ctx() { loaders }: Context) {
    return findRow(loaders, Committee, seat.committeeId)
  }

  @FieldResolver(() => Member, { description: 'Member who has the seat.' })
  member(@Root() seat: CommitteeMembership, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, seat.bioguideId)
  }
}
