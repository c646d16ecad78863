import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { loadSeeds } from '../../src/ingest/seeds'
import { createPostgresDatabase, SEEDED_TEMPLATE } from './engines'
import { type RunningPostgres, startPostgres } from './postgres'
import { LOADED_AT, SEEDS } from './seeded-database'

declare global {
  var safeHarborPostgres: RunningPostgres | undefined
}

/**
 * One PostgreSQL for the whole run, in which each test file makes databases of its own; and on each
 * engine one database with the seeds in it, of which tests take copies.
 */
export default async function globalSetup(): Promise<void> {
  globalThis.safeHarborPostgres = await startPostgres()
  const { address } = globalThis.safeHarborPostgres
  process.env.SAFE_HARBOR_TEST_POSTGRES = address
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-seeded-')), 'seeded.sqlite')
  process.env.SAFE_HARBOR_TEST_SEEDED = file
  await createPostgresDatabase(SEEDED_TEMPLATE)
  await seed({ engine: 'sqlite', file })
  await seed({ engine: 'postgres', url: `${address}/${SEEDED_TEMPLATE}` })
}

async function seed(database: DatabaseSettings): Promise<void> {
  const db = createDataSource(database)
  await db.initialize()
  await db.runMigrations()
  await loadSeeds(db, SEEDS, { clock: () => LOADED_AT, dryRun: false })
  if (database.engine === 'sqlite') await db.query('PRAGMA wal_checkpoint(TRUNCATE)')
  await db.destroy()
}
