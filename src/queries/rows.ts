import sql, { join, raw } from 'sql-template-tag'
import type { Answer, Loaders, MaybePromise } from './loaders'
import { byBytes, type Columns, columnsOf, keyTable, name, PLACE, type RowClass, selectOfEach } from './sql'

/** The row of that key, or null. Asked of many rows at once, one statement finds all. */
export function findRow<Row extends object>(
  loaders: Loaders,
  type: RowClass<Row>,
  key: string | null,
): MaybePromise<Row | null> {
  if (key === null) return null
  const { question, answer } = loaders.once(type, () => rowsByKey(loaders, type))
  return loaders.load(question, key, answer)
}

/** How rows of a class are found by their keys. */
function rowsByKey<Row extends object>(loaders: Loaders, type: RowClass<Row>) {
  const parentColumn = loaders.db.getMetadata(type).primaryColumns[0]!.propertyName
  const columns = loaders.columnsFor(type)
  const answer: Answer<Row | null> = async (keys) => {
    const rows = await rowsOfEach(loaders, { type, parentColumn, columns }, keys)
    return rows.map(([row]) => row ?? null)
  }
  return { question: `row ${type.name} ${columns ?? '*'}`, answer }
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
  children: ChildRows<Row>,
  parent: string,
): MaybePromise<Row[]> {
  const { type, parentColumn, through } = children
  const question = `rows ${type.name} ${through?.table ?? ''} ${parentColumn}`
  return loaders.load(question, parent, (parents) => rowsOfEach(loaders, children, parents))
}

interface RowsByKey<Row extends object> extends Omit<ChildRows<Row>, 'orderBy'> {
  orderBy?: string[]
  columns?: Columns
}

function rowsOfEach<Row extends object>(
  { db }: Loaders,
  { type, parentColumn, orderBy = [], through, columns = null }: RowsByKey<Row>,
  keys: string[],
): Promise<Row[][]> {
  const metadata = db.getMetadata(type)
  const sortKeys = orderBy.map((columnName) => {
    const isText = metadata.findColumnWithPropertyName(columnName)?.type === 'text'
    return sql`${name('t', columnName)} ${isText ? byBytes(db) : raw('')}`
  })
  const order = sortKeys.length > 0 ? sql`ORDER BY ${join(sortKeys)}` : raw('')
  const table = sql`${name(metadata.tableName)} AS "t"`
  const parent = name(through ? 'l' : 't', parentColumn)
  const rows = through
    ? sql`${name(through.table)} AS "l" JOIN ${table} ON ${name('l', through.childColumn)} = ${name('t', through.childColumn)}`
    : table
  const cells = columnsOf(metadata, 't', columns)
  const query =
    keys.length === 1
      ? sql`SELECT ${cells} FROM ${rows} WHERE ${parent} = ${keys[0]} ${order}`
      : sql`SELECT ${cells}${PLACE} FROM ${keyTable(db, keys)} CROSS JOIN ${rows} WHERE ${parent} = "p"."value" ${order}`
  return selectOfEach(db, type, keys, query, columns)
}
