import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { Bill } from '../entities/bill'
import { Member } from '../entities/member'
import { BillMention, HearingMention, Quotation, Release } from '../entities/release'
import { findBill } from '../queries/bills'
import { readKey } from '../queries/natural-key'
import { readList } from '../queries/read-list'
import { releaseList } from '../queries/releases'
import { type ChildRows, childRows, findRow, findRows } from '../queries/rows'
import { ReleaseArguments } from './all-list-arguments'
import { ReleaseConnection } from './connections'
import type { Context } from './context'
import type { ListArguments } from './list-arguments'

const ofRelease = <Row extends object>(type: new () => Row, ...orderBy: string[]): ChildRows<Row> => ({
  type,
  parentColumn: 'releaseId',
  orderBy,
})
const PUBLISHERS = {
  ...ofRelease(Member, 'bioguideId'),
  through: { table: 'release_publisher', childColumn: 'bioguideId' },
}
const BILL_MENTIONS = ofRelease(BillMention, 'start', 'mentionId')
const QUOTATIONS = ofRelease(Quotation, 'start', 'quotationId')
const HEARING_MENTIONS = ofRelease(HearingMention, 'start', 'mentionId')

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => Release, {
    nullable: true,
    description: 'One press release by its key, 16 hexadecimal digits. Null where none is loaded.',
  })
  release(
    @Arg('releaseId', () => ID, {
      description: 'Key of the release: the first 16 hex digits of its text’s SHA-256.',
    })
    releaseId: string,
    @Ctx() { loaders }: Context,
  ) {
    return findRow(loaders, Release, readKey('releaseId', releaseId))
  }

  @Query(() => ReleaseConnection, {
    description: 'Press releases that fit a filter: `releases(filter: {bill: {any: ["s1733-113"]}})`.',
  })
  releases(@Args(() => ReleaseArguments) request: ListArguments, @Ctx() { loaders }: Context) {
    return readList(loaders, releaseList, request)
  }

  @FieldResolver(() => [Member], {
    description: 'Members in whose name it was published, where that is known.',
  })
  publishers(@Root() release: Release, @Ctx() { loaders }: Context) {
    return childRows(loaders, PUBLISHERS, release.releaseId)
  }

  @FieldResolver(() => [BillMention], {
    description: 'Bills that it names, each with the words and the bill meant.',
  })
  billMentions(@Root() release: Release, @Ctx() { loaders }: Context) {
    return childRows(loaders, BILL_MENTIONS, release.releaseId)
  }

  @FieldResolver(() => [Quotation], { description: 'Direct quotations in it, in the order of the text.' })
  quotations(@Root() release: Release, @Ctx() { loaders }: Context) {
    return childRows(loaders, QUOTATIONS, release.releaseId)
  }

  @FieldResolver(() => [HearingMention], {
    description: 'Those whom it names in connection with a hearing, in the order of the text.',
  })
  hearingMentions(@Root() release: Release, @Ctx() { loaders }: Context) {
    return childRows(loaders, HEARING_MENTIONS, release.releaseId)
  }
}

@Resolver(() => BillMention)
export class BillMentionResolver {
  @FieldResolver(() => Bill, {
    nullable: true,
    description: 'The bill meant; null where none or several fit.',
  })
  bill(@Root() mention: BillMention, @Ctx() { loaders }: Context) {
    return findBill(loaders, mention.billId)
  }

  @FieldResolver(() => [Bill], { description: 'The bills that fit, where more than one does.' })
  candidates(@Root() mention: BillMention, @Ctx() { loaders }: Context) {
    return findRows(loaders, Bill, mention.candidateIds)
  }
}

@Resolver(() => Quotation)
export class QuotationResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member of Congress who speaks; null for others, and where not known.',
  })
  member(@Root() quotation: Quotation, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, quotation.bioguideId)
  }
}

@Resolver(() => HearingMention)
export class HearingMentionResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'The member of Congress who is named; null for others, and where not known.',
  })
  member(@Root() mention: HearingMention, @Ctx() { loaders }: Context) {
    return findRow(loaders, Member, mention.bioguideId)
  }
}
