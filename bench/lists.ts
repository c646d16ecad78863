import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../src/entities/data-source'
import { ensureSearchIndex } from '../src/ingest/search-index'
import { billList } from '../src/queries/bills'
import { facetCounts } from '../src/queries/facets'
import type { Filter } from '../src/queries/filter'
import { Loaders } from '../src/queries/loaders'
import { readList } from '../src/queries/read-list'
import { SearchPage } from '../src/queries/search'
import { generateRecord } from './support/generated-record'
import { withPostgres } from './support/new-postgres'
import { SINGLE_FILTERS } from './support/single-filters'

const FEW = 20_000
const MANY = 200_000
const ROUNDS = 100
const FASTEST = 10
const PAGE = 20

type Work = (db: DataSource) => Promise<unknown[]>

const SEARCHES: [name: string, query: string][] = [
  ['a frequent word', 'wb'],
  ['a word of every bill', 'act'],
  ['a rare word', 'wbaaa'],
  ['two words', 'wb wc'],
  ['two rare words', 'wbaa wbab'],
  ['one of two words', 'wbaa OR wbab'],
  ['a word and not another', 'wb -wc'],
  ['a phrase', '"wb wc"'],
  ['a beginning', 'wfj*'],
  ['a longer beginning', 'wfjj*'],
  ['a number', 'hr 10'],
  ['nothing there', 'zzz'],
]

const pageOf =
  (filter: Filter | null): Work =>
  async (db) =>
    readList(new Loaders(db), billList, { filter, first: PAGE }).nodes()

const searchFor =
  (query: string): Work =>
  (db) =>
    new SearchPage(new Loaders(db), { query, first: PAGE }).nodes()

const PAGES: [name: string, work: Work][] = [
  ...SINGLE_FILTERS.map(([name, filter]): [string, Work] => [name, pageOf(filter)]),
  ...SEARCHES.map(([name, query]): [string, Work] => [`search: ${name}`, searchFor(query)]),
]

/** What is counted is counted over all pages. */
const COUNTS: [name: string, work: Work][] = [
  [
    'total by status',
    async (db) => [
      await readList(new Loaders(db), billList, { filter: { status: { eq: 'ENACTED' } } }).totalCount(),
    ],
  ],
  ['total of a search', async (db) => [await new SearchPage(new Loaders(db), { query: 'wb' }).totalCount()]],
  [
    'facet by status',
    async (db) => {
      const loaders = new Loaders(db)
      return facetCounts(loaders, readList(loaders, billList, {}), 'status')
    },
  ],
]

async function generated(database: DatabaseSettings, bills: number): Promise<DataSource> {
  const db = createDataSource(database)
  await db.initialize()
  await db.runMigrations()
  await generateRecord(db, bills)
  const startedAt = performance.now()
  await ensureSearchIndex(db)
  console.log(`  search index of ${bills} bills: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  // What PostgreSQL does by itself after a while.
  await db.query(database.engine === 'postgres' ? 'VACUUM ANALYZE' : 'ANALYZE')
  return db
}

interface Measure {
  /** Of the tenth fastest round: what the work takes where nothing else comes in between. */
  milliseconds: number
  rows: number
}

/** The same work on each database, in turns, so that what else the machine does burdens them alike. */
async function inTurns(dbs: DataSource[], work: Work): Promise<Measure[]> {
  const times = dbs.map((): number[] => [])
  const rows: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, db] of dbs.entries()) {
      const startedAt = performance.now()
      const found = await work(db)
      times[at]!.push(performance.now() - startedAt)
      rows[at] = found.length
    }
  }
  return times.map((of, at) => ({
    milliseconds: of.toSorted((a, b) => a - b)[FASTEST - 1]!,
    rows: rows[at]!,
  }))
}

async function measureWorks(
  [few, many]: [DataSource, DataSource],
  works: [name: string, work: Work][],
): Promise<void> {
  for (const [name, work] of works) {
    const [inFew, inMany] = (await inTurns([few, many], work)) as [Measure, Measure]
    const ratio = (inMany.milliseconds / inFew.milliseconds).toFixed(2)
    const times = [inFew, inMany].map(({ milliseconds }) => `${milliseconds.toFixed(2).padStart(8)} ms`)
    const rows = inFew.rows === inMany.rows ? '' : `  (${inFew.rows} and ${inMany.rows} rows)`
    console.log(`  ${name.padEnd(32)} ${times.join('')}  ${ratio.padStart(6)} ×${rows}`)
  }
}

/** The same of databases that are there. */
export async function measurePages(engine: string, dbs: [DataSource, DataSource]): Promise<void> {
  console.log(
    `Pages of ${PAGE} bills on ${engine}, of ${FEW} and of ${MANY} bills, the ${FASTEST}th fastest of ${ROUNDS} rounds in turns:`,
  )
  await measureWorks(dbs, PAGES)
  console.log('Counts over all pages, each made once a data version:')
  await measureWorks(dbs, COUNTS)
}

/** Pages of 20 by any single filter, and searches, over few and over many bills: how much more the many cost. */
export async function measureLists(
  engine: string,
  databaseOf: (bills: number) => DatabaseSettings | Promise<DatabaseSettings>,
): Promise<void> {
  const few = await generated(await databaseOf(FEW), FEW)
  const many = await generated(await databaseOf(MANY), MANY)
  await measurePages(engine, [few, many])
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
export const measureListsOnPostgres = () =>
  withPostgres((addressOf) =>
    measureLists('PostgreSQL', async (bills) => ({
      engine: 'postgres',
      url: await addressOf(`bench${bills}`),
    })),
  )
