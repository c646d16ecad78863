import { mkdtempSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createDataSource, type DatabaseSettings } from '../src/entities/data-source'
import { startServer } from '../tests/support/running-server'
import { generateRecord } from './support/generated-record'
import { median } from './support/timing'

const BILLS = 20_000
const ROUNDS = 7
const SAMPLE_EVERY_MS = 5
const SETTLING_MS = 2_000

interface Download {
  firstByteMs: number
  wholeMs: number
  bytes: number
  /** Growth of the process while it was made and sent, client included. */
  peakMb: number
}

/** Downloads without keeping anything, and watches what the process takes meanwhile. */
async function download(url: URL): Promise<Download> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, SAMPLE_EVERY_MS)
  const startedAt = performance.now()
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false }, resolve).on('error', reject)
  })
  if (response.statusCode !== 200)
    throw new Error(
      `${url} is answered by ${response.statusCode}: ${Buffer.concat(await response.toArray())}`,
    )
  let bytes = 0
  let firstByteMs = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    firstByteMs ||= performance.now() - startedAt
    bytes += part.length
  }
  clearInterval(sampler)
  return { firstByteMs, wholeMs: performance.now() - startedAt, bytes, peakMb: (peak - before) / 2 ** 20 }
}

async function generated(): Promise<DatabaseSettings> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-tables-')), 'bench.sqlite')
  const db = createDataSource({ engine: 'sqlite', file })
  await db.initialize()
  await db.runMigrations()
  await generateRecord(db, BILLS)
  await db.query('ANALYZE')
  await db.destroy()
  return { engine: 'sqlite', file }
}

/** Long tables: how soon they begin, how long they take, and what the process grows by. */
export async function measureTables(): Promise<void> {
  const server = await startServer({ database: await generated() })
  // What was loaded and generated has kept the process busy, which it takes for pressure.
  await setTimeout(SETTLING_MS)
  const tables = {
    'bills, 20,000 rows, all columns': '/v1/bills.csv',
    'bills as of 2014-01-11': '/v1/bills.csv?asOf=2014-01-11',
    cosponsorships: '/v1/cosponsorships.csv',
    'bills, counts by Congress and status': '/v1/bills.csv?group=congress,status',
  }
  console.log(`Tables over ${BILLS} bills on SQLite, median of ${ROUNDS}, the growth at its highest:`)
  for (const [name, address] of Object.entries(tables)) {
    const downloads: Download[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      downloads.push(await download(new URL(address, server.origin)))
    }
    const of = (read: (one: Download) => number) => downloads.map(read)
    console.log(
      `  ${name.padEnd(38)} first byte ${median(of((one) => one.firstByteMs))
        .toFixed(0)
        .padStart(4)} ms, whole ${median(of((one) => one.wholeMs))
        .toFixed(0)
        .padStart(
          5,
        )} ms, ${(downloads[0]!.bytes / 2 ** 20).toFixed(1)} MB, process + ${Math.max(...of((one) => one.peakMb)).toFixed(0)} MB`,
    )
  }
  await server.stop()
}
