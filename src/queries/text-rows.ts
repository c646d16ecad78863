import sql, { type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { type Order, OrderDirection } from './order'
import type { PageWindow } from './page-window'
import { spellOut } from './search-beginnings'
import { MatchFinder, type SearchHit } from './search-engine'
import type { SearchExpression } from './search-expression'
import { endOfDay, firstPlaceOf, startOfDay } from './search-places'
import { elements } from './sql'

export interface TextPage<Row> {
  text: SearchExpression
  /** The list’s key column. */
  key: Sql
  order: Order
  window: PageWindow
  /** Reads rows of the page that fulfil one more condition, in order. */
  read: (condition: Sql) => Promise<Row[]>
}

/** Results looked through at first, for each row of the page; more where too few of them are of the page. */
const FIRST_LOOK = 1.5
const LOOK_FURTHER = 8

/**
 * Rows that a search finds, in an order by day: the index stands in that order too, but for the rows of one day. So a
 * few more results are taken than are needed, those of whole days, and are sorted; only the rows of the page are read.
 */
export async function rowsOfText<Row>(
  db: DataSource,
  { text, key, order, window, read }: TextPage<Row>,
): Promise<Row[]> {
  const isDescending = (order.direction === OrderDirection.DESC) !== window.isBackward
  const cursor = window.isBackward ? window.before : window.after
  const day = cursor && firstPlaceOf(String(cursor[0]))
  const from = day !== null && isDescending ? endOfDay(day) : day
  const [expression] = await spellOut(db, [text])
  const finder = new MatchFinder(db)
  const wanted = window.size + 1
  for (let look = Math.ceil(wanted * FIRST_LOOK); ; look *= LOOK_FURTHER) {
    const found = await finder.find({ expression: expression! }, { from, isDescending }, look)
    const isAll = found.length < look
    const lastDay = startOfDay(found.at(-1)?.place ?? 0)
    const whole = isAll ? found : found.filter(({ place }) => startOfDay(place) !== lastDay)
    const keys = inListOrder(whole, isDescending).map((hit) => hit.key)
    const rows: Row[] = []
    for (const some of [keys.slice(0, wanted), keys.slice(wanted)]) {
      if (some.length > 0 && rows.length < wanted) {
        rows.push(...(await read(sql`${key} IN (${elements(db, some)})`)))
      }
    }
    if (isAll || rows.length >= wanted) return rows.slice(0, wanted)
  }
}

/** By day, and within one by the bytes of the key. */
function inListOrder(hits: SearchHit[], isDescending: boolean): SearchHit[] {
  const ascending = hits.toSorted(
    (a, b) =>
      startOfDay(a.place) - startOfDay(b.place) || Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)),
  )
  return isDescending ? ascending.toReversed() : ascending
}
