import { Release } from '../../src/entities/release'
import { holdsSeeds } from '../../src/ingest/stored-seeds'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines, openDatabase } from '../support/engines'
import { SEEDS } from '../support/seeded-database'

describeOnEngines('a start', (engine) => {
  it('need not read the seeds again where all of them are stored', async () => {
    const db = await openDatabase(engine, 'seeded')
    expect(await holdsSeeds(db, SEEDS)).toBe(true)
    await db.destroy()
  })

  it('reads them where the database is empty, or one of them is another', async () => {
    const empty = await openDatabase(engine)
    expect(await holdsSeeds(empty, SEEDS)).toBe(false)
    await empty.destroy()
    const db = await openDatabase(engine, 'seeded')
    const edited = seedsWith({
      's1733-113': (bill) => {
        bill.policyArea = 'Another'
      },
    })
    expect(await holdsSeeds(db, edited)).toBe(false)
    await db.destroy()
  })

  it('reads them where the last of them was not reached', async () => {
    const db = await openDatabase(engine, 'seeded')
    await db.getRepository(Release).updateAll({ sha256: 'f'.repeat(64) })
    expect(await holdsSeeds(db, SEEDS)).toBe(false)
    await db.destroy()
  })
})
