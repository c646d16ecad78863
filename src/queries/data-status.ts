import sql, { type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { SourceKind } from '../congress/record-kinds'
import { Known } from '../reconcile/record'
import { COUNT, name, readCells } from './sql'

/** Tables whose rows are counted, by the name of the count. */
const COUNTED = {
  bills: 'bill',
  members: 'member',
  committees: 'committee',
  cosponsorships: 'cosponsorship',
  actions: 'bill_action',
  hearings: 'hearing',
  releases: 'release',
  claims: 'claim',
  records: 'official_record',
} as const

export type RowCounts = Record<keyof typeof COUNTED, number>

/** Several single values in one statement. */
async function readValues<Row>(db: DataSource, values: Record<string, Sql>): Promise<Row> {
  const cells = Object.entries(values).map(([key, query]) => sql`(${query}) AS ${name(key)}`)
  const [first, ...others] = cells
  const selected = others.reduce((all, cell) => sql`${all}, ${cell}`, first ?? sql`NULL`)
  const [row] = await readCells<Row>(db, sql`SELECT ${selected}`)
  if (!row) throw new Error('a SELECT without FROM gave no row')
  return row
}

export function readRowCounts(db: DataSource): Promise<RowCounts> {
  const counts = Object.entries(COUNTED).map(([key, table]) => [
    key,
    sql`SELECT ${COUNT} FROM ${name(table)}`,
  ])
  return readValues(db, Object.fromEntries(counts))
}

export interface NewestDays {
  introducedOn: string | null
  actionOn: string | null
  cosponsoredOn: string | null
  hearingOn: string | null
  releasePublishedOn: string | null
  retrievedOn: string | null
}

export function readNewestDays(db: DataSource): Promise<NewestDays> {
  const newest = (table: string, column: string) => sql`SELECT MAX(${name(column)}) FROM ${name(table)}`
  return readValues(db, {
    introducedOn: newest('bill', 'introducedOn'),
    actionOn: newest('bill_action', 'date'),
    cosponsoredOn: newest('cosponsorship', 'date'),
    hearingOn: newest('hearing', 'date'),
    releasePublishedOn: newest('release', 'publishedOn'),
    retrievedOn: newest('official_record', 'retrievedOn'),
  })
}

export interface CongressCoverage {
  congress: number
  wholeRecords: number
  indexOnly: number
}

/** What is loaded of each Congress, the latest first. */
export function readCoverage(db: DataSource): Promise<CongressCoverage[]> {
  const countOf = (known: Known) => sql`CAST(SUM(CASE WHEN "known" = ${known} THEN 1 ELSE 0 END) AS integer)`
  return readCells(
    db,
    sql`SELECT "congress", ${countOf(Known.RECORD)} AS "wholeRecords", ${countOf(Known.INDEX)} AS "indexOnly"
      FROM "bill" WHERE "congress" IS NOT NULL GROUP BY "congress" ORDER BY "congress" DESC`,
  )
}

export interface SourceSummary {
  kind: SourceKind
  documents: number
  newestRetrievedOn: string
}

/** The official documents that are in use, by kind. */
export function readSources(db: DataSource): Promise<SourceSummary[]> {
  return readCells(
    db,
    sql`SELECT "kind", ${COUNT} AS "documents", MAX("retrievedOn") AS "newestRetrievedOn"
      FROM "official_record" WHERE "isCurrent" GROUP BY "kind" ORDER BY "kind"`,
  )
}

export interface KnownGap {
  gap: string
  documents: number
}

/** What the documents in use are known to leave out, the most frequent first. */
export async function readGaps(db: DataSource): Promise<KnownGap[]> {
  const rows = await readCells<{ gaps: string; documents: number }>(
    db,
    sql`SELECT "gaps", ${COUNT} AS "documents" FROM "official_record"
      WHERE "isCurrent" AND "gaps" <> '[]' GROUP BY "gaps" ORDER BY "gaps"`,
  )
  const documentsOf = new Map<string, number>()
  for (const { gaps, documents } of rows) {
    for (const gap of JSON.parse(gaps) as string[])
      documentsOf.set(gap, (documentsOf.get(gap) ?? 0) + documents)
  }
  return [...documentsOf]
    .map(([gap, documents]) => ({ gap, documents }))
    .sort((a, b) => b.documents - a.documents || (a.gap < b.gap ? -1 : 1))
}
