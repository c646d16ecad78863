import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { BillAlias } from '../../src/entities/bill-parts'
import { Claim } from '../../src/entities/claim'
import { Change } from '../../src/entities/history'
import { BillMention } from '../../src/entities/release'
import { ingestBillStatus } from '../../src/ingest/billstatus'
import { ingestRelease } from '../../src/ingest/release'
import { Tally } from '../../src/ingest/report'
import { findBill } from '../../src/queries/bills'
import { Loaders } from '../../src/queries/loaders'
import { Known } from '../../src/reconcile/record'
import { type BillFacts, billDocuments } from '../support/billstatus-xml'
import { describeOnEngines } from '../support/engines'
import { LOADED_AT, seededDatabase } from '../support/seeded-database'

const options = { clock: () => LOADED_AT, dryRun: false, all: false }
const FACTS = { url: null, publishers: [], publishedOn: '2021-03-10', title: null, note: null }
const KLOBUCHAR = 'K000367'

describeOnEngines('claims on a bill whose record arrives or changes', (engine) => {
  let db: DataSource
  let tally: Tally

  beforeEach(async () => {
    db = await seededDatabase(engine)
    tally = new Tally()
  })
  afterEach(() => db.destroy())

  const release = (text: string) => ingestRelease(db, text, FACTS, options)
  const ingest = (...bills: BillFacts[]) => ingestBillStatus(db, billDocuments(...bills), options, tally)
  const claimOf = (kind: string) =>
    db.getRepository(Claim).findOneByOrFail({ kind: kind as Claim['kind'], billNumber: 'S. 9901' })

  it('are judged again, and the verdict before stays in the history', async () => {
    await release('WASHINGTON – Senator Amy Klobuchar introduced S. 9901, the Lantern Streets Act.')
    const before = await claimOf('INTRODUCED')
    expect(before.verdict).toBe('NOT_IN_RECORD')
    await ingest({ number: 9901, title: 'Lantern Streets Act', sponsor: KLOBUCHAR })
    expect(await db.getRepository(Bill).findOneByOrFail({ billId: 's9901-117' })).toMatchObject({
      known: Known.RECORD,
    })
    expect(await claimOf('INTRODUCED')).toMatchObject({ claimId: before.claimId, verdict: 'CONFIRMED' })
    const changes = await db.getRepository(Change).findBy({ entityId: before.claimId, path: 'verdict' })
    expect(changes).toMatchObject([{ oldValue: '"NOT_IN_RECORD"', newValue: '"CONFIRMED"' }])
    await ingest({
      number: 9901,
      title: 'Lantern Streets Act',
      sponsor: 'C001056',
      updated: '2021-05-01T00:00:00Z',
    })
    expect((await claimOf('INTRODUCED')).verdict).toBe('CONTRADICTED')
  })

  it('lead from a bill that only releases name to the one of the record, and the old id keeps resolving', async () => {
    await release('Senator Amy Klobuchar introduced the Lantern Streets Act of 2021.')
    const claimed = await db.getRepository(Bill).findOneByOrFail({ known: Known.CLAIMED })
    expect(claimed.billId).toMatch(/^claimed-/)
    await ingest({ number: 9901, title: 'Lantern Streets Act of 2021', sponsor: KLOBUCHAR })
    expect(await db.getRepository(Bill).findOneBy({ billId: claimed.billId })).toBeNull()
    expect(await db.getRepository(BillAlias).find()).toMatchObject([
      { aliasId: claimed.billId, billId: 's9901-117' },
    ])
    expect(await findBill(new Loaders(db), claimed.billId)).toMatchObject({ billId: 's9901-117' })
    const mentions = await db.getRepository(BillMention).findBy({ billId: 's9901-117' })
    expect(mentions).not.toEqual([])
  })

  it('wait in the database where the run is cut off before', async () => {
    await release('WASHINGTON – Senator Amy Klobuchar introduced S. 9901, the Lantern Streets Act.')
    const controller = new AbortController()
    async function* documents() {
      yield* billDocuments({ number: 9901, title: 'Lantern Streets Act', sponsor: KLOBUCHAR })
      controller.abort(new Error('told to stop'))
    }
    const cutOff = ingestBillStatus(db, documents(), { ...options, signal: controller.signal }, tally)
    await expect(cutOff).rejects.toThrow('told to stop')
    expect((await claimOf('INTRODUCED')).verdict).toBe('NOT_IN_RECORD')
    await ingest({ number: 9901, title: 'Lantern Streets Act', sponsor: KLOBUCHAR })
    expect(tally.counts).toMatchObject({ inserted: 1, unchanged: 1 })
    expect((await claimOf('INTRODUCED')).verdict).toBe('CONFIRMED')
  })
})
