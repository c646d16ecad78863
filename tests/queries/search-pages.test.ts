import fc from 'fast-check'
import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { writeOnce } from '../../src/ingest/transaction'
import { billList } from '../../src/queries/bills'
import { Loaders } from '../../src/queries/loaders'
import { readList } from '../../src/queries/read-list'
import { SearchPage } from '../../src/queries/search'
import { describeOnEngines } from '../support/engines'
import { LOADED_AT, seededDatabase } from '../support/seeded-database'

const cause = { name: 'test', sourceUpdatedAt: null, seenAt: LOADED_AT }
const QUERY = 'zebra crossing'

describeOnEngines('paging while bills come in', (engine) => {
  let db: DataSource
  let model: Bill
  let serial = 0
  beforeAll(async () => {
    db = await seededDatabase(engine)
    model = await db.getRepository(Bill).findOneByOrFail({ billId: 's1733-113' })
  })
  afterAll(() => db.destroy())

  const insert = (sketches: { title: string; day: string }[]) =>
    writeOnce(db, cause, { exists: true, dryRun: false }, async (writer) => {
      for (const { title, day } of sketches) {
        serial += 1
        const billId = `s${(serial * 7919) % 10_007}-${serial}`
        await writer.put(Bill, { ...model, billId, title, introducedOn: day, number: null })
      }
    })

  const searched = async (after: string | null, first: number) => {
    const page = new SearchPage(new Loaders(db), { query: QUERY, first, after })
    return { nodes: await page.nodes(), pageInfo: await page.pageInfo() }
  }
  const listed = async (after: string | null, first: number) => {
    const filter = { text: QUERY }
    const page = readList(new Loaders(db), billList, { filter, first, after })
    return { nodes: await page.nodes(), pageInfo: await page.pageInfo() }
  }
  const keyOf = (node: { nodeKey(): { key: string } }) => node.nodeKey().key

  const sketch = fc.record({
    title: fc.constantFrom(
      'Zebra Crossing Act',
      'Crossing of the Zebra Act',
      'Zebras and Crossings',
      'Other Act',
    ),
    day: fc.constantFrom('2013-01-03', '2013-05-01', '2013-05-02', '2014-01-11'),
  })
  const world = fc.record({
    before: fc.array(sketch, { minLength: 1, maxLength: 12 }),
    whilePaging: fc.array(fc.array(sketch, { maxLength: 3 }), { maxLength: 4 }),
    size: fc.integer({ min: 1, max: 5 }),
    read: fc.constantFrom(searched, listed),
  })

  it('shows all that stood at the start once, in one order', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ before, whilePaging, size, read }) => {
        await insert(before)
        const original: string[] = []
        for (let after: string | null = null; ; ) {
          const { nodes, pageInfo } = await read(after, 100)
          original.push(...nodes.map(keyOf))
          after = pageInfo.endCursor
          if (!pageInfo.hasNextPage) break
        }
        const seen: string[] = []
        let cursor: string | null = null
        for (let turn = 0; ; turn += 1) {
          const { nodes, pageInfo } = await read(cursor, size + turn)
          seen.push(...nodes.map(keyOf))
          cursor = pageInfo.endCursor
          if (!pageInfo.hasNextPage) break
          await insert(whilePaging[turn] ?? [])
        }
        expect(seen.filter((key) => original.includes(key))).toEqual(original)
        expect(new Set(seen).size).toBe(seen.length)
      }),
      { numRuns: engine === 'sqlite' ? 60 : 15 },
    )
  })
})
