import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { ensureSearchIndex } from '../../src/ingest/search-index'
import { writeOnce } from '../../src/ingest/transaction'
import { Loaders } from '../../src/queries/loaders'
import { SearchPage } from '../../src/queries/search'
import { describeOnEngines } from '../support/engines'
import { LOADED_AT, seededDatabase } from '../support/seeded-database'

const cause = { name: 'test', sourceUpdatedAt: null, seenAt: LOADED_AT }

describeOnEngines('beginnings of words', (engine) => {
  let db: DataSource
  beforeAll(async () => {
    db = await seededDatabase(engine)
    const model = await db.getRepository(Bill).findOneByOrFail({ billId: 's1733-113' })
    const title = (at: number) => `Zebr${at.toString(36)} Quagga${at % 7} Act`
    await writeOnce(db, cause, { exists: true, dryRun: false }, async (writer) => {
      for (let at = 0; at < 600; at += 1) {
        await writer.put(Bill, { ...model, billId: `s${9000 + at}-113`, number: 9000 + at, title: title(at) })
      }
    })
  })
  afterAll(() => db.destroy())

  const countOf = async (query: string) => {
    let count = 0
    for (let after: string | null = null; ; ) {
      const page: SearchPage = new SearchPage(new Loaders(db), { query, first: 100, after })
      count += (await page.nodes()).length
      const { hasNextPage, endCursor } = await page.pageInfo()
      if (!hasNextPage) return count
      after = endCursor
    }
  }

  it.each([
    ['zeb*', 600],
    ['zebr*', 600],
    ['zebr1*', 37],
    ['zebr10*', 1],
    ['"zebr1 quagga*"', 1],
    ['zebr1* quagga*', 37],
    ['zebr* quagga3', 86],
    ['quagg* -zebr1*', 563],
    ['zebrzz*', 0],
  ])('%s stands for however many words it begins: %d bills', async (query, count) => {
    expect(await countOf(query)).toBe(count)
    expect(await new SearchPage(new Loaders(db), { query }).totalCount()).toBe(count)
  })

  it('are found again after the index was made by an earlier version', async () => {
    const version = async () => (await db.query('SELECT "version" FROM "search_index"'))[0].version
    while ((await version()) !== 0) await db.undoLastMigration()
    await db.runMigrations()
    expect(await countOf('zebr1*')).toBe(0)
    await ensureSearchIndex(db)
    expect(await countOf('zebr1*')).toBe(37)
    expect(await countOf('klobuch*')).toBeGreaterThan(0)
  })
})
