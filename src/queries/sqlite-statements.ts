import type { Database, Statement } from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver'

const MAX_STATEMENTS = 200

const statements = new WeakMap<Database, LRUCache<string, Statement>>()

/** The open connection of a SQLite database; null of other engines. */
function connectionOf(db: Pick<DataSource, 'options'>): Database | null {
  if (db.options.type !== 'better-sqlite3' || !('driver' in db)) return null
  return (db.driver as BetterSqlite3Driver).databaseConnection ?? null
}

type Run = (statement: Statement, values: unknown[]) => unknown[]
const asLists: Run = (statement, values) => statement.raw(true).all(values)
const asObjects: Run = (statement, values) => statement.raw(false).all(values)

function run(db: Pick<DataSource, 'options'>, text: string, values: unknown[], how: Run): unknown[] | null {
  const connection = connectionOf(db)
  if (!connection) return null
  ;(db as DataSource).logger.logQuery(text, values)
  return how(prepared(connection, text), values)
}

/** The rows of a statement, each a list of its cells; null where SQLite is not at hand. */
export const sqliteRows = (db: Pick<DataSource, 'options'>, text: string, values: unknown[]) =>
  run(db, text, values, asLists) as unknown[][] | null

/** The same, each row an object. */
export const sqliteCells = (db: Pick<DataSource, 'options'>, text: string, values: unknown[]) =>
  run(db, text, values, asObjects) as object[] | null

/** One value, on the side: no statement that a request asks for. */
export function sqliteValue(db: Pick<DataSource, 'options'>, text: string): unknown {
  const connection = connectionOf(db)
  return connection && (prepared(connection, text).raw(true).get() as unknown[] | undefined)?.[0]
}

/** Statements are prepared once, and kept as long as they are asked for. */
function prepared(connection: Database, text: string): Statement {
  let known = statements.get(connection)
  if (!known) {
    known = new LRUCache<string, Statement>({ max: MAX_STATEMENTS })
    statements.set(connection, known)
  }
  let statement = known.get(text)
  if (!statement) {
    statement = connection.prepare(text) as Statement
    known.set(text, statement)
  }
  return statement
}
