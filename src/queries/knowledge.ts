import sql from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { Bill } from '../entities/bill'
import { Committee } from '../entities/committee'
import { Hearing } from '../entities/hearing'
import { Member } from '../entities/member'
import { MemberTerm } from '../entities/member-term'
import type { Knowledge, KnownBill } from '../press/known'
import { Known } from '../reconcile/record'
import { readDataVersion } from './data-version'
import { inOrder } from './member-terms'
import { columnsOf, name, type RowClass, readCells, select } from './sql'

interface Kept {
  version: number
  knowledge: Promise<Knowledge>
}

/** By the options, which all views of one database share. */
const kept = new WeakMap<DataSource['options'], Kept>()

/**
 * All that the reader of a release may know of Congress. Loaded once a data version, whoever asks, and
 * loaded anew when the data moved.
 */
export async function knowledgeOf(db: DataSource): Promise<Knowledge> {
  const { version } = await readDataVersion(db)
  const known = kept.get(db.options)
  if (known?.version === version) return known.knowledge
  const knowledge = loadKnowledge(db)
  kept.set(db.options, { version, knowledge })
  knowledge.catch(() => kept.delete(db.options))
  return knowledge
}

async function loadKnowledge(db: DataSource): Promise<Knowledge> {
  const [members, terms, bills, titles, committees, hearings, held] = await Promise.all([
    all(db, Member, 'bioguideId'),
    all(db, MemberTerm, 'termId'),
    all(db, Bill, 'billId'),
    readCells<{ billId: string; title: string }>(
      db,
      sql`SELECT "billId", "title" FROM "bill_title" ORDER BY "billId", "position", "titleId"`,
    ),
    all(db, Committee, 'committeeId'),
    all(db, Hearing, 'hearingId'),
    readCells<{ hearingId: string; committeeId: string }>(
      db,
      sql`SELECT "hearingId", "committeeId" FROM "hearing_committee" ORDER BY "hearingId", "committeeId"`,
    ),
  ])
  const termsOf = Map.groupBy(terms, (term) => term.bioguideId)
  const titlesOf = Map.groupBy(titles, (title) => title.billId)
  const committeesOf = Map.groupBy(held, (link) => link.hearingId)
  return {
    members: members.map((member) => ({ ...member, terms: inOrder(termsOf.get(member.bioguideId) ?? []) })),
    bills: bills.flatMap((bill) =>
      knownBill(
        bill,
        (titlesOf.get(bill.billId) ?? []).map((row) => row.title),
      ),
    ),
    committees: committees.map(({ committeeId, chamber, name: current, formerNames }) => ({
      committeeId,
      chamber,
      names: [current, ...formerNames],
    })),
    hearings: hearings.map(({ hearingId, date, title }) => ({
      hearingId,
      date,
      title: title ?? '',
      committeeIds: (committeesOf.get(hearingId) ?? []).map((link) => link.committeeId),
    })),
  }
}

function all<Row extends object>(db: DataSource, type: RowClass<Row>, key: string): Promise<Row[]> {
  const metadata = db.getMetadata(type)
  return select(
    db,
    type,
    sql`SELECT ${columnsOf(metadata, 't')} FROM ${name(metadata.tableName)} AS "t" ORDER BY ${name('t', key)}`,
  )
}

/** A bill that only releases name is no bill of the record, whether or not they give its number. */
function knownBill(bill: Bill, titles: string[]): KnownBill[] {
  const { billId, type, number, congress, title, introducedOn, sponsorId, known } = bill
  if (known === Known.CLAIMED || type === null || number === null || congress === null) return []
  return [
    { billId, type, number, congress, introducedOn, sponsorId, titles: [...new Set([title, ...titles])] },
  ]
}
