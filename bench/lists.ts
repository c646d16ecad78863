import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../src/entities/data-source'
import { ensureSearchIndex } from '../src/ingest/search-index'
import { billList } from '../src/queries/bills'
import { Loaders } from '../src/queries/loaders'
import { readList } from '../src/queries/read-list'
import { SearchPage } from '../src/queries/search'
import { startPostgres } from '../tests/support/postgres'
import { generateRecord } from './support/generated-record'
import { SINGLE_FILTERS } from './support/single-filters'

const FEW = 20_000
const MANY = 200_000
const ROUNDS = 31

const SEARCHES: [name: string, query: string][] = [
  ['search', 'wb'],
  ['search, two words', 'wb wc'],
  ['search, phrase', '"wb wc"'],
  ['search, beginning', 'wfj*'],
  ['search, number', 'hr 10'],
]

async function generated(database: DatabaseSettings, bills: number): Promise<DataSource> {
  const db = createDataSource(database)
  await db.initialize()
  await db.runMigrations()
  await generateRecord(db, bills)
  const startedAt = performance.now()
  await ensureSearchIndex(db)
  console.log(`  search index of ${bills} bills: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  await db.query('ANALYZE')
  return db
}

/** Median of the milliseconds that some work takes. */
async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now()
    await work()
    times.push(performance.now() - startedAt)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

/** Pages of 20 by any single filter, and searches, over few and over many bills: how much more the many cost. */
export async function measureLists(
  engine: string,
  databaseOf: (bills: number) => DatabaseSettings | Promise<DatabaseSettings>,
): Promise<void> {
  console.log(`Pages of 20 bills on ${engine}, ${FEW} and ${MANY} bills, median of ${ROUNDS}:`)
  const few = await generated(await databaseOf(FEW), FEW)
  const many = await generated(await databaseOf(MANY), MANY)
  const works: [string, (db: DataSource) => Promise<unknown>][] = [
    ...SINGLE_FILTERS.map(
      ([name, filter]) =>
        [name, (db: DataSource) => readList(new Loaders(db), billList, { filter, first: 20 }).nodes()] as [
          string,
          (db: DataSource) => Promise<unknown[]>,
        ],
    ),
    ...SEARCHES.map(
      ([name, query]) =>
        [name, (db: DataSource) => new SearchPage(new Loaders(db), { query, first: 20 }).nodes()] as [
          string,
          (db: DataSource) => Promise<unknown[]>,
        ],
    ),
  ]
  for (const [name, work] of works) {
    const [inFew, inMany] = [await milliseconds(() => work(few)), await milliseconds(() => work(many))]
    const ratio = (inMany / inFew).toFixed(2)
    console.log(
      `  ${name.padEnd(24)} ${inFew.toFixed(2).padStart(8)} ms ${inMany.toFixed(2).padStart(8)} ms  ${ratio.padStart(6)} ×`,
    )
  }
  await few.destroy()
  await many.destroy()
}

/** A new SQLite file for each size. */
export const measureListsOnSqlite = () =>
  measureLists('SQLite', () => ({
    engine: 'sqlite',
    file: path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-bench-')), 'bench.sqlite'),
  }))

/** A new database for each size, in a PostgreSQL of its own. */
export async function measureListsOnPostgres(): Promise<void> {
  const { address, stop } = await startPostgres()
  const client = new Client({ connectionString: `${address}/postgres` })
  await client.connect()
  await measureLists('PostgreSQL', async (bills) => {
    await client.query(`CREATE DATABASE bench${bills} TEMPLATE template0`)
    return { engine: 'postgres', url: `${address}/bench${bills}` }
  })
  await client.end()
  await stop()
}
