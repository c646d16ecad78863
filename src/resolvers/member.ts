import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { CommitteeMembership } from '../entities/committee-membership'
import { Member, Senator } from '../entities/member'
import { MemberTerm } from '../entities/member-term'
import { billList } from '../queries/bills'
import { seatsOfMember } from '../queries/committee-seats'
import { readCosponsorships } from '../queries/cosponsorship-pages'
import { findMember } from '../queries/find-member'
import { termsOf } from '../queries/member-terms'
import { isSenator, memberList } from '../queries/members'
import { readKey } from '../queries/natural-key'
import { readList } from '../queries/read-list'
import { name } from '../queries/sql'
import { BillArguments, CosponsorshipArguments, MemberArguments } from './all-list-arguments'
import { BillConnection, CosponsorshipConnection, MemberConnection, SenatorConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'
import type { CosponsorshipPageArguments } from './page-arguments'

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, {
    nullable: true,
    description: 'One member of either chamber: `member(bioguideId: "S000522")`. Null where none is loaded.',
  })
  member(
    @Arg('bioguideId', () => ID, {
      description: 'Bioguide id, such as `S000522`, or one that the member had before.',
    })
    bioguideId: string,
    @Ctx() { loaders }: Context,
  ) {
    return findMember(loaders, readKey('bioguideId', bioguideId))
  }

  @Query(() => MemberConnection, {
    description: 'Members that fit a filter: `members(filter: {state: {eq: "ND"}, chamber: {eq: HOUSE}})`.',
  })
  members(@Args(() => MemberArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, memberList, request)
  }

  @Query(() => Senator, {
    nullable: true,
    description:
      'One senator, sitting or former: `senator(bioguideId: "K000367")`. Null where none is loaded, and for who served only in the House.',
  })
  async senator(
    @Arg('bioguideId', () => ID, {
      description: 'Bioguide id, such as `K000367`, or one that the member had before.',
    })
    bioguideId: string,
    @Ctx() { loaders }: Context,
  ) {
    const member = await findMember(loaders, readKey('bioguideId', bioguideId))
    return member?.isSenator ? member : null
  }

  @Query(() => SenatorConnection, {
    description:
      'Members who have served in the Senate: `senators(filter: {name: {contains: "klobuchar"}})`.',
  })
  senators(@Args(() => MemberArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, memberList, request, { id: 'senators', where: isSenator })
  }

  @FieldResolver(() => [MemberTerm], {
    description: 'Terms served, as far as known, oldest first; of former members only the last one.',
  })
  terms(@Root() member: Member, @Ctx() { loaders }: Context) {
    return termsOf(loaders, member.bioguideId)
  }

  @FieldResolver(() => [CommitteeMembership], {
    nullable: true,
    description:
      'Seats on committees and subcommittees today, by system code. Null where none is loaded, as of former members.',
  })
  committees(@Root() member: Member, @Ctx() { loaders }: Context) {
    return seatsOfMember(loaders, member.bioguideId)
  }

  @FieldResolver(() => BillConnection, {
    description:
      'Bills whose loaded record has the member as sponsor; of bills known by index the sponsor is unknown.',
  })
  sponsoredBills(
    @Root() member: Member,
    @Args(() => BillArguments) request: ListArguments,
    @Ctx() { loaders }: Context,
  ) {
    const bySponsor = { id: 'by sponsor', parent: { key: name('t', 'sponsorId') } }
    return readList(loaders, billList, request, bySponsor, member.bioguideId)
  }

  @FieldResolver(() => CosponsorshipConnection, {
    description: 'Cosponsorships of the member, on bills whose whole record is loaded.',
  })
  cosponsorships(
    @Root() member: Member,
    @Args(() => CosponsorshipArguments) request: ListArguments & CosponsorshipPageArguments,
    @Ctx() { loaders }: Context,
  ) {
    return readCosponsorships(loaders, request, { column: 'bioguideId', key: member.bioguideId })
  }
}
