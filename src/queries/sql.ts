import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { DataSource, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata'

/** A stored class, as rows of it are read: made without arguments, then filled. */
export type RowClass<Row extends object> = new () => Row
type Cells = Record<string, unknown>

/** What can be asked: a database, or one transaction of it. */
export type Reader = Pick<DataSource, 'options' | 'query'>

export const isPostgres = ({ options }: Pick<DataSource, 'options'>): boolean => options.type === 'postgres'

/** SQLite has no booleans: its driver refuses them as parameters. */
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)

/** Runs a statement that reads, in the words of the engine at hand. */
export async function readCells<Row = Cells>(db: Reader, query: Sql): Promise<Row[]> {
  return isPostgres(db)
    ? db.query(query.text, query.values as unknown[])
    : db.query(query.sql, query.values.map(bindable))
}

/** Runs a statement and makes its rows instances of their class, without going through TypeORM's entities. */
export async function select<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  query: Sql,
): Promise<Row[]> {
  const cells = await readCells(db, query)
  const build = rowBuilder(db, type)
  return cells.map(build)
}

/** By the options, which all views of one database share. */
const builders = new WeakMap<DataSource['options'], Map<RowClass<object>, (cells: Cells) => object>>()

/** Turns raw cells into instances; what each column needs is found once a class. */
export function rowBuilder<Row extends object>(db: DataSource, type: RowClass<Row>): (cells: Cells) => Row {
  const known = builders.get(db.options) ?? new Map<RowClass<object>, (cells: Cells) => object>()
  builders.set(db.options, known)
  const build = known.get(type) ?? makeBuilder(db, type)
  known.set(type, build)
  return build as (cells: Cells) => Row
}

function makeBuilder<Row extends object>(db: DataSource, type: RowClass<Row>): (cells: Cells) => Row {
  const columns = db.getMetadata(type).columns.map((column) => ({
    name: column.propertyName,
    convert: converter(column),
  }))
  return (cells) => {
    const row = new type() as Cells
    for (const { name, convert } of columns) {
      const value = cells[name] ?? null
      row[name] = convert && value !== null ? convert(value) : value
    }
    return row as Row
  }
}

function converter({ type }: ColumnMetadata): ((value: unknown) => unknown) | null {
  if (type === 'boolean') return Boolean
  if (type === 'simple-json') return (value) => JSON.parse(String(value))
  return null
}

/** Quotes a name that stands in the code; never called with words of a caller. */
export const name = (...path: string[]): Sql => raw(path.map((part) => `"${part}"`).join('.'))

/** All stored columns of a class, of the table under that alias. */
export function columnsOf(metadata: EntityMetadata, alias: string): Sql {
  return join(metadata.columns.map((column) => name(alias, column.propertyName)))
}

/** Orders and compares text by its bytes, so that both engines put rows in one order. */
export function byBytes(db: Pick<DataSource, 'options'>): Sql {
  return raw(isPostgres(db) ? 'COLLATE "C"' : 'COLLATE BINARY')
}

/** Texts of a list, however many, as the rows of one column: all of them are one parameter. */
export function elements(db: Pick<DataSource, 'options'>, texts: readonly string[]): Sql {
  const json = JSON.stringify(texts)
  return isPostgres(db)
    ? sql`SELECT json_array_elements_text(CAST(${json} AS json))`
    : sql`SELECT "value" FROM json_each(${json})`
}

/** Counts come as text from PostgreSQL unless they are cast. */
export const COUNT = raw('CAST(COUNT(*) AS integer)')
