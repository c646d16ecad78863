import sql, { join, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { beyond, type Order, sortClause } from './order'
import { type PagePlan, planPage } from './page-plan'
import type { PageWindow } from './page-window'
import { fromWhere, type RowSource } from './row-source'
import { type Columns, columnsOf, isPostgres, keyTable, name, PLACE, select, selectOfEach } from './sql'
import { rowsOfText } from './text-rows'

/** A page to be read: what it is cut from, in which order, between which places. */
export interface PageCut<Row extends object> {
  source: RowSource<Row>
  order: Order
  window: PageWindow
  /** What is read of each row; all of it where left out. */
  columns?: Columns
}

/** One row more than the page holds, which tells whether there is a further one; of each parent. */
export async function readRows<Row extends object>(
  db: DataSource,
  cut: PageCut<Row>,
  parents: string[],
): Promise<Row[][]> {
  const { source } = cut
  const { alone } = source
  if (alone) return Promise.all(parents.map((each) => rootRows(db, { ...cut, source: alone(each) })))
  if (!source.parent) return [await rootRows(db, cut)]
  return selectOfEach(db, source.list.entity, parents, rowsOfParents(db, cut, parents), cut.columns)
}

async function rootRows<Row extends object>(db: DataSource, cut: PageCut<Row>): Promise<Row[]> {
  const { source, order, window } = cut
  const plan = await planPage(db, source, order)
  const read = (...more: Sql[]) =>
    select(
      db,
      source.list.entity,
      rootStatement(db, cut, { ...plan, conditions: [...more, ...plan.conditions] }),
      cut.columns,
    )
  const key = name('t', source.list.key)
  return plan.text ? rowsOfText(db, { text: plan.text, key, order, window, read }) : read()
}

/**
 * The first rows of each parent, looked up parent by parent, which takes no more than an index entry for each row. SQLite has no
 * lateral joins, but finds rows by their numbers sooner than by anything else.
 */
function rowsOfParents<Row extends object>(
  db: DataSource,
  { source, order, window, columns: asked }: PageCut<Row>,
  parents: string[],
): Sql {
  const metadata = db.getMetadata(source.list.entity)
  const columns = columnsOf(metadata, 't', asked)
  const sort = sortClause(db, source.list, order, window.isBackward)
  const end = sql`ORDER BY ${sort} LIMIT ${window.size + 1}`
  const cut = between(db, { source, order, window })
  if (parents.length === 1) return sql`SELECT ${columns} ${fromWhere(db, source, parents, cut)} ${end}`
  const ofParent = fromWhere(db, source, [], [sql`${source.parent!.key} = "p"."value"`, ...cut])
  const rows = isPostgres(db)
    ? sql`LATERAL (SELECT "t".* ${ofParent} ${end}) AS "t"`
    : sql`${name(metadata.tableName)} AS "t" WHERE "t"."rowid" IN (SELECT "t"."rowid" ${ofParent} ${end})`
  return sql`SELECT ${columns}${PLACE} FROM ${keyTable(db, parents)} CROSS JOIN ${rows} ORDER BY "p"."key", ${sort}`
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
  const columns = columnsOf(metadata, 't', cut.columns)
  const key = name('t', list.key)
  const page = (keys: Sql) => sql`SELECT ${columns} ${table} WHERE ${key} IN (${keys}) ${end}`
  if (!branches) return sql`SELECT ${columns} ${table} ${where(all)} ${end}`
  if (branches.length === 1) return page(sql`SELECT ${key} ${table} ${where([...branches, ...all])} ${end}`)
  const sorted = join(cut.order.columns.map((column) => name('t', column)))
  const merged = branches.map(
    (branch) => sql`SELECT * FROM (SELECT ${sorted} ${table} ${where([branch, ...all])} ${end}) AS "b"`,
  )
  return page(sql`SELECT ${key} FROM (${join(merged, ' UNION ALL ')}) AS "t" ${end}`)
}

const between = <Row extends object>(db: DataSource, { source, order, window }: PageCut<Row>): Sql[] =>
  (['after', 'before'] as const).flatMap((side) => {
    const values = window[side]
    return values ? [beyond(db, source.list, order, { values, side })] : []
  })
