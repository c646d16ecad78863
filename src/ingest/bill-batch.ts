import { billIdOf } from '../congress/bill-number'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { BillCommittee, BillSubject, BillSummary, BillTitle, Law, RelatedBill } from '../entities/bill-parts'
import { Committee } from '../entities/committee'
import { Cosponsorship } from '../entities/cosponsorship'
import { Member } from '../entities/member'
import { OfficialRecord } from '../entities/official-record'
import type { OfficialBill } from '../official/bill'
import { peopleOf, storeBill, topicOf } from './bill'
import { mergeAgain } from './hearing'
import type { Mentions } from './mentions'
import { storeWithin } from './official-record'
import type { Difference, Outcome } from './report'
import type { Writer } from './writer'

/** A bill as it was read from one document. */
export interface ReadBill {
  /** Name of the document, as the user knows it. */
  name: string
  sha256: string
  bill: OfficialBill
}

export interface StoredBill extends ReadBill {
  /** Null where the bill is outside of the topic, and was passed over. */
  outcome: Outcome | null
  differences: readonly Difference[]
  /** Releases whose claims are to be judged again. */
  releases: string[]
}

export interface BillBatchOptions {
  seenAt: Date
  /** Keeps bills outside of the topic too. */
  all: boolean
  mentions: Mentions
  /** Readings of hearings by the bills that they name. */
  hearings: ReadonlyMap<string, string[]>
  /** Tells each change, which costs memory. */
  withDifferences: boolean
}

/** Stores bills within one transaction, with a number of statements that hardly grows with theirs. */
export async function storeBills(
  writer: Writer,
  read: ReadBill[],
  options: BillBatchOptions,
): Promise<StoredBill[]> {
  await readAhead(
    writer,
    read.map(({ bill }) => bill),
  )
  const stored: StoredBill[] = []
  for (const one of read) stored.push(await storeOne(writer, one, options))
  await linkHearings(writer, stored, options)
  return stored
}

async function storeOne(
  writer: Writer,
  read: ReadBill,
  { seenAt, all, mentions, withDifferences }: BillBatchOptions,
): Promise<StoredBill> {
  const { bill, sha256 } = read
  const billId = billIdOf(bill)
  const releases = mentions.releasesOf(bill)
  const isKept = all || releases.length > 0 || topicOf(bill) !== null || (await stands(writer, billId))
  if (!isKept) return { ...read, outcome: null, differences: [], releases: [] }
  const document = { name: billId, sha256, source: bill.source, gaps: bill.gaps }
  const outcome = await storeWithin(writer, document, seenAt, (_, recordId) =>
    storeBill(writer, recordId, bill),
  )
  return {
    ...read,
    outcome,
    differences: withDifferences ? (writer.changed as Difference[]) : [],
    releases: outcome === 'unchanged' ? [] : releases,
  }
}

/** Links hearings that named a bill before its record was there. */
async function linkHearings(
  writer: Writer,
  stored: StoredBill[],
  { hearings, seenAt }: BillBatchOptions,
): Promise<void> {
  const arrived = stored.filter(({ outcome }) => outcome !== null && outcome !== 'unchanged')
  const named = new Set(arrived.flatMap(({ bill }) => hearings.get(billIdOf(bill)) ?? []))
  for (const name of named) await mergeAgain(writer, name, seenAt)
}

const stands = async (writer: Writer, billId: string) => (await writer.find(Bill, { billId })).length > 0

/** Reads at once all that the bills will be compared with. Of a bill that is not there no part can be. */
async function readAhead(writer: Writer, bills: OfficialBill[]): Promise<void> {
  const billIds = [...new Set(bills.map(billIdOf))]
  await writer.load(OfficialRecord, 'name', billIds)
  await writer.load(Bill, 'billId', billIds)
  const present = (await writer.find(Bill, { billId: billIds })).map(({ billId }) => billId)
  await writer.load(BillTitle, 'billId', billIds, present)
  await writer.load(BillSubject, 'billId', billIds, present)
  await writer.load(BillSummary, 'billId', billIds, present)
  await writer.load(BillCommittee, 'billId', billIds, present)
  await writer.load(RelatedBill, 'billId', billIds, present)
  await writer.load(Law, 'billId', billIds, present)
  await writer.load(Cosponsorship, 'billId', billIds, present)
  await writer.load(BillAction, 'billId', billIds, present)
  const people = bills.flatMap(peopleOf)
  await writer.load(Member, 'bioguideId', [...new Set(people.map(({ bioguideId }) => bioguideId))])
  const committees = bills.flatMap((bill) => bill.committees)
  await writer.load(Committee, 'committeeId', [...new Set(committees.map(({ committeeId }) => committeeId))])
}
