import sql, { join, type Sql } from 'sql-template-tag'
import type { BillType } from '../congress/bill-number'
import { stateName } from '../congress/state-code'
import {
  billNumberWord,
  committeeWord,
  cosponsorWord,
  GAP,
  nameWord,
  type SearchField,
  type SearchType,
  serialNumberWord,
  subjectWord,
} from './search-type'
import { searchWords } from './search-words'
import { byBytes, type Reader, readCells } from './sql'

/** What is searched of a row: its words by field, each text as it stands in the record. */
export interface SearchDocument {
  key: string
  /** Day that decides between results of one rank, the newest first; null sorts last. */
  day: string | null
  /** Words of the index’s own: for a bill’s number, subjects, committees and cosponsors, and for a member’s names. */
  marks: string[]
  fields: Record<SearchField, string[]>
}

type Texts = (string | null)[]

const present = (texts: Texts): string[] => texts.filter((text) => text !== null && text !== '') as string[]

/** The documents of those keys that are there. */
export async function readSearchDocuments(
  db: Reader,
  type: SearchType,
  keys: string[],
): Promise<SearchDocument[]> {
  return keys.length === 0 ? [] : READERS[type](db, keys)
}

const READERS: Record<SearchType, (db: Reader, keys: string[]) => Promise<SearchDocument[]>> = {
  BILL: readBills,
  MEMBER: readMembers,
  HEARING: readHearings,
  RELEASE: readReleases,
}

interface BillCells {
  billId: string
  type: BillType | null
  number: number | null
  congress: number | null
  title: string
  introducedOn: string | null
  policyArea: string | null
}

async function readBills(db: Reader, keys: string[]): Promise<SearchDocument[]> {
  const bills = await readCells<BillCells>(
    db,
    sql`SELECT "billId", "type", "number", "congress", "title", "introducedOn", "policyArea" FROM "bill" WHERE "billId" IN (${join(keys)})`,
  )
  const parts = (query: Sql) => readParts(db, query)
  const billIds = sql`"billId" IN (${join(keys)})`
  const titles = await parts(
    sql`SELECT "billId" AS "key", "title" AS "text" FROM "bill_title" WHERE ${billIds} ORDER BY "position", "titleId" ${byBytes(db)}`,
  )
  const subjects = await parts(
    sql`SELECT "billId" AS "key", "subject" AS "text" FROM "bill_subject" WHERE ${billIds} ORDER BY "subject" ${byBytes(db)}`,
  )
  const summaries = await parts(
    sql`SELECT "billId" AS "key", "text" FROM "bill_summary" WHERE ${billIds} ORDER BY COALESCE("date", '') ${byBytes(db)} DESC, "summaryId" ${byBytes(db)}`,
  )
  const committees = await parts(
    sql`SELECT DISTINCT "billId" AS "key", "committeeId" AS "text" FROM "bill_committee" WHERE ${billIds} ORDER BY "text"`,
  )
  const cosponsors = await parts(
    sql`SELECT DISTINCT "billId" AS "key", "bioguideId" AS "text" FROM "cosponsorship" WHERE ${billIds} AND "withdrawnOn" IS NULL ORDER BY "text"`,
  )
  const laws = await parts(
    sql`SELECT "billId" AS "key", "number" AS "text" FROM "law" WHERE ${billIds} ORDER BY "lawId" ${byBytes(db)}`,
  )
  return bills.map((bill) => ({
    key: bill.billId,
    day: bill.introducedOn,
    marks: [
      ...numberMarks(bill),
      ...subjects(bill.billId).map(subjectWord),
      ...committees(bill.billId).map(committeeWord),
      ...cosponsors(bill.billId).map(cosponsorWord),
    ],
    fields: {
      number: laws(bill.billId).flatMap(lawNumbers),
      title: [...new Set([bill.title, ...titles(bill.billId)])],
      subject: present([...subjects(bill.billId), bill.policyArea]),
      text: summaries(bill.billId),
    },
  }))
}

