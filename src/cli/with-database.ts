import type { DataSource } from 'typeorm'
import { loadSeeds } from '../ingest/seeds'
import { readSettings, type Settings } from '../server/settings'
import { explainDatabaseError } from './database-advice'
import { openDatabase } from './open-database'
import { seedsFolder } from './seeds-folder'

/** Opens the database that the settings name, does the work, and closes it whatever happens. */
export async function withDatabase<T>(work: (db: DataSource, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const db = await openDatabase(settings)
  try {
    return await work(db, settings)
  } catch (error) {
    throw explainDatabaseError(error, settings.database)
  } finally {
    if (db.isInitialized) await db.destroy()
  }
}

/** The same, with the seeds in it: what a command needs that asks the record. */
export async function withSeededDatabase<T>(work: (db: DataSource) => Promise<T>): Promise<T> {
  return withDatabase(async (db) => {
    await loadSeeds(db, seedsFolder(), { clock: () => new Date(), dryRun: false })
    return work(db)
  })
}
