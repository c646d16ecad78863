import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import { TopicRelevance } from '../congress/topic'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { BillCommittee, BillSubject, BillSummary, Law, RelatedBill } from '../entities/bill-parts'
import { Committee } from '../entities/committee'
import { Hearing } from '../entities/hearing'
import { actionsOf, lawsOf } from '../queries/bill-status-on'
import { findBill } from '../queries/bills'
import type { MaybePromise } from '../queries/loaders'
import { relatedBillsOf } from '../queries/related-bills'
import { type ChildRows, childRows, findRow } from '../queries/rows'
import { Known } from '../reconcile/record'
import type { Context } from './context'

@ObjectType({
  simpleResolvers: true,
  description: 'How a bill belongs to the topic of human trafficking, and why.',
})
class BillTopic {
  @Field(() => TopicRelevance, { description: 'How much the bill is about human trafficking.' })
  relevance!: TopicRelevance

  @Field(() => [String], { description: 'Why, in sentences that name the subject, title or summary found.' })
  reasons!: string[]
}

const partOf = <Row extends object>(type: new () => Row, ...orderBy: string[]): ChildRows<Row> => ({
  type,
  parentColumn: 'billId',
  orderBy,
})
const PARTS = {
  summaries: partOf(BillSummary, 'date', 'summaryId'),
  subjects: partOf(BillSubject, 'subject'),
  committees: partOf(BillCommittee, 'position', 'activityId'),
  hearings: {
    ...partOf(Hearing, 'date', 'hearingId'),
    through: { table: 'hearing_bill', childColumn: 'hearingId' },
  },
}

/** What only the whole record tells is null of a bill without one. */
const ifRecorded = <T>(bill: Bill, read: () => MaybePromise<T[]>): MaybePromise<T[]> | null =>
  bill.known === Known.RECORD ? read() : null

@Resolver(() => Bill)
export class BillPartsResolver {
  @FieldResolver(() => [BillAction], {
    nullable: true,
    description: 'History of the bill, oldest first; null where not loaded.',
  })
  async actions(
    @Root() bill: Bill,
    @Arg('dedupe', () => Boolean, {
      defaultValue: true,
      description: 'Whether an action that several systems reported stands there once.',
    })
    dedupe: boolean,
    @Ctx() { loaders }: Context,
  ) {
    const actions = await ifRecorded(bill, () => actionsOf(loaders, bill.billId))
    return dedupe ? actions?.filter(({ duplicateOf }) => duplicateOf === null) : actions
  }

  @FieldResolver(() => [BillSummary], {
    nullable: true,
    description: 'Summaries by the Congressional Research Service, oldest first; null where not loaded.',
  })
  summaries(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return ifRecorded(bill, () => childRows(loaders, PARTS.summaries, bill.billId))
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Legislative subject terms, such as `Human trafficking`; null where not loaded.',
  })
  async subjects(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    if (!bill.subjectsKnown) return null
    return (await childRows(loaders, PARTS.subjects, bill.billId)).map(({ subject }) => subject)
  }

  @FieldResolver(() => [Law], {
    nullable: true,
    description:
      'Laws that the bill became, nearly always none or one; null of a bill that only releases name.',
  })
  laws(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return bill.known === Known.CLAIMED ? null : lawsOf(loaders, bill.billId)
  }

  @FieldResolver(() => [BillCommittee], {
    nullable: true,
    description: 'Committees that dealt with the bill, one entry an activity; null where not loaded.',
  })
  committees(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return ifRecorded(bill, () => childRows(loaders, PARTS.committees, bill.billId))
  }

  @FieldResolver(() => [RelatedBill], {
    nullable: true,
    description:
      'Ties to other bills, whichever of the two records states them. Null where the bill’s own record is not loaded and no other names it.',
  })
  relatedBills(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return relatedBillsOf(loaders, bill)
  }

  @FieldResolver(() => [Hearing], {
    description: 'Hearings loaded that were about the bill, oldest first; others may have been held.',
  })
  hearings(@Root() bill: Bill, @Ctx() { loaders }: Context) {
    return childRows(loaders, PARTS.hearings, bill.billId)
  }

  @FieldResolver(() => BillTopic, {
    nullable: true,
    description: 'How the bill belongs to the topic of human trafficking; null where it does not.',
  })
  topic(@Root() { topicRelevance, topicReasons }: Bill): BillTopic | null {
    return topicRelevance && { relevance: topicRelevance, reasons: topicReasons }
  }
}

@Resolver(() => BillCommittee)
export class BillCommitteeResolver {
  @FieldResolver(() => Committee, { description: 'The committee, under its current name.' })
  committee(@Root() activity: BillCommittee, @Ctx() { loaders }: Context) {
    return findRow(loaders, Committee, activity.committeeId)
  }
}

@Resolver(() => RelatedBill)
export class RelatedBillResolver {
  @FieldResolver(() => Bill, { nullable: true, description: 'The other bill; null where it is not loaded.' })
  bill(@Root() tie: RelatedBill, @Ctx() { loaders }: Context) {
    return findBill(loaders, tie.relatedBillId)
  }
}
