import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../src/entities/data-source'
import { type BillParser, ThreadParser } from '../src/ingest/bill-parser'
import { ingestBillStatus } from '../src/ingest/billstatus'
import { Tally } from '../src/ingest/report'
import { readBillStatus } from '../src/official/billstatus'
import { documents } from '../src/official/files'
import { sharedData } from '../tests/support/shared-data'
import { writeBillStatusFiles } from './support/generated-billstatus'
import { withPostgres } from './support/new-postgres'
import { writeRenumberedFiles } from './support/renumbered-billstatus'
import { median, seconds } from './support/timing'

const FEW = 2_000
const MANY = 12_000
const ROUNDS = 5
const BIN = path.resolve(__dirname, '../bin/safe-harbor.js')

const clock = () => new Date()

/** Reads and parses every file of a folder in the quickest way there is, and keeps nothing: what an ingest cannot do without. */
function parseAll(folder: string): void {
  for (const name of readdirSync(folder))
    readBillStatus(readFileSync(path.join(folder, name)), { retrievedOn: '2026-11-24' })
}

/** Opens a new database each time, in that folder or PostgreSQL. */
type OpenNew = () => Promise<DataSource>

async function opened(database: DatabaseSettings): Promise<DataSource> {
  const db = createDataSource(database)
  await db.initialize()
  await db.runMigrations()
  return db
}

/** As the command does it, which reads in a thread of its own; one that runs already, since sources take long to load. */
const ingest = (db: DataSource, folder: string, parser: BillParser) =>
  ingestBillStatus(db, documents([folder]), { clock, dryRun: false, all: true, parser }, new Tally())

/** Prints, when the process ends, the most memory that it held, in megabytes. */
const PRINT_MEMORY = `
process.on('exit', () => console.log(Math.round(process.resourceUsage().maxRSS / 1024)))
process.argv.splice(1, 0, 'safe-harbor')
require(${JSON.stringify(BIN)})`

/** The command as it is shipped, in a process of its own and on a database of its own. */
function memoryOf(folder: string, work: string): number {
  const file = path.join(mkdtempSync(path.join(work, 'db-')), 'bench.sqlite')
  const args = ['-e', PRINT_MEMORY, 'ingest', 'billstatus', folder, '--all']
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { DATABASE_URL: `sqlite:${file}` },
  })
  const memory = /^(\d+)\n$/.exec(stdout)?.[1]
  if (memory) return Number(memory)
  throw new Error(`The command did not run: build it first (npm run build). ${stderr}`)
}

async function measureOn(engine: string, folder: string, openNew: OpenNew): Promise<void> {
  const [parses, firsts, agains]: [number[], number[], number[]] = [[], [], []]
  const parser = new ThreadParser()
  const warmUp = await openNew()
  await ingest(warmUp, folder, parser)
  await warmUp.destroy()
  parseAll(folder)
  for (let round = 0; round < ROUNDS; round++) {
    parses.push(await seconds(() => parseAll(folder)))
    const db = await openNew()
    firsts.push(await seconds(() => ingest(db, folder, parser)))
    agains.push(await seconds(() => ingest(db, folder, parser)))
    await db.destroy()
  }
  await parser.close()
  const [parse, first, again] = [median(parses), median(firsts), median(agains)]
  console.log(`Ingest of ${FEW} BILLSTATUS files into ${engine}, median of ${ROUNDS} rounds:`)
  console.log(`  reading and parsing alone   ${parse.toFixed(2)} s`)
  console.log(
    `  reading and storing         ${first.toFixed(2)} s  (${(first / parse).toFixed(2)} × the parsing)`,
  )
  console.log(
    `  again, all unchanged        ${again.toFixed(2)} s  (${(again / first).toFixed(2)} × the first)`,
  )
}

/** Ingest of generated files beside merely reading and parsing them, in turns; and the memory of small and large folders. */
export async function measureIngest(): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'safe-harbor-bench-'))
  try {
    const [few, many] = [path.join(work, 'few'), path.join(work, 'many')]
    writeBillStatusFiles(few, FEW)
    writeBillStatusFiles(many, MANY)
    const newFile = () =>
      opened({ engine: 'sqlite', file: path.join(mkdtempSync(path.join(work, 'db-')), 'bench.sqlite') })
    await measureOn('SQLite', few, newFile)
    const official = sharedData('data', 'billstatus')
    if (official) {
      const real = path.join(work, 'real')
      writeRenumberedFiles(official, real, FEW)
      await measureOn('SQLite, copies of official files on trafficking', real, newFile)
      console.log(`  most memory, ${FEW} of them  ${memoryOf(real, work)} MB  (at most 350)`)
    }
    await withPostgres(async (addressOf) => {
      let count = 0
      await measureOn('PostgreSQL', few, async () => {
        count += 1
        return opened({ engine: 'postgres', url: await addressOf(`ingest${count}`) })
      })
    })
    console.log(`  most memory, ${FEW} files    ${memoryOf(few, work)} MB  (at most 350)`)
    console.log(`  most memory, ${MANY} files   ${memoryOf(many, work)} MB  (at most 350)`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
