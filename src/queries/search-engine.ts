import sql, { raw, type Sql } from 'sql-template-tag'
import { isWithin, type SearchExpression, toFts5, toTsquery } from './search-expression'
import { HEADING_FIELDS, type SearchType } from './search-type'
import { COUNT, isPostgres, type Reader, readCells } from './sql'

/** A document that holds what was looked for. */
export interface SearchHit {
  place: number
  type: SearchType
  key: string
}

/** Which of the matches: so many, from a place on (before it when descending, which is the newest first). */
export interface MatchWindow {
  from: number | null
  isDescending: boolean
  limit: number
}

/** Documents that hold an expression, in the order of their places. */
export async function findMatches(
  db: Reader,
  expression: SearchExpression,
  window: MatchWindow,
): Promise<SearchHit[]> {
  if (!isPostgres(db)) return readHits(db, hitsInSqlite(expression, window))
  const { limit } = window
  const near = await readHits(db, nearHitsInPostgres(expression, window, NEAR))
  if (near.length === limit) return near
  if (near.length >= OFTEN) {
    const further = Math.ceil((2 * NEAR * limit) / near.length)
    const hits = await readHits(db, nearHitsInPostgres(expression, window, further))
    if (hits.length === limit) return hits
  }
  return readHits(db, hitsInPostgres(expression, window))
}

async function readHits(db: Reader, query: Sql): Promise<SearchHit[]> {
  const rows = await readCells<Omit<SearchHit, 'place'> & { place: number | string }>(db, query)
  return rows.map((row) => ({ ...row, place: Number(row.place) }))
}

/** The index is read in the order of places, and no further than to the last row that is asked for. */
function hitsInSqlite(expression: SearchExpression, window: MatchWindow): Sql {
  const { start, direction } = bounds(window, raw('rowid'))
  return sql`SELECT "d"."place", "d"."type", "d"."key" FROM (
      SELECT rowid AS "place" FROM "search_words" WHERE "search_words" MATCH ${toFts5(expression)} AND ${start}
      ORDER BY rowid ${direction} LIMIT ${window.limit}
    ) AS "m" JOIN "search_document" AS "d" ON "d"."place" = "m"."place" ORDER BY "d"."place" ${direction}`
}

/**
 * An index of PostgreSQL gives no order: it finds all documents that match, to be sorted. What many of
 * the nearest hold is found sooner by looking at one after the other, and how many do tells how far.
 */
const NEAR = 300
const OFTEN = 6

function nearHitsInPostgres(expression: SearchExpression, window: MatchWindow, documents: number): Sql {
  const { start, direction } = bounds(window, raw('"place"'))
  return sql`SELECT "place", "type", "key" FROM (
      SELECT * FROM "search_document" WHERE ${start} ORDER BY "place" ${direction} LIMIT ${documents}
    ) AS "near" WHERE ${holds(expression)} ORDER BY "place" ${direction} LIMIT ${window.limit}`
}

/** Materialized, since the limit would tempt PostgreSQL to look through all documents in order. */
function hitsInPostgres(expression: SearchExpression, window: MatchWindow): Sql {
  const { start, direction } = bounds(window, raw('"place"'))
  return sql`WITH "m" AS MATERIALIZED (
      SELECT "place", "type", "key" FROM "search_document" WHERE ${holds(expression)} AND ${start}
    ) SELECT * FROM "m" ORDER BY "place" ${direction} LIMIT ${window.limit}`
}

function bounds({ from, isDescending }: MatchWindow, place: Sql): { start: Sql; direction: Sql } {
  return {
    start: from === null ? raw('TRUE') : sql`${place} ${raw(isDescending ? '<' : '>=')} ${from}`,
    direction: raw(isDescending ? 'DESC' : 'ASC'),
  }
}

/** Number of documents that hold an expression. */
export async function countMatches(db: Reader, expression: SearchExpression): Promise<number> {
  const [row] = await readCells<{ count: number }>(
    db,
    sql`SELECT ${COUNT} AS "count" ${matching(db, expression)}`,
  )
  return row!.count
}

/** Selects the keys of the documents that hold an expression. */
export function matchingKeys(db: Pick<Reader, 'options'>, expression: SearchExpression): Sql {
  return isPostgres(db)
    ? sql`SELECT "key" ${matching(db, expression)}`
    : sql`SELECT "key" FROM "search_document" WHERE "place" IN (SELECT rowid ${matching(db, expression)})`
}

function matching(db: Pick<Reader, 'options'>, expression: SearchExpression): Sql {
  return isPostgres(db)
    ? sql`FROM "search_document" WHERE ${holds(expression)}`
    : sql`FROM "search_words" WHERE "search_words" MATCH ${toFts5(expression)}`
}

function holds(expression: SearchExpression): Sql {
  const column = raw(isWithin(expression, HEADING_FIELDS) ? '"heading"' : '"words"')
  return sql`${column} @@ CAST(${toTsquery(expression)} AS tsquery)`
}
