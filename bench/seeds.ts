import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDataSource } from '../src/entities/data-source'
import { readSeeds } from '../src/ingest/read-seeds'
import { loadSeeds } from '../src/ingest/seeds'
import { median, seconds } from './support/timing'

const SEEDS = path.resolve(__dirname, '../seeds')
const ROUNDS = 5

/** Loads the seeds into new databases, and beside each load only reads the same files. */
export async function measureSeeds(): Promise<void> {
  const loads: number[] = []
  const again: number[] = []
  const reads: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-bench-')), 'bench.sqlite')
    const db = createDataSource({ engine: 'sqlite', file })
    await db.initialize()
    await db.runMigrations()
    const load = () => loadSeeds(db, SEEDS, { clock: () => new Date(), dryRun: false })
    reads.push(await seconds(() => readSeeds(SEEDS)))
    loads.push(await seconds(load))
    again.push(await seconds(load))
    await db.destroy()
  }
  console.log(`Loading the seeds, median of ${ROUNDS} rounds:`)
  console.log(`  reading and checking the files  ${median(reads).toFixed(3)} s`)
  console.log(
    `  loading an empty database       ${median(loads).toFixed(3)} s  (${(median(loads) / median(reads)).toFixed(1)} × the reading)`,
  )
  console.log(
    `  loading again, all unchanged    ${median(again).toFixed(3)} s  (${(median(again) / median(loads)).toFixed(2)} × the first load)`,
  )
}
