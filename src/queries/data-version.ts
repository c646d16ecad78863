import sql from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { readCells } from './sql'

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
