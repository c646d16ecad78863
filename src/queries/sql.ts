import { LRUCache } from 'lru-cache'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { DataSource, EntityMetadata } from 'typeorm'
import { chosenColumns, MAX_CHOICES, rowBuilder } from './row-builders'
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

/** Rows of a statement as lists of cells: the quickest way there is, and columns may bear the same name. */
async function readLists(db: Reader, query: Sql): Promise<unknown[][]> {
  if (!isPostgres(db)) {
    await turnOf(db)
    const lists = sqliteRows(db, query.sql, query.values.map(bindable))
    if (lists) return lists
  }
  return (await readCells<object>(db, query)).map(Object.values)
}

/** Runs a statement that selects {@link columnsOf} a class, and makes its rows instances of the class. */
export async function select<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  query: Sql,
  columns: Columns = null,
): Promise<Row[]> {
  return (await readLists(db, query)).map(rowBuilder(db, type, columns))
}

/**
 * Rows of a class by the keys that they belong to, for each key in the order of the statement. Of many keys it selects
 * the key’s place among them after {@link columnsOf} the class.
 */
export async function selectOfEach<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  keys: readonly string[],
  query: Sql,
  columns: Columns = null,
): Promise<Row[][]> {
  if (keys.length === 1) return [await select(db, type, query, columns)]
  const build = rowBuilder(db, type, columns)
  const width = chosenColumns(db.getMetadata(type), columns).length
  const ofEach: Row[][] = keys.map(() => [])
  for (const cells of await readLists(db, query)) ofEach[cells[width] as number]!.push(build(cells))
  return ofEach
}

/** Quotes a name that stands in the code; never called with words of a caller. */
export const name = (...path: string[]): Sql => raw(path.map((part) => `"${part}"`).join('.'))

/** The stored columns of a class, of the table under that alias. */
export function columnsOf(metadata: EntityMetadata, alias: string, columns: Columns = null): Sql {
  const known = columnLists.get(metadata) ?? new LRUCache<string, Sql>({ max: MAX_CHOICES })
  columnLists.set(metadata, known)
  const wanted = `${alias} ${columns ?? '*'}`
  const made =
    known.get(wanted) ??
    join(chosenColumns(metadata, columns).map((column) => name(alias, column.propertyName)))
  known.set(wanted, made)
  return made
}

const columnLists = new WeakMap<EntityMetadata, LRUCache<string, Sql>>()

/**
 * Keys as a table under alias `p`, each with its place among them from 0 on. The table that rows are looked up in by them
 * is to follow by `CROSS JOIN`, so that SQLite goes through the keys, and not through all rows.
 */
export function keyTable(db: Pick<DataSource, 'options'>, keys: readonly string[]): Sql {
  return isPostgres(db)
    ? sql`(SELECT "value", CAST("key" - 1 AS integer) AS "key" FROM unnest(CAST(${keys} AS text[])) WITH ORDINALITY AS "u" ("value", "key")) AS "p"`
    : sql`json_each(${JSON.stringify(keys)}) AS "p"`
}

/** The place of the key that a row was looked up by, for {@link selectOfEach}. */
export const PLACE = raw(', "p"."key" AS "place"')

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
