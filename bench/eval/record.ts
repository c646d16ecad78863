import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { billIdOf } from '../../src/congress/bill-number'
import { createDataSource } from '../../src/entities/data-source'
import { storeBill } from '../../src/ingest/bill'
import { sha256, storeDocument } from '../../src/ingest/official-record'
import { loadSeeds } from '../../src/ingest/seeds'
import { readBillStatus } from '../../src/official/billstatus'

const SEEDS = path.resolve(__dirname, '../../seeds')
const OPTIONS = { clock: () => new Date(), dryRun: false }

/** A new SQLite database with the seeds in it. */
export async function seededRecord(): Promise<DataSource> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-eval-')), 'eval.sqlite')
  const db = createDataSource({ engine: 'sqlite', file })
  await db.initialize()
  await db.runMigrations()
  await loadSeeds(db, SEEDS, OPTIONS)
  return db
}

/** Takes every BILLSTATUS file below a folder into the database; tells how many. */
export async function addBillStatus(db: DataSource, folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xml'),
  )
  for (const name of files.sort()) {
    const bytes = readFileSync(path.join(folder, name))
    const { bill } = readBillStatus(bytes, { retrievedOn: '2026-11-24' })
    const document = { name: billIdOf(bill), sha256: sha256(bytes), source: bill.source, gaps: bill.gaps }
    await storeDocument(db, document, OPTIONS, (writer, recordId) => storeBill(writer, recordId, bill))
  }
  return files.length
}
