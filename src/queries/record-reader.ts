import sql, { join } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { BillSummary } from '../entities/bill-parts'
import { Cosponsorship } from '../entities/cosponsorship'
import { Member } from '../entities/member'
import { OfficialRecord } from '../entities/official-record'
import type { RecordReader } from '../reconcile/check-release'
import {
  type BillRecord,
  type HearingRecord,
  Known,
  type RecordedMember,
  recordedTo,
} from '../reconcile/record'
import { knowledgeOf } from './knowledge'
import { Loaders } from './loaders'
import { childRows, findRow, findRows } from './rows'
import { readCells } from './sql'

/** The loaded record, as the judge of claims asks it. One reader may serve many callers at once. */
export function recordReader(db: DataSource): RecordReader {
  return {
    knowledge: () => knowledgeOf(db),
    bills: (ids) => billRecords(new Loaders(db), ids),
    hearings: (range) => hearingRecords(db, range),
  }
}

async function billRecords(loaders: Loaders, ids: string[]): Promise<BillRecord[]> {
  const bills = await findRows(loaders, Bill, ids)
  const records = await Promise.all(bills.map((bill) => billRecord(loaders, bill)))
  return records.filter((record) => record !== null)
}

async function billRecord(loaders: Loaders, bill: Bill): Promise<BillRecord | null> {
  const { billId, type, number, congress, title, known, introducedOn, sponsorId } = bill
  const isOfRecord = known !== Known.CLAIMED && type !== null && number !== null && congress !== null
  if (!isOfRecord) return null
  const children = { parentColumn: 'billId' }
  const [cosponsorships, actions, summaries, sponsors, document] = await Promise.all([
    childRows(loaders, { ...children, type: Cosponsorship, orderBy: ['date', 'cosponsorshipId'] }, billId),
    childRows(loaders, { ...children, type: BillAction, orderBy: ['date', 'position', 'actionId'] }, billId),
    childRows(loaders, { ...children, type: BillSummary, orderBy: ['date', 'summaryId'] }, billId),
    findRows(loaders, Member, sponsorId ? [sponsorId] : []),
    findRow(loaders, OfficialRecord, bill.recordId),
  ])
  const members = await findRows(
    loaders,
    Member,
    cosponsorships.map(({ bioguideId }) => bioguideId),
  )
  const names = new Map(members.map(({ bioguideId, fullName }) => [bioguideId, fullName]))
  const isRecorded = known === Known.RECORD
  return {
    billId,
    type,
    number,
    congress,
    title,
    known,
    introducedOn,
    sponsor: sponsors.map(named).at(0) ?? null,
    cosponsorships: isRecorded
      ? cosponsorships.map(({ cosponsorshipId, bioguideId, date, isOriginal, withdrawnOn }) => ({
          cosponsorshipId,
          bioguideId,
          fullName: names.get(bioguideId) ?? bioguideId,
          date,
          isOriginal,
          withdrawnOn,
        }))
      : null,
    recordedTo: recordedTo(congress, document?.updatedAt ?? null),
    actions: isRecorded ? actions.filter(({ duplicateOf }) => duplicateOf === null) : null,
    summaries: summaries.map(({ summaryId, text, date }) => ({ summaryId, text, date: date ?? '' })),
  }
}

const named = ({ bioguideId, fullName }: Member): RecordedMember => ({ bioguideId, fullName })

type HearingRange = Parameters<RecordReader['hearings']>[0]

async function hearingRecords(
  db: DataSource,
  { committeeIds, from, to }: HearingRange,
): Promise<HearingRecord[]> {
  if (committeeIds.length === 0) return []
  const cells = await readCells<Omit<HearingRecord, 'committeeIds'> & { committeeId: string }>(
    db,
    sql`SELECT "t"."hearingId", COALESCE("t"."title", '') AS "title", "t"."date", "t"."citation", "l"."committeeId" FROM "hearing" AS "t"
      JOIN "hearing_committee" AS "l" ON "l"."hearingId" = "t"."hearingId"
      WHERE "t"."date" BETWEEN ${from} AND ${to} AND "t"."hearingId" IN (
        SELECT "hearingId" FROM "hearing_committee" WHERE "committeeId" IN (${join(committeeIds)})
      ) ORDER BY "t"."date", "t"."hearingId", "l"."committeeId"`,
  )
  return [...Map.groupBy(cells, (row) => row.hearingId).values()].map((rows) => {
    const { committeeId: _one, ...hearing } = rows[0]!
    return { ...hearing, committeeIds: rows.map(({ committeeId }) => committeeId) }
  })
}
