import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { BillStatus } from '../congress/bill-status'
import { Bill } from '../entities/bill'
import { Member } from '../entities/member'
import { CalendarDateScalar } from '../entities/scalars'
import { cosponsorsOf, countCosponsors } from '../queries/bill-cosponsors'
import { billStatusOn } from '../queries/bill-status-on'
import { billList, findBill, readBillId } from '../queries/bills'
import { readList } from '../queries/read-list'
import { findRow } from '../queries/rows'
import { BillArguments, CosponsorshipArguments } from './all-list-arguments'
import { BillConnection, CosponsorshipConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'
import { CosponsorArguments, type CosponsorshipPageArguments } from './page-arguments'

@Resolver(() => Bill)
export class BillResolver {
  @Query(() => Bill, {
    nullable: true,
    description:
      'One bill, by its number in any form: `bill(id: "s1733-113")`, `bill(id: "S. 1733 (113th)")`. Null where no such bill is loaded.',
  })
  bill(
    @Arg('id', () => ID, {
      description:
        'Any form that names one bill: `s1733-113`, `S. 1733 (113th)`, `113/s/1733`, its address on congress.gov, or its global id.',
    })
    id: string,
    @Ctx() { loaders }: Context,
  ) {
    return findBill(loaders, readBillId(id))
  }

  @Query(() => BillConnection, {
    description:
      'Bills that fit a filter: `bills(filter: {congress: {in: [113, 114]}, status: {eq: ENACTED}}, first: 10)`.',
  })
  bills(@Args(() => BillArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, billList, request)
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Sponsor of the bill; null where not loaded, and of a reserved number, which has none.',
  })
  sponsor(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, bill.sponsorId)
  }

  @FieldResolver(() => CosponsorshipConnection, {
    description:
      'Cosponsors of the bill, the sponsor not among them: `cosponsorships(asOf: "2014-01-11")` for those of that day.',
  })
  cosponsorships(
    @Root() bill: Bill,
    @Args(() => CosponsorshipArguments) request: ListArguments & CosponsorshipPageArguments,
    @Ctx() { loaders }: Context,
  ) {
    return cosponsorsOf(loaders, bill, request)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of cosponsors, the sponsor not counted. Null where they are not loaded, and as of a day before the introduction.',
  })
  cosponsorCount(
    @Root() bill: Bill,
    @Args(() => CosponsorArguments) scope: CosponsorArguments,
    @Ctx() { loaders }: Context,
  ) {
    return countCosponsors(loaders, bill, scope)
  }

  @FieldResolver(() => BillStatus, {
    description:
      'How far the bill had come: `status(asOf: "2014-01-11")` for that day, `status` for the last action loaded.',
  })
  status(
    @Root() bill: Bill,
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description: 'Day at the end of which the status is asked for; the last action loaded where left out.',
    })
    asOf: string | null,
    @Ctx() { loaders }: Context,
  ) {
    return billStatusOn(loaders, bill, asOf)
  }
}
