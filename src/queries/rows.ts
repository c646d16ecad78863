import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Loaders } from './loaders'
import { byBytes, columnsOf, name, type RowClass, readCells, rowBuilder } from './sql'

/** The row of that key, or null. Asked of many rows at once, one statement finds all. */
export async function findRow<Row extends object>(
  loaders: Loaders,
  type: RowClass<Row>,
  key: string | null,
): Promise<Row | null> {
  if (key === null) return null
  const metadata = loaders.db.getMetadata(type)
  const [primary] = metadata.primaryColumns
  const keyColumn = primary?.propertyName ?? ''
  const found = await loaders.load(`row ${metadata.tableName}`, key, async (keys) => {
    const condition = sql`${name('t', keyColumn)} IN (${join(keys)})`
    const rows = await groupedRows(loaders, { type, parent: name('t', keyColumn), condition })
    return new Map([...rows].flatMap(([each, [row]]) => (row ? [[each, row] as const] : [])))
  })
  return found ?? null
}

/** The rows of those keys, in the order of the keys; what is not there is left out. */
export async function findRows<Row extends object>(
  loaders: Loaders,
  type: RowClass<Row>,
  keys: string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => findRow(loaders, type, key)))
  return rows.filter((row) => row !== null)
}

export interface ChildRows<Row extends object> {
  type: RowClass<Row>
  /** Column of the child that holds the parent's key, or of the table that joins the two. */
  parentColumn: string
  /** Columns that order the children of one parent. */
  orderBy: string[]
  /** A table between the two, and its column that holds the child's key. */
  through?: { table: string; childColumn: string }
}

/** All rows that belong to a parent; for kinds of which a parent has a handful. */
export async function childRows<Row extends object>(
  loaders: Loaders,
  { type, parentColumn, orderBy, through }: ChildRows<Row>,
  parent: string,
): Promise<Row[]> {
  const { tableName } = loaders.db.getMetadata(type)
  const question = `rows ${tableName} ${through?.table ?? ''} ${parentColumn}`
  const rows = await loaders.load(question, parent, (parents) => {
    const key = name(through ? 'l' : 't', parentColumn)
    const link = through
      ? sql`JOIN ${name(through.table)} AS "l" ON ${name('l', through.childColumn)} = ${name('t', through.childColumn)}`
      : undefined
    return groupedRows(loaders, {
      type,
      parent: key,
      condition: sql`${key} IN (${join(parents)})`,
      link,
      orderBy,
    })
  })
  return rows ?? []
}

interface GroupedRows<Row extends object> {
  type: RowClass<Row>
  /** What the rows are grouped by. */
  parent: Sql
  condition: Sql
  link?: Sql
  orderBy?: string[]
}

async function groupedRows<Row extends object>(
  { db }: Loaders,
  { type, parent, condition, link = raw(''), orderBy = [] }: GroupedRows<Row>,
): Promise<Map<string, Row[]>> {
  const metadata = db.getMetadata(type)
  const sortKeys = orderBy.map((columnName) => {
    const isText = metadata.findColumnWithPropertyName(columnName)?.type === 'text'
    return sql`${name('t', columnName)} ${isText ? byBytes(db) : raw('')}`
  })
  const order = sortKeys.length > 0 ? sql`ORDER BY ${join(sortKeys)}` : raw('')
  const cells = await readCells(
    db,
    sql`SELECT ${columnsOf(metadata, 't')}, ${parent} AS "parentKey" FROM ${name(metadata.tableName)} AS "t" ${link} WHERE ${condition} ${order}`,
  )
  const build = rowBuilder(db, type)
  const byParent = Map.groupBy(cells, (row) => String(row.parentKey))
  return new Map([...byParent].map(([key, rows]) => [key, rows.map(build)]))
}
