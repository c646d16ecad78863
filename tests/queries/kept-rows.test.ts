import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { inTransaction } from '../../src/ingest/transaction'
import { keepRows } from '../../src/queries/kept-rows'
import { findRow } from '../../src/queries/rows'
import { createContext } from '../../src/resolvers/context'
import { NOW } from '../support/ask'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const KEY = 's1733-113'

async function retitle(db: DataSource, title: string): Promise<void> {
  await inTransaction(db, false, async (writer) => {
    writer.begin({ name: title, sourceUpdatedAt: null, seenAt: NOW })
    const [bill] = await writer.find(Bill, { billId: KEY })
    await writer.put(Bill, { ...bill!, title })
  })
}

describeOnEngines('rows that requests share', (engine) => {
  const database = useSeeded(engine)
  const context = () => createContext(database(), () => NOW)
  const titleIn = async ({ loaders }: ReturnType<typeof context>) =>
    (await findRow(loaders, Bill, KEY))?.title

  beforeEach(async () => {
    keepRows(database())
    // A process that knows of no version yet learns it from its first request.
    await context().confirm()
  })

  it('are read once a data version', async () => {
    const first = context()
    await titleIn(first)
    expect(await first.confirm()).toBe(true)
    const second = context()
    expect(await statementsOf(database(), () => titleIn(second))).toEqual([])
    expect(await second.confirm()).toBe(true)
  })

  it('are read anew after an ingest', async () => {
    const before = context()
    await titleIn(before)
    await before.confirm()
    await retitle(database(), `Anew on ${engine}`)
    let after = context()
    await titleIn(after)
    if (!(await after.confirm())) after = after.again()
    expect(await titleIn(after)).toBe(`Anew on ${engine}`)
  })

  it('are not shared where the data changed while they were read', async () => {
    const reading = context()
    const old = await titleIn(reading)
    await retitle(database(), `Meanwhile on ${engine}`)
    expect(await reading.confirm()).toBe(false)
    const again = reading.again()
    expect(await titleIn(again)).toBe(`Meanwhile on ${engine}`)
    expect(await again.confirm()).toBe(true)
    expect(old).not.toBe(`Meanwhile on ${engine}`)
  })

  it('are bounded', async () => {
    const kept = keepRows(database(), 3)
    await context().confirm()
    const reading = context()
    const bills = ['s1733-113', 's1738-113', 's178-114', 'hr4980-113', 's2599-113']
    await Promise.all(bills.map((bill) => findRow(reading.loaders, Bill, bill)))
    await reading.confirm()
    expect(kept.size).toBeLessThanOrEqual(3)
  })
})
