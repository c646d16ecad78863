import type { DataSource } from 'typeorm'
import { generateRecord } from '../../bench/support/generated-record'
import { ensureSearchIndex } from '../../src/ingest/search-index'
import { billList } from '../../src/queries/bills'
import { Loaders } from '../../src/queries/loaders'
import { OrderDirection } from '../../src/queries/order'
import { readList } from '../../src/queries/read-list'
import { SearchPage } from '../../src/queries/search'
import { openDatabase } from '../support/engines'

const BILLS = 1500
const RECENT = 500

/** Of words that all, many, few and no bills hold. */
const QUERIES = [
  'act',
  'wb',
  'wb wc',
  '"wb wc"',
  'wb -wc',
  'wbaa OR wbab',
  'wbaaa',
  'wba*',
  'wbaa*',
  '"wb wb*"',
  'act -wb*',
  'first1*',
  'first7 last7',
  '"first7 last7"',
  'hr 10',
  'zzz*',
]

describe('what PostgreSQL finds among the nearest, the recent and all others', () => {
  let sqlite: DataSource
  let postgres: DataSource
  beforeAll(async () => {
    sqlite = await openDatabase('sqlite')
    postgres = await openDatabase('postgres')
    for (const db of [sqlite, postgres]) {
      await generateRecord(db, BILLS)
      await ensureSearchIndex(db)
    }
    await postgres.query(
      `UPDATE "search_document" SET "isRecent" = "place" >= (SELECT "place" FROM "search_document" ORDER BY "place" DESC LIMIT 1 OFFSET ${RECENT})`,
    )
  })
  afterAll(() => Promise.all([sqlite.destroy(), postgres.destroy()]))

  /** Keys of page after page, up to so many pages. */
  async function keysOf(
    pages: number,
    pageAfter: (after: string | null) => Pick<SearchPage, 'nodes' | 'pageInfo'>,
  ): Promise<string[]> {
    const keys: string[] = []
    let after: string | null = null
    for (let turn = 0; turn < pages; turn += 1) {
      const page = pageAfter(after)
      keys.push(...(await page.nodes()).map((node) => node.nodeKey().key))
      const { hasNextPage, endCursor } = await page.pageInfo()
      if (!hasNextPage) break
      after = endCursor
    }
    return keys
  }
  const searched = (db: DataSource, query: string) =>
    keysOf(100, (after) => new SearchPage(new Loaders(db), { query, first: 40, after }))
  const listed = (db: DataSource, text: string, direction: OrderDirection) =>
    keysOf(30, (after) => {
      const orderBy = { field: 'INTRODUCED_ON', direction }
      const page = readList(new Loaders(db), billList, {
        filter: { text },
        orderBy,
        first: 40,
        after,
      })
      return page as unknown as SearchPage
    })

  it.each(QUERIES)('is what SQLite finds in one index: %s', async (query) => {
    const expected = await searched(sqlite, query)
    expect(await searched(postgres, query)).toEqual(expected)
    expect(new Set(expected).size).toBe(expected.length)
  })

  it.each(QUERIES)('is the same within a list, in either direction: %s', async (query) => {
    for (const direction of [OrderDirection.DESC, OrderDirection.ASC]) {
      expect(await listed(postgres, query, direction)).toEqual(await listed(sqlite, query, direction))
    }
  })
})
