import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { BillAction } from '../../src/entities/bill-action'
import { BillSubject, BillTitle, Law } from '../../src/entities/bill-parts'
import { Cosponsorship } from '../../src/entities/cosponsorship'
import { ingestBillStatus } from '../../src/ingest/billstatus'
import { Tally } from '../../src/ingest/report'
import { documents } from '../../src/official/files'
import { openDatabase } from '../support/engines'
import { LOADED_AT } from '../support/seeded-database'
import { describeWithShared, sharedData } from '../support/shared-data'

/** What `amendments` holds looks like what a bill holds, and is not the bill's. */
const ofBill = (xml: string) => xml.replace(/<amendments>[\s\S]*<\/amendments>/g, '')
const within = (xml: string, tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xml)?.[1] ?? ''
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

describeWithShared('the folder of official BILLSTATUS files', () => {
  const folder = sharedData('data', 'billstatus') ?? ''
  let db: DataSource
  const run = async () => {
    const tally = new Tally()
    const options = { clock: () => LOADED_AT, dryRun: false, all: true }
    await ingestBillStatus(db, documents([folder], '.xml'), options, tally)
    return tally
  }

  beforeAll(async () => {
    db = await openDatabase('sqlite')
  })
  afterAll(() => db.destroy())

  it('is stored whole', async () => {
    const tally = await run()
    expect(tally.rejections).toEqual([])
    expect(tally.unknown).toEqual([])
    const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.xml'))
    // Two bills are there twice; the older reading of each changes nothing.
    expect(tally.counts.inserted + tally.counts.updated + tally.counts.unchanged).toBe(files.length)
    expect(await db.getRepository(Bill).count()).toBe(tally.counts.inserted)
  })

  it('is all unchanged the second time', async () => {
    const { counts } = await run()
    expect(counts).toMatchObject({ inserted: 0, updated: 0, rejected: 0 })
  })

  it.each([
    ['115-v1.0.0/BILLSTATUS-115hr1865.xml', 'hr1865-115'],
    ['117-v3.0.0/BILLSTATUS-117s3946.xml', 's3946-117'],
    ['115-v1.0.0/BILLSTATUS-115s1311.xml', 's1311-115'],
  ])('has of %s as many rows as a plain count of its elements finds', async (file, billId) => {
    const xml = ofBill(readFileSync(path.join(folder, file), 'utf8'))
    const cosponsors = within(xml, 'cosponsors')
    expect(await db.getRepository(Cosponsorship).countBy({ billId })).toBe(
      count(cosponsors, /<sponsorshipDate>/g),
    )
    const withdrawn = (await db.getRepository(Cosponsorship).findBy({ billId })).filter(
      (one) => one.withdrawnOn,
    )
    expect(withdrawn).toHaveLength(count(cosponsors, /<sponsorshipWithdrawnDate>\d/g))
    expect(await db.getRepository(BillAction).countBy({ billId })).toBe(
      count(within(xml, 'actions'), /<text>/g),
    )
    expect(await db.getRepository(BillSubject).countBy({ billId })).toBe(
      new Set(within(xml, 'legislativeSubjects').match(/<name>.*?<\/name>/g)).size,
    )
    expect(await db.getRepository(Law).countBy({ billId })).toBe(count(within(xml, 'laws'), /<number>/g))
    expect(await db.getRepository(BillTitle).countBy({ billId })).toBeGreaterThan(1)
  })
})
