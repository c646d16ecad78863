import path from 'node:path'
import type { DataSource } from 'typeorm'
import { type Engine, openDatabase } from './engines'

export const SEEDS = path.resolve(__dirname, '../../seeds')

/** The moment at which the tests' world was loaded. */
export const LOADED_AT = new Date('2026-11-24T12:00:00Z')

/** A database of one's own with the seeds in it. */
export function seededDatabase(engine: Engine): Promise<DataSource> {
  return openDatabase(engine, 'seeded')
}
