import { type DataSource, IsNull } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { Cosponsorship } from '../../src/entities/cosponsorship'
import { Change, DataVersion } from '../../src/entities/history'
import { OfficialRecord } from '../../src/entities/official-record'
import { loadSeeds } from '../../src/ingest/seeds'
import { Known } from '../../src/reconcile/record'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines, openDatabase } from '../support/engines'
import { LOADED_AT, SEEDS, seededDatabase } from '../support/seeded-database'

const options = { clock: () => LOADED_AT, dryRun: false }

describeOnEngines('loading the seeds', (engine) => {
  let db: DataSource

  beforeEach(async () => {
    db = await seededDatabase(engine)
  })
  afterEach(() => db.destroy())

  it('moves the data version once a source, and writes nothing the second time', async () => {
    const version = async () => (await db.getRepository(DataVersion).findOneByOrFail({ id: 1 })).version
    const before = { version: await version(), changes: await db.getRepository(Change).count() }
    const { counts } = await loadSeeds(db, SEEDS, options)
    expect(counts).toEqual({ inserted: 0, updated: 0, unchanged: 17, rejected: 0 })
    expect({ version: await version(), changes: await db.getRepository(Change).count() }).toEqual(before)
    expect(before.version).toBe(17)
  })

  it('knows eleven bills whole and the others by the index', async () => {
    const bills = db.getRepository(Bill)
    expect(await bills.countBy({ known: Known.RECORD })).toBe(11)
    expect(await bills.countBy({ known: Known.INDEX })).toBe(767)
    expect(await bills.countBy({ known: Known.CLAIMED })).toBe(0)
  })

  it('takes a newer record of a bill, and records each field that changed', async () => {
    const folder = seedsWith({
      's1733-113': (bill) => {
        bill.source.updatedAt = '2030-01-01T00:00:00Z'
        bill.cosponsors.pop()
      },
    })
    const { counts } = await loadSeeds(db, folder, options)
    expect(counts).toMatchObject({ updated: 1, unchanged: 16 })
    expect(await db.getRepository(Cosponsorship).countBy({ billId: 's1733-113' })).toBe(17)
    const gone = await db
      .getRepository(Change)
      .findBy({ entity: 'cosponsorship', cause: 's1733-113', newValue: IsNull() })
    expect(gone.map((change) => change.entityId)).toEqual(['s1733-113/W000805/2014-07-16'])
    expect(await db.getRepository(OfficialRecord).findBy({ name: 's1733-113' })).toHaveLength(2)
  })

  it('does not let an older record win', async () => {
    const folder = seedsWith({
      's1733-113': (bill) => {
        bill.source.updatedAt = '2013-12-01T00:00:00Z'
        bill.cosponsors.length = 3
      },
    })
    expect((await loadSeeds(db, folder, options)).counts).toMatchObject({ updated: 0, unchanged: 17 })
    expect(await db.getRepository(Cosponsorship).countBy({ billId: 's1733-113' })).toBe(18)
  })

  it('writes nothing where a file is wrong, and names it', async () => {
    const empty = await openDatabase(engine)
    const folder = seedsWith({
      's1738-113': (bill) => {
        bill.cosponsors[0]!.date = '2013-13-19'
      },
    })
    await expect(loadSeeds(empty, folder, options)).rejects.toThrow('bills/s1738-113.json, cosponsors.0.date')
    expect(await empty.getRepository(Bill).count()).toBe(0)
    await empty.destroy()
  })
})
