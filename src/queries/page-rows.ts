import sql, { join, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { beyond, type Order, sortClause } from './order'
import { type PagePlan, planPage } from './page-plan'
import type { PageWindow } from './page-window'
import { fromWhere, type RowSource } from './row-source'
import { type Columns, columnsOf, isPostgres, name, selectByParent, selectRows } from './sql'
import { rowsOfText } from './text-rows'

/** A page to be read: what it is cut from, in which order, between which places. */
export interface PageCut<Row extends object> {
  source: RowSource<Row>
  order: Order
  window: PageWindow
  /** What is read of each row; all of it where left out. */
  columns?: Columns
}

/** One row more than the page holds, which tells whether there is a further one; by parent. */
export async function readRows<Row extends object>(
  db: DataSource,
  cut: PageCut<Row>,
  parents: string[],
): Promise<Map<string, Row[]>> {
  const { source } = cut
  const { alone } = source
  if (alone) {
    const ofEach = parents.map(
      async (each) => [each, await rootRows(db, { ...cut, source: alone(each) })] as const,
    )
    return new Map(await Promise.all(ofEach))
  }
  if (source.parent) {
    return selectByParent(db, source.list.entity, rowsOfParents(db, cut, parents), cut.columns)
  }
  return new Map([['', await rootRows(db, cut)]])
}

async function rootRows<Row extends object>(db: DataSource, cut: PageCut<Row>): Promise<Row[]> {
  const { source, order, window } = cut
  const plan = await planPage(db, source, order)
  const read = (...more: Sql[]) =>
    selectRows(
      db,
      source.list.entity,
      rootStatement(db, cut, { ...plan, conditions: [...more, ...plan.conditions] }),
      cut.columns,
    )
  const key = name('t', source.list.key)
  return plan.text ? rowsOfText(db, { text: plan.text, key, order, window, read }) : read()
}

/**
 * Some rows of each parent. PostgreSQL ranks the rows of all of them; SQLite, which has no lateral joins,
 * looks up the first ones parent by parent, which takes no more than an index entry for each.
 */
function rowsOfParents<Row extends object>(
  db: DataSource,
  { source, order, window, columns: asked }: PageCut<Row>,
  parents: string[],
): Sql {
  const key = source.parent!.key
  const metadata = db.getMetadata(source.list.entity)
  const columns = columnsOf(metadata, 't', asked)
  const sort = sortClause(db, source.list, order, window.isBackward)
  const cut = between(db, { source, order, window })
  if (isPostgres(db)) {
    return sql`SELECT * FROM (
      SELECT ${columns}, ${key} AS "parentKey", ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${sort}) AS "place" ${fromWhere(db, source, parents, cut)}
    ) AS "ranked" WHERE "place" <= ${window.size + 1} ORDER BY "parentKey", "place"`
  }
  const ofParent = fromWhere(db, source, [], [sql`${key} = "p"."value"`, ...cut])
  return sql`SELECT ${columns}, "p"."value" AS "parentKey" FROM json_each(${JSON.stringify(parents)}) AS "p"
    JOIN ${name(metadata.tableName)} AS "t" ON "t"."rowid" IN (SELECT "t"."rowid" ${ofParent} ORDER BY ${sort} LIMIT ${window.size + 1})
    ORDER BY "p"."key", ${sort}`
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
