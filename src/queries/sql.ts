import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { DataSource, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata'
import { sqliteCells, sqliteRows } from './sqlite-statements'

/** A stored class, as rows of it are read: made without arguments, then filled. */
export type RowClass<Row extends object> = new () => Row
type Cells = Record<string, unknown>

/** What can be asked: a database, or one transaction of it. */
export type Reader = Pick<DataSource, 'options' | 'query'>

export const isPostgres = ({ options }: Pick<DataSource, 'options'>): boolean => options.type === 'postgres'

/** SQLite has no booleans: its driver refuses them as parameters. */
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value)

/** What a view of a database that has a deadline waits for before each statement. */
export interface TakesTurns {
  beforeStatement?: () => Promise<void> | undefined
}

/** Only waits where there is something to wait for. */
const turnOf = (db: Reader & TakesTurns): Promise<void> | undefined => db.beforeStatement?.()

/** Runs a statement that reads, in the words of the engine at hand. */
export async function readCells<Row = Cells>(db: Reader, query: Sql): Promise<Row[]> {
  if (isPostgres(db)) return db.query(query.text, query.values as unknown[])
  const values = query.values.map(bindable)
  const { sql: text } = query
  await turnOf(db)
  return (sqliteCells(db, text, values) as Row[] | null) ?? db.query(text, values)
}

/** Some columns of a class, by name; null stands for all of them. */
export type Columns = readonly string[] | null

/** Runs a statement that selects {@link columnsOf} a class, and nothing else. */
export async function selectRows<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  query: Sql,
  columns: Columns = null,
): Promise<Row[]> {
  const { fromNames, fromList } = rowBuilders(db, type, columns)
  const lists = await readLists(db, query)
  return lists ? lists.map(fromList) : (await readCells(db, query)).map(fromNames)
}

/**
 * Runs a statement that selects {@link columnsOf} a class, and after them `"parentKey"`: its rows in their
 * order, by that key.
 */
export async function selectByParent<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  query: Sql,
  columns: Columns = null,
): Promise<Map<string, Row[]>> {
  const { fromNames, fromList, width } = rowBuilders(db, type, columns)
  const lists = await readLists(db, query)
  const byParent = new Map<string, Row[]>()
  const add = (parentKey: unknown, row: Row) => {
    const key = String(parentKey)
    const others = byParent.get(key)
    if (others) others.push(row)
    else byParent.set(key, [row])
  }
  if (lists) for (const cells of lists) add(cells[width], fromList(cells))
  else for (const cells of await readCells(db, query)) add(cells.parentKey, fromNames(cells))
  return byParent
}

/** Rows of a statement as lists of cells, where the engine gives them so: the quickest way there is. */
async function readLists(db: DataSource, query: Sql): Promise<unknown[][] | null> {
  if (isPostgres(db)) return null
  await turnOf(db)
  return sqliteRows(db, query.sql, query.values.map(bindable))
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

interface RowBuilders<Row extends object> {
  /** From cells by their names. */
  fromNames: (cells: Cells) => Row
  /** From cells in the order of {@link columnsOf}. */
  fromList: (cells: unknown[]) => Row
  /** How many columns there are. */
  width: number
}

/** By the options, which all views of one database share. */
const builders = new WeakMap<DataSource['options'], Map<RowClass<object>, Map<string, RowBuilders<object>>>>()

/** Turns raw cells into instances; what each column needs is found once a class. */
export const rowBuilder = <Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
): ((cells: Cells) => Row) => rowBuilders(db, type).fromNames

function rowBuilders<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  columns: Columns = null,
): RowBuilders<Row> {
  const byClass = builders.get(db.options) ?? new Map<RowClass<object>, Map<string, RowBuilders<object>>>()
  builders.set(db.options, byClass)
  const known = byClass.get(type) ?? new Map<string, RowBuilders<object>>()
  byClass.set(type, known)
  const wanted = columns?.join() ?? ''
  const made = known.get(wanted) ?? makeBuilders(db, type, columns)
  known.set(wanted, made)
  return made as RowBuilders<Row>
}

/** Columns in the order in which they are selected. */
const chosen = (metadata: EntityMetadata, columns: Columns): ColumnMetadata[] =>
  columns ? metadata.columns.filter(({ propertyName }) => columns.includes(propertyName)) : metadata.columns

function makeBuilders<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  only: Columns,
): RowBuilders<Row> {
  const columns = chosen(db.getMetadata(type), only).map((column) => ({
    name: column.propertyName,
    convert: converter(column),
  }))
  const build = (cellAt: (column: string, index: number) => unknown): Row => {
    const row = new type() as Cells
    for (let index = 0; index < columns.length; index += 1) {
      const { name, convert } = columns[index]!
      const value = cellAt(name, index) ?? null
      row[name] = convert && value !== null ? convert(value) : value
    }
    return row as Row
  }
  return {
    fromNames: (cells) => build((column) => cells[column]),
    fromList: (cells) => build((_column, index) => cells[index]),
    width: columns.length,
  }
}

function converter({ type }: ColumnMetadata): ((value: unknown) => unknown) | null {
  if (type === 'boolean') return Boolean
  if (type === 'simple-json') return (value) => JSON.parse(String(value))
  return null
}

/** Quotes a name that stands in the code; never called with words of a caller. */
export const name = (...path: string[]): Sql => raw(path.map((part) => `"${part}"`).join('.'))

/** The stored columns of a class, of the table under that alias. */
export function columnsOf(metadata: EntityMetadata, alias: string, columns: Columns = null): Sql {
  const known = columnLists.get(metadata) ?? new Map<string, Sql>()
  columnLists.set(metadata, known)
  const wanted = `${alias} ${columns ?? ''}`
  const made =
    known.get(wanted) ?? join(chosen(metadata, columns).map((column) => name(alias, column.propertyName)))
  known.set(wanted, made)
  return made
}

const columnLists = new WeakMap<EntityMetadata, Map<string, Sql>>()

/** Condition that a text is one of those: one parameter, however many there are. */
export function isOneOf(db: Pick<DataSource, 'options'>, value: Sql, texts: readonly string[]): Sql {
  if (texts.length === 1) return sql`${value} = ${texts[0]}`
  if (isPostgres(db)) return sql`${value} = ANY(CAST(${texts} AS text[]))`
  return sql`${value} IN (${elements(db, texts)})`
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
