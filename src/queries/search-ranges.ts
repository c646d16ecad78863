import sql, { raw, type Sql } from 'sql-template-tag'
import { daysBetween, FIRST_DATED, type PlaceRange, spansFrom } from './search-places'
import { type Reader, readCells } from './sql'

/** Where to begin, and which way. */
export interface MatchStart {
  /** The first place, or with `isDescending` the one before which to begin; null for the very end. */
  from: number | null
  isDescending: boolean
}

/** Documents of the nearest range, and how many times as many each further one has. */
const NEAREST = 100
const WIDER = [1, 8]

/**
 * Ranges of places, the nearest first, that hold about 100 and 800 documents, for an engine whose index gives
 * no order: of a word that many documents hold, they hold a page, however many documents there are.
 */
export async function nearRanges(db: Reader, start: MatchStart): Promise<PlaceRange[]> {
  const { isDescending } = start
  const [row] = await readCells<Record<'least' | 'most' | 'count', number | string>>(
    db,
    sql`SELECT MIN("place") AS "least", MAX("place") AS "most", COUNT(*) AS "count"
      FROM (SELECT "place" FROM "search_document" WHERE ${startsAt(start, raw('"place"'))} ORDER BY "place" ${directionOf(start)} LIMIT ${NEAREST}) AS "near"`,
  )
  const [least, most] = [Number(row!.least), Number(row!.most)]
  if (Number(row!.count) < NEAREST || least < FIRST_DATED) return []
  const days = daysBetween(least, most)
  return WIDER.map((wider) => spansFrom(isDescending ? most : least, days * wider, isDescending))
}

/** Condition for the places from which a search begins. */
export function startsAt({ from, isDescending }: MatchStart, place: Sql): Sql {
  return from === null ? raw('TRUE') : sql`${place} ${raw(isDescending ? '<' : '>=')} ${from}`
}

export const directionOf = ({ isDescending }: MatchStart): Sql => raw(isDescending ? 'DESC' : 'ASC')
