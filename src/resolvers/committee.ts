import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Committee } from '../entities/committee'
import { CommitteeMembership } from '../entities/committee-membership'
import { billsOfCommittee, hearingsOfCommittee } from '../queries/committee-lists'
import { seatsOfCommittee } from '../queries/committee-seats'
import { committeeList } from '../queries/committees'
import { readKey } from '../queries/natural-key'
import { readList } from '../queries/read-list'
import { childRows, findRow } from '../queries/rows'
import { BillArguments, CommitteeArguments, HearingArguments } from './all-list-arguments'
import { BillConnection, CommitteeConnection, HearingConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

const SUBCOMMITTEES = { type: Committee, parentColumn: 'parentId', orderBy: ['committeeId'] }

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, {
    nullable: true,
    description:
      'One committee or subcommittee: `committee(committeeId: "ssju00")`. Null where none is loaded.',
  })
  committee(
    @Arg('committeeId', () => ID, { description: 'System code, such as `ssju00` or `hsju08`.' })
    committeeId: string,
    @Ctx() { loaders }: Context,
  ) {
    return findRow(loaders, Committee, readKey('committeeId', committeeId))
  }

  @Query(() => CommitteeConnection, {
    description:
      'Committees that fit a filter: `committees(filter: {chamber: {eq: SENATE}, isCurrent: {eq: true}})`.',
  })
  committees(@Args(() => CommitteeArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, committeeList, request)
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'Committee that it is a subcommittee of; null of a full committee.',
  })
  parent(@Root() committee: Committee, @Ctx() { loaders }: Context) {
    return findRow(loaders, Committee, committee.parentId)
  }

  @FieldResolver(() => [Committee], { description: 'Its subcommittees that are loaded, by system code.' })
  subcommittees(@Root() committee: Committee, @Ctx() { loaders }: Context) {
    return childRows(loaders, SUBCOMMITTEES, committee.committeeId)
  }

  @FieldResolver(() => [CommitteeMembership], {
    nullable: true,
    description:
      'Who sits on it today, the majority first, each side by rank. Null where no seat on it is loaded, as of committees of the past.',
  })
  members(@Root() committee: Committee, @Ctx() { loaders }: Context) {
    return seatsOfCommittee(loaders, committee.committeeId)
  }

  @FieldResolver(() => HearingConnection, {
    description: 'Hearings loaded that the committee held or is to hold; others may have been held.',
  })
  hearings(
    @Root() committee: Committee,
    @Args(() => HearingArguments) request: ListArguments,
    @Ctx() { loaders }: Context,
  ) {
    return hearingsOfCommittee(loaders, committee.committeeId, request)
  }

  @FieldResolver(() => BillConnection, {
    description: 'Bills that the committee dealt with, of those whose whole record is loaded.',
  })
  bills(
    @Root() committee: Committee,
    @Args(() => BillArguments) request: ListArguments,
    @Ctx() { loaders }: Context,
  ) {
    return billsOfCommittee(loaders, committee.committeeId, request)
  }
}
