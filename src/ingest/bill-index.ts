import { billIdOf } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { LawKind, TitleKind } from '../congress/record-kinds'
import { gradeIndexed } from '../congress/topic'
import { Bill } from '../entities/bill'
import { BillTitle, Law } from '../entities/bill-parts'
import type { IndexedBill } from '../official/bill-index'
import { Known } from '../reconcile/record'
import { stableKey } from './official-record'
import type { Row } from './stored-table'
import type { Writer } from './writer'

/**
 * Stores the index of bills: number, title, introduction and law, `known: INDEX`. A bill of which the
 * whole record stands here already is left alone.
 */
export async function storeBillIndex(writer: Writer, recordId: string, index: IndexedBill[]): Promise<void> {
  const whole = await writer.find(Bill, { known: Known.RECORD })
  const recorded = new Set(whole.map((bill) => bill.billId))
  const rows = index
    .map((entry) => ({ entry, billId: billIdOf(entry) }))
    .filter(({ billId }) => !recorded.has(billId))
  const billIds = rows.map(({ billId }) => billId)
  const earlier = await writer.find(Bill, { known: Known.INDEX })
  const listed = { billId: billIds }
  await writer.replace(
    Bill,
    { billId: [...new Set([...billIds, ...earlier.map(({ billId }) => billId)])] },
    rows.map(({ entry, billId }) => billRow(entry, billId, recordId)),
  )
  await writer.replace(
    BillTitle,
    listed,
    rows.map(({ entry, billId }) => titleRow(entry, billId)),
  )
  await writer.replace(
    Law,
    listed,
    rows.flatMap(({ entry, billId }) => lawRows(entry, billId)),
  )
}

function billRow(entry: IndexedBill, billId: string, recordId: string): Row<Bill> {
  const { congress, type, number, title, introducedOn, law, basis } = entry
  const topic = gradeIndexed(title, basis)
  return {
    billId,
    congress,
    type,
    number,
    title,
    introducedOn,
    known: Known.INDEX,
    isReserved: false,
    policyArea: null,
    sponsorId: null,
    sponsorParty: null,
    sponsorState: null,
    status: law ? BillStatus.ENACTED : BillStatus.UNKNOWN,
    latestActionOn: null,
    topicRelevance: topic.relevance,
    topicReasons: topic.reasons,
    subjectsKnown: false,
    recordId,
  }
}

function titleRow({ title }: IndexedBill, billId: string): Row<BillTitle> {
  return {
    titleId: stableKey(billId, TitleKind.DISPLAY, null, title, false),
    billId,
    title,
    kind: TitleKind.DISPLAY,
    asOf: null,
    forPortion: false,
    position: 1,
  }
}

function lawRows({ law }: IndexedBill, billId: string): Row<Law>[] {
  if (!law) return []
  return [
    {
      lawId: `${LawKind.PUBLIC}/${law}`,
      billId,
      kind: LawKind.PUBLIC,
      number: law,
      approvedOn: null,
      statutesCitation: null,
    },
  ]
}
