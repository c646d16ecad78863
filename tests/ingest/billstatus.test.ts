import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { Cosponsorship } from '../../src/entities/cosponsorship'
import { Change, DataVersion } from '../../src/entities/history'
import { Member } from '../../src/entities/member'
import { type BillStatusOptions, ingestBillStatus } from '../../src/ingest/billstatus'
import { type IngestEvent, Tally } from '../../src/ingest/report'
import type { DocumentFile } from '../../src/official/files'
import { asDocuments, billDocuments, billStatusXml } from '../support/billstatus-xml'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines, openDatabase } from '../support/engines'
import { LOADED_AT } from '../support/seeded-database'

const DRUGS = { number: 2, title: 'Fentanyl Trafficking Act' }

describeOnEngines('ingest of BILLSTATUS documents', (engine) => {
  let db: DataSource
  let events: IngestEvent[]

  beforeEach(async () => {
    db = await openDatabase(engine)
    events = []
  })
  afterEach(() => db.destroy())

  const ingest = async (documents: AsyncIterable<DocumentFile>, more: Partial<BillStatusOptions> = {}) => {
    const tally = new Tally((event) => events.push(event))
    await ingestBillStatus(
      db,
      documents,
      { clock: () => LOADED_AT, dryRun: false, all: false, ...more },
      tally,
    )
    return tally
  }
  const bills = async () =>
    (await db.getRepository(Bill).find({ order: { billId: 'ASC' } })).map((bill) => bill.billId)
  const version = async () => (await db.getRepository(DataVersion).findOneByOrFail({ id: 1 })).version

  it('stores the bills of the topic, and the others with all', async () => {
    const tally = await ingest(billDocuments({ number: 1 }, DRUGS))
    expect(tally).toMatchObject({ counts: { inserted: 1, rejected: 0 }, passedOver: 1 })
    expect(await bills()).toEqual(['s1-117'])
    const again = await ingest(billDocuments({ number: 1 }, DRUGS), { all: true })
    expect(again).toMatchObject({ counts: { inserted: 1, unchanged: 1 }, passedOver: 0 })
    expect(await bills()).toEqual(['s1-117', 's2-117'])
  })

  it('updates a bill that stands already, whatever it is about now', async () => {
    await ingest(billDocuments({ number: 1 }))
    await ingest(billDocuments({ ...DRUGS, number: 1, updated: '2022-01-01T00:00:00Z' }))
    expect(await db.getRepository(Bill).findOneByOrFail({ billId: 's1-117' })).toMatchObject({
      title: DRUGS.title,
      topicRelevance: null,
    })
  })

  it('reads known bytes no more, those that it passed over included', async () => {
    await ingest(billDocuments({ number: 1 }, DRUGS))
    const before = await version()
    const run = async () => {
      const tally = await ingest(billDocuments({ number: 1 }, DRUGS))
      expect(tally).toMatchObject({ counts: { unchanged: 1, inserted: 0, updated: 0 }, passedOver: 1 })
    }
    const statements = await statementsOf(db, run)
    expect(
      statements.filter((statement) => !statement.startsWith('SELECT') && !statement.startsWith('PRAGMA')),
    ).toEqual([])
    expect(await version()).toBe(before)
  })

  it('takes hardly more statements for many bills than for one', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      number: index + 10,
      subjects: ['Human trafficking'],
    }))
    const one = await statementsOf(db, () => ingest(billDocuments({ number: 1, subjects: ['Crime'] })))
    const all = await statementsOf(db, () => ingest(billDocuments(...many)))
    expect(all.length).toBeLessThan(one.length + 120)
  })

  it('rejects what it cannot read, with the reason, and keeps the rest', async () => {
    const cut = billStatusXml({ number: 3 }).slice(0, 300)
    const tally = await ingest(
      asDocuments({
        'cut.xml': cut,
        'page.xml': '<!doctype html><title>Busy</title>',
        'good.xml': billStatusXml({ number: 1 }),
      }),
    )
    expect(tally.rejections.map(({ name }) => name)).toEqual(['cut.xml', 'page.xml'])
    expect(tally.rejections[0]!.reason).toContain('cut short')
    expect(tally.rejections[1]!.reason).toContain('web page')
    expect(await bills()).toEqual(['s1-117'])
  })

  it('rejects only the document whose rows the database refuses', async () => {
    const law = '<laws><item><type>Public Law</type><number>117-9</number></item></laws>'
    const tally = await ingest(
      billDocuments({ number: 1, more: law }, { number: 2, more: law }, { number: 3 }),
    )
    expect(tally.counts).toMatchObject({ inserted: 2, rejected: 1 })
    expect(tally.rejections[0]).toMatchObject({ name: 'BILLSTATUS-117s2.xml' })
    expect(tally.rejections[0]!.reason).toContain('contradict')
    expect(await bills()).toEqual(['s1-117', 's3-117'])
  })

  it('shows each change in a dry run, and writes nothing', async () => {
    await ingest(billDocuments({ number: 1, cosponsors: [['D000998', '2021-02-03']] }))
    const before = await version()
    const later = { number: 1, title: 'End Human Trafficking Act', updated: '2021-04-01T10:00:00Z' }
    await ingest(billDocuments(later, { number: 4 }), { dryRun: true })
    const [changed, came] = events.slice(-2)
    expect(changed).toMatchObject({ outcome: 'updated' })
    expect(came).toMatchObject({ outcome: 'inserted' })
    const differences = 'differences' in changed! ? changed.differences : []
    expect(differences).toContainEqual(
      expect.objectContaining({ entity: 'bill', path: 'title', newValue: '"End Human Trafficking Act"' }),
    )
    expect(differences).toContainEqual(
      expect.objectContaining({
        entity: 'cosponsorship',
        entityId: 's1-117/D000998/2021-02-03',
        newValue: null,
      }),
    )
    expect(await bills()).toEqual(['s1-117'])
    expect(await version()).toBe(before)
  })

  it('follows two readings of one bill in one run, whichever comes first', async () => {
    const newer = {
      number: 1,
      updated: '2021-05-01T00:00:00Z',
      cosponsors: [['D000998', '2021-04-30']] as [string, string][],
    }
    const older = { number: 1, cosponsors: [['D000997', '2021-02-10']] as [string, string][] }
    await ingest(asDocuments({ 'a.xml': billStatusXml(newer), 'b.xml': billStatusXml(older) }))
    expect(await db.getRepository(Cosponsorship).find()).toMatchObject([{ bioguideId: 'D000998' }])
    await ingest(
      asDocuments({
        'c.xml': billStatusXml({ ...older, number: 5 }),
        'd.xml': billStatusXml({ ...newer, number: 5 }),
      }),
    )
    expect(await db.getRepository(Cosponsorship).findBy({ billId: 's5-117' })).toMatchObject([
      { bioguideId: 'D000998' },
    ])
  })

  it('gives each document that changed anything a data version of its own', async () => {
    await ingest(billDocuments({ number: 1 }, { number: 2 }, { number: 3 }))
    expect(await version()).toBe(3)
    const changes = await db.getRepository(Change).find({ order: { seq: 'ASC' } })
    expect(new Set(changes.map(({ cause, dataVersion }) => `${cause} ${dataVersion}`))).toEqual(
      new Set(['s1-117 1', 's2-117 2', 's3-117 3']),
    )
  })

  it('keeps a member whom no directory knows, once', async () => {
    await ingest(billDocuments({ number: 1 }, { number: 2 }))
    expect(await db.getRepository(Member).find()).toMatchObject([
      { bioguideId: 'D000999', fullName: 'Ann Doe' },
    ])
  })

  it('sums up what the readers do not know', async () => {
    const tally = await ingest(
      billDocuments({ number: 1, more: '<mood>grave</mood>' }, { number: 2, more: '<mood>calm</mood>' }),
    )
    expect(tally.unknown).toEqual([
      { kind: 'ELEMENT', path: 'billStatus/bill/mood', count: 2, example: 'grave' },
    ])
  })

  it('stops when it is told to, after what it has read', async () => {
    const controller = new AbortController()
    async function* documents() {
      yield* billDocuments({ number: 1 })
      controller.abort(new Error('told to stop'))
      yield* billDocuments({ number: 2 })
    }
    await expect(ingest(documents(), { signal: controller.signal })).rejects.toThrow('told to stop')
    expect(await bills()).toEqual(['s1-117'])
  })
})
