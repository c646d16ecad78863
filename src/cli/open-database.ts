import type { DataSource } from 'typeorm'
import { createDataSource } from '../entities/data-source'
import { ensureSearchIndex } from '../ingest/search-index'
import type { Settings } from '../server/settings'
import { databaseName, explainDatabaseError } from './database-advice'
import { CommandError, EXIT } from './exit-code'

/** The database that the settings, or an option, name, opened and brought to this version's tables. */
export async function openDatabase(
  { database }: Pick<Settings, 'database'>,
  namedBy = 'DATABASE_URL',
): Promise<DataSource> {
  const name = databaseName(database)
  const db = createDataSource(database)
  try {
    await db.initialize()
    await refuseNewer(db, name, namedBy)
    await migrate(db)
    await ensureSearchIndex(db)
    return db
  } catch (error) {
    if (db.isInitialized) await db.destroy()
    throw explainDatabaseError(error, database, namedBy)
  }
}

/** Of two processes that start together on one PostgreSQL database, one makes the tables and the other waits. */
async function migrate(db: DataSource): Promise<void> {
  if (db.options.type !== 'postgres') {
    await db.runMigrations()
    return
  }
  const lock = db.createQueryRunner()
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('safe-harbor migrations'))")
    await db.runMigrations()
  } finally {
    await lock.query("SELECT pg_advisory_unlock(hashtext('safe-harbor migrations'))").catch(() => {})
    await lock.release()
  }
}

/** A database that holds migrations unknown to this version was made by a newer one; it is left alone. */
async function refuseNewer(db: DataSource, name: string, namedBy: string): Promise<void> {
  const runner = db.createQueryRunner()
  const hasMigrations = await runner.hasTable('migrations').finally(() => runner.release())
  if (!hasMigrations) return
  const known = new Set(db.migrations.map((migration) => migration.name))
  const rows: { name: string }[] = await db.query('SELECT "name" FROM "migrations"')
  const foreign = rows.filter((row) => !known.has(row.name))
  if (foreign.length === 0) return
  throw new CommandError(
    EXIT.BUG,
    `The database ${name} was made by a newer version of Safe Harbor (${foreign[0]!.name}): install that version, or name another database by ${namedBy}. Nothing was changed.`,
  )
}
