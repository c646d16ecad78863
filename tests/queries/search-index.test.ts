import type { DataSource } from 'typeorm'
import { Bill } from '../../src/entities/bill'
import { BillSubject, BillTitle } from '../../src/entities/bill-parts'
import { Committee } from '../../src/entities/committee'
import { Cosponsorship } from '../../src/entities/cosponsorship'
import { HearingParticipant } from '../../src/entities/hearing'
import { sha256 } from '../../src/ingest/official-record'
import { ensureSearchIndex } from '../../src/ingest/search-index'
import { writeOnce } from '../../src/ingest/transaction'
import type { Writer } from '../../src/ingest/writer'
import { billList } from '../../src/queries/bills'
import { visitTables } from '../../src/queries/dump'
import { Loaders } from '../../src/queries/loaders'
import { readList } from '../../src/queries/read-list'
import { SearchPage } from '../../src/queries/search'
import { describeOnEngines } from '../support/engines'
import { LOADED_AT, seededDatabase } from '../support/seeded-database'

const cause = { name: 'test', sourceUpdatedAt: null, seenAt: LOADED_AT }

describeOnEngines('the search index', (engine) => {
  let db: DataSource
  beforeEach(async () => {
    db = await seededDatabase(engine)
  })
  afterEach(() => db.destroy())

  const write = (work: (writer: Writer) => Promise<void>) =>
    writeOnce(db, cause, { exists: true, dryRun: false }, work)
  const keysOf = async (query: string) => {
    const nodes = await new SearchPage(new Loaders(db), { query }).nodes()
    return nodes.map((node) => node.nodeKey().key)
  }
  const bill = (billId: string) => db.getRepository(Bill).findOneByOrFail({ billId })
  /** Hash of what the index holds, as far as the engine shows it. */
  const content = async () => {
    const documents = await db.query('SELECT * FROM "search_document" ORDER BY "place"')
    if (engine === 'postgres') return sha256(JSON.stringify(documents))
    const words = await db.query(
      'SELECT rowid FROM "search_words" WHERE "search_words" MATCH \'bill OR act\'',
    )
    return sha256(JSON.stringify([documents, words]))
  }

  it('follows a title, a subject, a day and a bill that goes, in the same transaction', async () => {
    const before = await bill('s1733-113')
    await write((writer) => writer.put(Bill, { ...before, title: 'Zebra Crossing Act' }))
    expect(await keysOf('zebra')).toEqual(['s1733-113'])
    await write((writer) => writer.put(BillSubject, { billId: 's1733-113', subject: 'Quagga' }))
    expect(await keysOf('zebra quagga')).toEqual(['s1733-113'])
    await write((writer) => writer.put(Bill, { ...before, title: 'Zebra Act', introducedOn: '2026-11-01' }))
    expect(await keysOf('trafficking -zebra S. 1733')).toEqual([])
    await write(async (writer) => {
      await writer.replace(BillTitle, { billId: 's1733-113' }, [])
      await writer.replace(BillSubject, { billId: 's1733-113' }, [])
    })
    expect(await keysOf('quagga')).toEqual([])
  })

  it('follows the name of a committee and a witness into the hearings', async () => {
    const judiciary = await db.getRepository(Committee).findOneByOrFail({ committeeId: 'ssju00' })
    await write((writer) => writer.put(Committee, { ...judiciary, name: 'Committee on Zebras' }))
    expect(await keysOf('zebra')).toEqual(['ssju00-2015-02-24'])
    const [witness] = await db
      .getRepository(HearingParticipant)
      .find({ order: { participantId: 'ASC' }, take: 1 })
    await write((writer) => writer.put(HearingParticipant, { ...witness!, name: 'Ada Quagga' }))
    expect(await keysOf('quagga')).toEqual([witness!.hearingId])
  })

  it('follows a cosponsor into the list of bills', async () => {
    const billsOf = async (bioguideId: string) => {
      const filter = { cosponsor: { bioguideId: { eq: bioguideId } } }
      const nodes = await readList(new Loaders(db), billList, { filter, first: 100 }).nodes()
      return nodes.map((node) => node.billId)
    }
    const joined = await db
      .getRepository(Cosponsorship)
      .findOneByOrFail({ billId: 's1733-113', bioguideId: 'H001069' })
    expect(await billsOf('H001069')).toContain('s1733-113')
    await write((writer) => writer.put(Cosponsorship, { ...joined, withdrawnOn: '2014-02-01' }))
    expect(await billsOf('H001069')).not.toContain('s1733-113')
  })

  it('is not touched by what is not searched, nor by what is rolled back', async () => {
    const before = await content()
    const known = await bill('s1733-113')
    await write((writer) => writer.put(Bill, { ...known, latestActionOn: '2026-01-01' }))
    const failing = write(async (writer) => {
      await writer.put(Bill, { ...known, title: 'Zebra Act' })
      throw new Error('cut off')
    })
    await expect(failing).rejects.toThrow('cut off')
    expect(await content()).toEqual(before)
    expect(await keysOf('zebra')).toEqual([])
  })

  it('built anew is what it had become by and by', async () => {
    const known = await bill('s1733-113')
    await write((writer) => writer.put(Bill, { ...known, title: 'Zebra Act', introducedOn: '2013-11-20' }))
    const before = await content()
    await db.query('UPDATE "search_index" SET "version" = 0')
    await db.query('DELETE FROM "search_document"')
    expect(await keysOf('zebra')).toEqual([])
    await ensureSearchIndex(db)
    expect(await content()).toEqual(before)
    expect(await keysOf('zebra')).toEqual(['s1733-113'])
  })

  it('of another version is built anew by the first write', async () => {
    await db.query('UPDATE "search_index" SET "version" = 0')
    await db.query('DELETE FROM "search_document"')
    const known = await bill('s1733-113')
    await write((writer) => writer.put(Bill, { ...known, latestActionOn: '2026-01-01' }))
    expect(await keysOf('S. 1733')).toEqual(['s1733-113'])
    expect((await keysOf('human trafficking')).length).toBe(20)
  })

  const onPostgres = (name: string, test: () => Promise<void>) => engine === 'postgres' && it(name, test)
  onPostgres('begins its recent documents anew where they have become too many', async () => {
    await db.query(
      `INSERT INTO "search_document" ("place", "type", "key", "heading", "words")
      SELECT 9e14::bigint + at, 'BILL', 'x' || at, 'zebra'::tsvector, 'zebra'::tsvector FROM generate_series(1, 33000) AS at`,
    )
    await ensureSearchIndex(db)
    const [{ count }] = await db.query(
      `SELECT COUNT(*) AS "count" FROM "search_document" WHERE "key" LIKE 'x%'`,
    )
    expect(count).toBe('0')
    expect((await keysOf('human trafficking')).length).toBe(20)
  })

  it('is in no export', async () => {
    const tables: string[] = []
    await visitTables(db, async (table) => {
      tables.push(table.name)
    })
    expect(tables.filter((name) => name.startsWith('search'))).toEqual([])
  })
})
