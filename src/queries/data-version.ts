import sql from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { keptRowsOf } from './kept-rows'
import { isPostgres, readCells } from './sql'
import { sqliteValue } from './sqlite-statements'

export interface DataVersionCells {
  /** Moves when, and only when, a transaction changed data; 0 before the first. */
  version: number
  /** Instant of that change in UTC; null before the first. */
  changedAt: string | null
}

/** The number that every answer holds for; caches hang on it. */
export async function readDataVersion(db: DataSource): Promise<DataVersionCells> {
  const [row] = await readCells<DataVersionCells>(
    db,
    sql`SELECT "version", "changedAt" FROM "data_version" WHERE "id" = 1`,
  )
  return row && row.version > 0 ? row : { version: 0, changedAt: null }
}

const VERSION = 'SELECT "version" FROM "data_version" WHERE "id" = 1'

/**
 * The data version that a request which begins now reads at, as far as it is known without waiting: of SQLite what
 * stands there, of PostgreSQL what was seen last. Null where nothing is known, or requests do not read by versions.
 */
export function versionAtHand(db: DataSource): number | null {
  const kept = keptRowsOf(db)
  if (!kept) return null
  if (!isPostgres(db)) kept.saw(Number(sqliteValue(db, VERSION) ?? 0))
  return kept.version
}

/**
 * Whether all that was read since {@link versionAtHand} gave that version is of it: versions only go up,
 * so that the same one at both ends was the only one. True of requests that do not read by versions.
 */
export async function isStill(db: DataSource, version: number | null): Promise<boolean> {
  const kept = keptRowsOf(db)
  if (!kept) return true
  const now = isPostgres(db) ? (await readDataVersion(db)).version : Number(sqliteValue(db, VERSION) ?? 0)
  kept.saw(now)
  return now === version
}
