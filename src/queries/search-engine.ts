import sql, { join, raw, type Sql } from 'sql-template-tag'
import {
  allOf,
  anyOf,
  beginningsOf,
  isWithin,
  phrase,
  type SearchExpression,
  toFts5,
  toTsquery,
} from './search-expression'
import type { PlaceRange } from './search-places'
import { directionOf, type MatchStart, nearRanges, startsAt } from './search-ranges'
import { HEADING_FIELDS, type SearchType } from './search-type'
import { COUNT, isPostgres, type Reader, readCells } from './sql'

/** A document that holds what was looked for. */
export interface SearchHit {
  place: number
  type: SearchType
  key: string
}

/** What documents have to hold; `isOfFew` where few can, however many there are. */
export interface Sought {
  expression: SearchExpression
  isOfFew?: boolean
}

/** Finds documents in the order of their places; for one database, and one moment of it. */
export class MatchFinder {
  private readonly ranges = new Map<string, Promise<PlaceRange[]>>()

  constructor(private readonly db: Reader) {}

  /** The first documents that hold an expression, from a place on (before it when descending, the newest first). */
  async find(sought: Sought, start: MatchStart, limit: number): Promise<SearchHit[]> {
    const { expression, isOfFew } = sought
    if (!isPostgres(this.db)) return this.read(hitsInSqlite(expression, start, limit))
    return isOfFew
      ? this.read(hitsInTurn(start, limit, [sql`${holds(expression)} AND ${follows(start)}`]))
      : this.findNearest(expression, start, limit)
  }

  /**
   * An index of PostgreSQL gives no order: it finds all documents that match, to be sorted. So it is asked for the
   * nearest first, which are enough where many match; then for the recent ones; and for all only in the end.
   */
  private async findNearest(
    expression: SearchExpression,
    start: MatchStart,
    limit: number,
  ): Promise<SearchHit[]> {
    const ranges = await this.rangesFrom(start)
    const { conditions, from } = nearby(expression, start, ranges)
    const hits = conditions.length > 0 ? await this.read(hitsInTurn(start, limit, conditions)) : []
    if (hits.length === limit) return hits
    const others = sql`${holds(expression)} AND ${follows({ ...start, from })}`
    const parts = start.isDescending
      ? [sql`"isRecent" AND ${others}`, sql`NOT "isRecent" AND ${others}`]
      : [others]
    return [...hits, ...(await this.read(hitsInTurn(start, limit - hits.length, parts)))]
  }

  private async read(query: Sql): Promise<SearchHit[]> {
    const rows = await readCells<Omit<SearchHit, 'place'> & { place: number | string }>(this.db, query)
    return rows.map((row) => ({ ...row, place: Number(row.place) }))
  }

  private rangesFrom(start: MatchStart): Promise<PlaceRange[]> {
    const key = `${start.from} ${start.isDescending}`
    const known = this.ranges.get(key) ?? nearRanges(this.db, start)
    this.ranges.set(key, known)
    return known
  }
}

/** The index is read in the order of places, and no further than to the last row that is asked for. */
function hitsInSqlite(expression: SearchExpression, start: MatchStart, limit: number): Sql {
  const direction = directionOf(start)
  return sql`SELECT "d"."place", "d"."type", "d"."key" FROM (
      SELECT rowid AS "place" FROM "search_words" WHERE "search_words" MATCH ${toFts5(expression)} AND ${startsAt(start, raw('rowid'))}
      ORDER BY rowid ${direction} LIMIT ${limit}
    ) AS "m" JOIN "search_document" AS "d" ON "d"."place" = "m"."place" ORDER BY "d"."place" ${direction}`
}

/** What fulfils the first condition, then the second …: a limit of their own has them read in turn, while it is not reached. */
function hitsInTurn(start: MatchStart, limit: number, conditions: Sql[]): Sql {
  // The offset keeps PostgreSQL from walking through all documents for the sake of the limit.
  const parts = conditions.map(
    (condition) => sql`(SELECT * FROM (
        SELECT "place", "type", "key" FROM "search_document" WHERE ${condition} OFFSET 0
      ) AS "all" ORDER BY "place" ${directionOf(start)} LIMIT ${limit})`,
  )
  return sql`SELECT * FROM (${join(parts, ' UNION ALL ')}) AS "m" LIMIT ${limit}`
}

/**
 * Conditions for the matches in ranges, the nearest first, and where those end. Of a beginning PostgreSQL would collect
 * all that there is: the documents of the nearest range are looked at one by one.
 */
function nearby(
  expression: SearchExpression,
  { from, isDescending }: MatchStart,
  ranges: PlaceRange[],
): { conditions: Sql[]; from: number | null } {
  const isWalked = beginningsOf(expression).length > 0
  const conditions: Sql[] = []
  for (const range of isWalked ? ranges.slice(0, 1) : ranges) {
    const end = isDescending ? range.low : range.high
    const inside = (place: Sql) =>
      sql`${startsAt({ from, isDescending }, place)} AND ${startsAt({ from: end, isDescending: !isDescending }, place)}`
    const documents = sql`SELECT "place" FROM "search_document" WHERE ${inside(raw('"place"'))}`
    conditions.push(
      isWalked
        ? sql`"place" = ANY(ARRAY(${documents})) AND ${holds(expression)}`
        : sql`${holds(within(range, expression))} AND ${inside(raw('"place" + 0'))}`,
    )
    from = end
  }
  return { conditions, from }
}

/** That a document is beyond a start, said so that no index of places is read for it. */
const follows = (start: MatchStart): Sql => startsAt(start, raw('"place" + 0'))

const within = ({ words }: PlaceRange, expression: SearchExpression): SearchExpression =>
  allOf([anyOf(words.map((word) => phrase([word], ['number']))), expression])

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
