import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { BillTitle } from '../entities/bill-parts'
import { CalendarDateScalar } from '../entities/scalars'
import { titleHeldSince, titleOn, titlesOf, titlesOn } from '../queries/bill-titles'
import type { Context } from './context'

const DAY = {
  nullable: true,
  description: 'Day at the end of which the titles are asked for; as loaded last where left out.',
}

@Resolver(() => Bill)
export class BillTitlesResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Title by which the bill is cited: its latest short title, else the official one. `title(asOf: "2013-12-01")` gives the one of that day, as its actions date the versions of its text: null before the introduction, and where the record does not tell. Never null without `asOf`.',
  })
  title(
    @Root() bill: Bill,
    @Arg('asOf', () => CalendarDateScalar, DAY) asOf: string | null,
    @Ctx() { loaders }: Context,
  ) {
    return asOf ? titleOn(loaders, bill, asOf) : bill.title
  }

  @FieldResolver(() => [BillTitle], {
    description:
      'All titles loaded: short, popular and official, each with its text version. `titles(asOf: "2013-12-01")` gives those of that day, of each kind those of the latest version reached by then; a title that no dated version of the text bore, such as a popular one, is left out, and nothing is known of bills whose whole record is not loaded.',
  })
  titles(
    @Root() bill: Bill,
    @Arg('asOf', () => CalendarDateScalar, DAY) asOf: string | null,
    @Ctx() { loaders }: Context,
  ) {
    return asOf ? titlesOn(loaders, bill, asOf) : titlesOf(loaders, bill.billId)
  }
}

@Resolver(() => BillTitle)
export class BillTitleResolver {
  @FieldResolver(() => CalendarDateScalar, {
    nullable: true,
    description:
      'Day since which it held: that of the action that made the version of the text, such as the passage; null where the record does not tell.',
  })
  since(@Root() title: BillTitle, @Ctx() { loaders }: Context) {
    return titleHeldSince(loaders, title)
  }
}
