import fc from 'fast-check'
import type { DataSource } from 'typeorm'
import { Chamber } from '../../src/congress/chamber'
import { HearingKind, HearingStatus } from '../../src/congress/hearing-kinds'
import { Hearing } from '../../src/entities/hearing'
import { hearingList } from '../../src/queries/hearings'
import { Loaders } from '../../src/queries/loaders'
import { OrderDirection } from '../../src/queries/order'
import type { PageRequest } from '../../src/queries/page-window'
import { readList } from '../../src/queries/read-list'
import { describeOnEngines, openDatabase } from '../support/engines'

interface Sketch {
  date: string
  title: string | null
}

let serial = 0

/** Hearings at random places of the order, with keys that are random too. */
async function insert(db: DataSource, sketches: Sketch[]): Promise<string[]> {
  const rows = sketches.map((sketch) => {
    serial += 1
    const hearingId = `h${(serial * 7919) % 10_007}-${serial}`
    return {
      ...sketch,
      hearingId,
      congress: 113,
      chamber: Chamber.SENATE,
      kind: HearingKind.HEARING,
      status: HearingStatus.HELD,
      citation: null,
      jacketNumber: null,
      witnessCount: null,
      recordId: null,
    }
  })
  if (rows.length > 0) await db.getRepository(Hearing).insert(rows)
  return rows.map((row) => row.hearingId)
}

const sketch = fc.record({
  date: fc.constantFrom('2013-01-03', '2013-05-01', '2013-09-23', '2014-01-11'),
  title: fc.option(fc.constantFrom('', 'A', 'a', 'B', 'Ä', 'b')),
})
const world = fc.record({
  before: fc.array(sketch, { maxLength: 12 }),
  whilePaging: fc.array(fc.array(sketch, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
  size: fc.integer({ min: 1, max: 5 }),
  field: fc.constantFrom('DATE', 'TITLE'),
  direction: fc.constantFrom(OrderDirection.ASC, OrderDirection.DESC),
  isBackward: fc.boolean(),
})

describeOnEngines('paging while rows are inserted', (engine) => {
  let db: DataSource
  beforeAll(async () => {
    db = await openDatabase(engine)
  })
  afterAll(() => db.destroy())

  const orderedIds = async (field: string, direction: OrderDirection): Promise<string[]> => {
    const column = field === 'DATE' ? '"date"' : `COALESCE("title", '')`
    const bytes = engine === 'postgres' ? 'COLLATE "C"' : ''
    const rows = await db.query(
      `SELECT "hearingId" FROM "hearing" ORDER BY ${column} ${bytes} ${direction}, "hearingId" ${bytes} ${direction}`,
    )
    return rows.map((row: { hearingId: string }) => row.hearingId)
  }

  it('shows every row that stood at the start once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ before, whilePaging, size, field, direction, isBackward }) => {
        await db.query('DELETE FROM "hearing"')
        const original = new Set(await insert(db, before))
        const orderBy = { field, direction }
        const expected = await orderedIds(field, direction)
        const seen: string[] = []
        let cursor: string | null = null
        for (let turn = 0; ; turn += 1) {
          const request: PageRequest = isBackward
            ? { last: size, before: cursor }
            : { first: size, after: cursor }
          const page = readList(new Loaders(db), hearingList, { ...request, orderBy })
          const ids = (await page.nodes()).map((node) => node.hearingId)
          const pageInfo = await page.pageInfo()
          if (isBackward) seen.unshift(...ids)
          else seen.push(...ids)
          cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor
          const hasMore = isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage
          if (!hasMore) break
          await insert(db, whilePaging[turn] ?? [])
        }
        expect(seen.filter((id) => original.has(id))).toEqual(expected)
        expect(new Set(seen).size).toBe(seen.length)
      }),
      { numRuns: engine === 'sqlite' ? 100 : 25 },
    )
  })
})
