import sql, { join, raw, type Sql } from 'sql-template-tag'
import { type Loaders, type MaybePromise, whenFound } from './loaders'
import { byBytes, type Columns, columnsOf, isOneOf, name, type RowClass, selectByParent } from './sql'

/** The row of that key, or null. Asked of many rows at once, one statement finds all. */
export function findRow<Row extends object>(
  loaders: Loaders,
  type: RowClass<Row>,
  key: string | null,
): MaybePromise<Row | null> {
  if (key === null) return null
  const keyColumn = loaders.db.getMetadata(type).primaryColumns[0]!.propertyName
  const columns = loaders.columnsFor(type, [keyColumn])
  const found = loaders.load(`row ${type.name} ${columns ?? ''}`, key, async (keys) => {
    const parent = name('t', keyColumn)
    const condition = isOneOf(loaders.db, parent, keys)
    const rows = await groupedRows(loaders, { type, parent, condition, columns })
    return new Map([...rows].flatMap(([each, [row]]) => (row ? [[each, row] as const] : [])))
  })
  return whenFound(found, (row) => row ?? null)
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
export function childRows<Row extends object>(
  loaders: Loaders,
  { type, parentColumn, orderBy, through }: ChildRows<Row>,
  parent: string,
): MaybePromise<Row[]> {
  const question = `rows ${type.name} ${through?.table ?? ''} ${parentColumn}`
  const rows = loaders.load(question, parent, (parents) => {
    const key = name(through ? 'l' : 't', parentColumn)
    const link = through
      ? sql`JOIN ${name(through.table)} AS "l" ON ${name('l', through.childColumn)} = ${name('t', through.childColumn)}`
      : undefined
    return groupedRows(loaders, {
      type,
      parent: key,
      condition: isOneOf(loaders.db, key, parents),
      link,
      orderBy,
    })
  })
  return whenFound(rows, (found) => found ?? [])
}

interface GroupedRows<Row extends object> {
  type: RowClass<Row>
  /** What the rows are grouped by. */
  parent: Sql
  condition: Sql
  link?: Sql
  orderBy?: string[]
  columns?: Columns
}

function groupedRows<Row extends object>(
  { db }: Loaders,
  { type, parent, condition, link = raw(''), orderBy = [], columns = null }: GroupedRows<Row>,
): Promise<Map<string, Row[]>> {
  const metadata = db.getMetadata(type)
  const sortKeys = orderBy.map((columnName) => {
    const isText = metadata.findColumnWithPropertyName(columnName)?.type === 'text'
    return sql`${name('t', columnName)} ${isText ? byBytes(db) : raw('')}`
  })
  const order = sortKeys.length > 0 ? sql`ORDER BY ${join(sortKeys)}` : raw('')
  return selectByParent(
    db,
    type,
    sql`SELECT ${columnsOf(metadata, 't', columns)}, ${parent} AS "parentKey" FROM ${name(metadata.tableName)} AS "t" ${link} WHERE ${condition} ${order}`,
    columns,
  )
}
