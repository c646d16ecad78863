import { setImmediate } from 'node:timers/promises'
import sql from 'sql-template-tag'
import { encodeCursor } from './cursor'
import type { Filter } from './filter'
import { Loaders } from './loaders'
import { type List, type OrderBy, orderOf, sortValues } from './order'
import { readRows } from './page-rows'
import { type Narrowing, readList } from './read-list'
import { fromWhere } from './row-source'
import { COUNT, readCells } from './sql'

export interface BatchRequest {
  filter?: Filter | null
  orderBy?: OrderBy | null
  /** Cursor after which the rows begin. */
  after?: string | null
  /** Most rows in all; every row where it is left out. */
  limit?: number | null
}

/** Few enough that others are answered between two batches, many enough that statements cost little. */
export const BATCH = 250

/**
 * The rows of a list under its filter and in its order, batch by batch: the next one is read when it is
 * asked for, so that however many rows there are, few are held. Rows inserted meanwhile shift nothing.
 * @throws UserInputError naming the argument that cannot be used, before the first batch
 */
export function rowBatches<Row extends object>(
  { db }: Loaders,
  list: List<Row>,
  { filter, orderBy, after, limit }: BatchRequest,
  narrowing?: Narrowing,
): AsyncGenerator<Row[]> {
  const { source, order, window } = readList(new Loaders(db), list, { filter, orderBy, after }, narrowing)
  return (async function* () {
    let place = window.after
    let left = limit ?? Number.POSITIVE_INFINITY
    for (let isLast = false; !isLast; ) {
      const size = Math.min(BATCH, left)
      const cut = { source, order, window: { ...window, size, after: place } }
      const found = (await readRows(db, cut, ['']))[0] ?? []
      const rows = found.slice(0, size)
      left -= rows.length
      isLast = found.length <= size || left === 0
      if (rows.length > 0) {
        yield rows
        // SQLite answers at once: without a pause nobody else would be answered, and nothing be sent, until the end.
        await setImmediate()
        place = sortValues(db, list, order, rows.at(-1)!)
      }
    }
  })()
}

/** Whether a list has more rows than that under its filter; stops counting there. */
export async function hasMoreThan<Row extends object>(
  count: number,
  loaders: Loaders,
  list: List<Row>,
  filter: Filter | null,
  narrowing?: Narrowing,
): Promise<boolean> {
  const { source } = readList(loaders, list, { filter }, narrowing)
  const some = sql`SELECT 1 AS "one" ${fromWhere(loaders.db, source, [])} LIMIT ${count + 1}`
  const [found] = await readCells<{ count: number }>(
    loaders.db,
    sql`SELECT ${COUNT} AS "count" FROM (${some}) AS "some"`,
  )
  return found!.count > count
}

/** The cursor of a row, from which a later request goes on. */
export function cursorOf<Row extends object>(
  { db }: Loaders,
  list: List<Row>,
  orderBy: OrderBy | null,
  row: Row,
): string {
  const order = orderOf(list, orderBy)
  return encodeCursor(order, sortValues(db, list, order, row))
}
