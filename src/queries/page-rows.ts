import sql, { join, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { beyond, type Order, OrderDirection, sortClause } from './order'
import { type PagePlan, planPage } from './page-plan'
import type { PageWindow } from './page-window'
import { fromWhere, type RowSource } from './row-source'
import { findMatches } from './search-engine'
import type { SearchExpression } from './search-expression'
import { endOfDay, firstPlaceOf, startOfDay } from './search-places'
import { columnsOf, elements, name, readCells, rowBuilder } from './sql'

type Cells = Record<string, unknown>

/** A page to be read: what it is cut from, in which order, between which places. */
export interface PageCut<Row extends object> {
  source: RowSource<Row>
  order: Order
  window: PageWindow
}

/** One row more than the page holds, which tells whether there is a further one; by parent. */
export async function readRows<Row extends object>(
  db: DataSource,
  cut: PageCut<Row>,
  parents: string[],
): Promise<Map<string, Row[]>> {
  const { source } = cut
  const cells = source.parent
    ? await readCells(db, rowsOfParents(db, cut, parents))
    : await rootCells(db, cut)
  const build = rowBuilder(db, source.list.entity)
  const byParent = Map.groupBy(cells, ({ parentKey }) => String(parentKey ?? ''))
  return new Map([...byParent].map(([key, rows]) => [key, rows.map(build)]))
}

function rowsOfParents<Row extends object>(
  db: DataSource,
  { source, order, window }: PageCut<Row>,
  parents: string[],
): Sql {
  const key = source.parent!.key
  const columns = columnsOf(db.getMetadata(source.list.entity), 't')
  const rows = fromWhere(db, source, parents, between(db, { source, order, window }))
  const sort = sortClause(db, source.list, order, window.isBackward)
  return sql`SELECT * FROM (
      SELECT ${columns}, ${key} AS "parentKey", ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${sort}) AS "place" ${rows}
    ) AS "ranked" WHERE "place" <= ${window.size + 1} ORDER BY "parentKey", "place"`
}

async function rootCells<Row extends object>(db: DataSource, cut: PageCut<Row>): Promise<Cells[]> {
  const plan = await planPage(db, cut.source, cut.order)
  return plan.text ? cellsOfText(db, cut, plan, plan.text) : readCells(db, rootStatement(db, cut, plan))
}

/** The statement that reads a page of the root by a plan. */
export function rootStatement<Row extends object>(
  db: DataSource,
  cut: PageCut<Row>,
  { conditions, branches }: PagePlan,
): Sql {
  const { list } = cut.source
  const metadata = db.getMetadata(list.entity)
  const table = sql`FROM ${name(metadata.tableName)} AS "t"`
  const end = sql`ORDER BY ${sortClause(db, list, cut.order, cut.window.isBackward)} LIMIT ${cut.window.size + 1}`
  const all = [...between(db, cut), ...conditions]
  const where = (parts: Sql[]) => (parts.length > 0 ? sql`WHERE ${join(parts, ' AND ')}` : sql``)
  const columns = columnsOf(metadata, 't')
  if (!branches) return sql`SELECT ${columns} ${table} ${where(all)} ${end}`
  const sorted = join(cut.order.columns.map((column) => name('t', column)))
  const merged = branches.map(
    (branch) => sql`SELECT * FROM (SELECT ${sorted} ${table} ${where([branch, ...all])} ${end}) AS "b"`,
  )
  const keys = sql`SELECT ${name('t', list.key)} FROM (${join(merged, ' UNION ALL ')}) AS "t" ${end}`
  return sql`SELECT ${columns} ${table} WHERE ${name('t', list.key)} IN (${keys}) ${end}`
}

const between = <Row extends object>(db: DataSource, { source, order, window }: PageCut<Row>): Sql[] =>
  (['after', 'before'] as const).flatMap((side) => {
    const values = window[side]
    return values ? [beyond(db, source.list, order, { values, side })] : []
  })

/** Results of a search looked through at first; more where other conditions leave too few of them. */
const FIRST_LOOK = 4
const LOOK_FURTHER = 8

/**
 * Rows that a search finds, in an order by day: the index stands in that order too, but for the rows of
 * one day. So as many results are taken as are needed, those of whole days, and those are sorted.
 */
async function cellsOfText<Row extends object>(
  db: DataSource,
  cut: PageCut<Row>,
  plan: PagePlan,
  text: SearchExpression,
): Promise<Cells[]> {
  const { source, order, window } = cut
  const isDescending = (order.direction === OrderDirection.DESC) !== window.isBackward
  const cursor = window.isBackward ? window.before : window.after
  const day = cursor && firstPlaceOf(String(cursor[0]))
  const from = day !== null && isDescending ? endOfDay(day) : day
  const key = name('t', source.list.key)
  for (let look = (window.size + 1) * FIRST_LOOK; ; look *= LOOK_FURTHER) {
    const found = await findMatches(db, text, { from, isDescending, limit: look })
    const isAll = found.length < look
    const lastDay = startOfDay(found.at(-1)?.place ?? 0)
    const whole = isAll ? found : found.filter(({ place }) => startOfDay(place) !== lastDay)
    const keys = sql`${key} IN (${elements(
      db,
      whole.map((match) => match.key),
    )})`
    const cells = await readCells(db, rootStatement(db, cut, { conditions: [keys, ...plan.conditions] }))
    if (isAll || cells.length > window.size) return cells
  }
}