function numberMarks({ type, number, congress }: BillCells): string[] {
  if (!type || !number) return []
  const ofOne = congress === null ? [] : [billNumberWord({ type, number, congress })]
  return [serialNumberWord(number), billNumberWord({ type, number, congress: null }), ...ofOne]
}

const lawNumbers = (number: string): string[] => [
  `Public Law ${number}`,
  `Pub. L. ${number}`,
  `P.L. ${number}`,
  `PL ${number}`,
]

async function readMembers(db: Reader, keys: string[]): Promise<SearchDocument[]> {
  const members = await readCells<
    Record<'bioguideId' | 'fullName' | 'lastName', string> & {
      nickname: string | null
      state: string | null
    }
  >(
    db,
    sql`SELECT "bioguideId", "fullName", "lastName", "nickname", "state" FROM "member" WHERE "bioguideId" IN (${join(keys)})`,
  )
  const ends = await readParts(
    db,
    sql`SELECT "bioguideId" AS "key", MAX("endsOn") AS "text" FROM "member_term" WHERE "bioguideId" IN (${join(keys)}) GROUP BY "bioguideId"`,
  )
  return members.map(({ bioguideId, fullName, lastName, nickname, state }) => {
    const names = present([fullName, nickname && `${nickname} ${lastName}`])
    return {
      key: bioguideId,
      day: ends(bioguideId)[0] ?? null,
      marks: names.flatMap(nameMarks),
      fields: {
        number: [bioguideId],
        title: names,
        subject: present([state && stateName(state), state]),
        text: [],
      },
    }
  })
}

const nameMarks = (text: string): string[] => [GAP, ...searchWords(text).map(({ word }) => nameWord(word))]

async function readHearings(db: Reader, keys: string[]): Promise<SearchDocument[]> {
  const hearings = await readCells<
    { hearingId: string; date: string } & Record<'title' | 'citation', string | null>
  >(
    db,
    sql`SELECT "hearingId", "date", "title", "citation" FROM "hearing" WHERE "hearingId" IN (${join(keys)})`,
  )
  const committees = await readParts(
    db,
    sql`SELECT "l"."hearingId" AS "key", "c"."name" AS "text" FROM "hearing_committee" AS "l"
      JOIN "committee" AS "c" ON "c"."committeeId" = "l"."committeeId"
      WHERE "l"."hearingId" IN (${join(keys)}) ORDER BY "c"."committeeId" ${byBytes(db)}`,
  )
  const people = await readParts(
    db,
    sql`SELECT "hearingId" AS "key", "name" || COALESCE(', ' || "organization", '') AS "text" FROM "hearing_participant"
      WHERE "hearingId" IN (${join(keys)}) ORDER BY "position", "participantId" ${byBytes(db)}`,
  )
  return hearings.map(({ hearingId, date, title, citation }) => ({
    key: hearingId,
    day: date,
    marks: [],
    fields: {
      number: present([citation, hearingId]),
      title: present([title]),
      subject: committees(hearingId),
      text: people(hearingId),
    },
  }))
}

async function readReleases(db: Reader, keys: string[]): Promise<SearchDocument[]> {
  const releases = await readCells<
    { releaseId: string; text: string } & Record<'title' | 'publishedOn', string | null>
  >(
    db,
    sql`SELECT "releaseId", "publishedOn", "title", "text" FROM "release" WHERE "releaseId" IN (${join(keys)})`,
  )
  return releases.map(({ releaseId, publishedOn, title, text }) => ({
    key: releaseId,
    day: publishedOn,
    marks: [],
    fields: { number: [], title: present([title]), subject: [], text: [text] },
  }))
}

/** Texts that belong to rows, in the order of the query, by the row’s key. */
async function readParts(db: Reader, query: Sql): Promise<(key: string) => string[]> {
  const rows = await readCells<{ key: string; text: string | null }>(db, query)
  const byKey = Map.groupBy(rows, ({ key }) => key)
  return (key) => present(byKey.get(key)?.map(({ text }) => text) ?? [])
}
