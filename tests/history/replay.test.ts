import type { DataSource } from 'typeorm'
import { loadSeeds } from '../../src/ingest/seeds'
import type { OfficialBill } from '../../src/official/bill'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines, openDatabase } from '../support/engines'
import { exportedTables, fill, mirror } from '../support/replay'
import { seededDatabase } from '../support/seeded-database'

const NEXT_DAY = new Date('2026-11-25T12:00:00Z')

/** A later record: one cosponsor gone, one withdrawn, a title other, a subject more. */
function laterRecord(bill: OfficialBill): void {
  bill.source.updatedAt = '2030-01-01T00:00:00Z'
  bill.cosponsors.pop()
  bill.cosponsors[0]!.withdrawnOn = '2014-02-01'
  bill.titles[0]!.title = 'Another Act of 2013'
  bill.subjects = [...(bill.subjects ?? []), 'Human trafficking/of a kind']
}

describeOnEngines('replaying the history', (engine) => {
  let db: DataSource
  beforeAll(async () => {
    db = await seededDatabase(engine)
    await loadSeeds(db, seedsWith({ 's1733-113': laterRecord }), { clock: () => NEXT_DAY, dryRun: false })
  })
  afterAll(() => db.destroy())

  it.each(['sqlite', 'postgres'] as const)('rebuilds every table in an empty %s database', async (goal) => {
    const copy = await openDatabase(goal)
    await fill(copy, await mirror(db))
    const [rebuilt, original] = [await exportedTables(copy), await exportedTables(db)]
    expect(original.bill!.length).toBeGreaterThan(700)
    for (const [table, rows] of Object.entries(original))
      expect([table, rebuilt[table]]).toEqual([table, rows])
    await copy.destroy()
  })
})
