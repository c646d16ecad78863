import type { DataSource } from 'typeorm'
import { Claim } from '../../src/entities/claim'
import {
  Hearing,
  HearingAlias,
  HearingBill,
  HearingDocument,
  HearingParticipant,
} from '../../src/entities/hearing'
import { DataVersion } from '../../src/entities/history'
import { ingestBillStatus } from '../../src/ingest/billstatus'
import { hearingFileReader } from '../../src/ingest/hearing-files'
import { ingestFiles } from '../../src/ingest/official-files'
import { ingestRelease } from '../../src/ingest/release'
import { Tally } from '../../src/ingest/report'
import { findHearing } from '../../src/queries/find-hearing'
import { Loaders } from '../../src/queries/loaders'
import { sample } from '../official/samples'
import { asDocuments, billDocuments } from '../support/billstatus-xml'
import { describeOnEngines, openDatabase } from '../support/engines'
import { LOADED_AT, seededDatabase } from '../support/seeded-database'

const PRINT_ID = 'CHRG-113shrg99901'
const MEETING_ID = '113-senate-20001'
const DAY_ID = 'ssju00-2013-02-14'
const MEETING = {
  eventId: '20001',
  congress: 113,
  chamber: 'Senate',
  date: '2013-02-14T15:00:00Z',
  type: 'Meeting',
  meetingStatus: 'Scheduled',
  title: 'Hearings to examine safe harbors.',
  committees: [{ systemCode: 'ssju00' }],
  witnesses: [{ name: 'Ann Harbour', position: null, organization: 'Office of Harbors' }],
  relatedItems: { bills: [{ congress: 113, type: 'S', number: '9902' }] },
}
const PRINT = {
  jacketNumber: '99901',
  congress: 113,
  chamber: 'Senate',
  title: 'SAFE HARBORS: A PROGRESS REPORT',
  citation: 'S.Hrg.113-901',
  committees: [{ systemCode: 'ssju00' }],
  dates: [{ date: '2013-02-14' }],
  formats: [{ type: 'PDF', url: 'https://www.congress.gov/113/chrg/CHRG-113shrg99901.pdf' }],
}
const SOURCES: Record<string, string> = {
  'meeting.json': JSON.stringify({ committeeMeeting: MEETING }),
  'hearing.json': JSON.stringify({ hearing: PRINT }),
  'mods.xml': Buffer.from(sample('chrg-mods.xml')).toString(),
}
const BILL = {
  number: 9901,
  congress: 113,
  introduced: '2013-01-23',
  hearings: [['ssju00', '2013-02-14T15:00:00Z']] as [string, string][],
}

describeOnEngines('hearings', (engine) => {
  let db: DataSource
  let tally: Tally
  const options = { clock: () => LOADED_AT, dryRun: false, all: false }

  beforeEach(async () => {
    db = await openDatabase(engine)
    tally = new Tally()
  })
  afterEach(() => db.destroy())

  const ingest = (...names: string[]) =>
    ingestFiles(
      db,
      asDocuments(Object.fromEntries(names.map((name) => [name, SOURCES[name]!]))),
      hearingFileReader(tally),
      options,
      tally,
    )
  const bill = (more = {}) => ingestBillStatus(db, billDocuments({ ...BILL, ...more }), options, tally)
  const hearings = () => db.getRepository(Hearing).find({ order: { hearingId: 'ASC' } })
  const snapshot = async () => ({
    hearings: (await hearings()).map(({ recordId, ...rest }) => rest),
    bills: await db.getRepository(HearingBill).find({ order: { billId: 'ASC' } }),
    people: (await db.getRepository(HearingParticipant).find({ order: { position: 'ASC' } })).map(
      ({ role, name, organization, office }) => [role, name, organization, office],
    ),
    aliases: await db.getRepository(HearingAlias).find({ order: { aliasId: 'ASC' } }),
    documents: (await db.getRepository(HearingDocument).find()).map(({ url }) => url).sort(),
  })

  it('of three sources and a bill become one, whatever comes first', async () => {
    await ingest('meeting.json', 'hearing.json', 'mods.xml')
    await bill()
    const first = await snapshot()
    expect(first.hearings).toMatchObject([
      {
        hearingId: PRINT_ID,
        title: 'Hearings to examine safe harbors.',
        date: '2013-02-14',
        kind: 'HEARING',
        status: 'HELD',
        citation: 'S. Hrg. 113-901',
        jacketNumber: '99-901',
      },
    ])
    expect(first.people[0]).toEqual([
      'WITNESS',
      'Ann Harbour',
      'Office of Harbors',
      'Director, Office of Harbors, St. Paul, MN',
    ])
    expect(first.aliases.map(({ aliasId }) => aliasId)).toEqual([MEETING_ID, DAY_ID])
    expect(first.bills).toEqual([{ hearingId: PRINT_ID, billId: 's9901-113' }])
    await db.destroy()
    db = await openDatabase(engine)
    await bill()
    expect((await hearings()).map(({ hearingId }) => hearingId)).toEqual([DAY_ID])
    await ingest('mods.xml')
    await ingest('meeting.json')
    await ingest('hearing.json')
    expect(await snapshot()).toEqual(first)
  })

  it('are found by every id that they ever had', async () => {
    await bill()
    await ingest('meeting.json', 'mods.xml')
    for (const id of [PRINT_ID, MEETING_ID, DAY_ID])
      expect(await findHearing(new Loaders(db), id)).toMatchObject({ hearingId: PRINT_ID })
  })

  it('are linked to a bill that arrives after them', async () => {
    await ingest('meeting.json')
    expect(await db.getRepository(HearingBill).find()).toEqual([])
    await ingestBillStatus(db, billDocuments({ number: 9902, congress: 113 }), options, tally)
    expect(await db.getRepository(HearingBill).find()).toEqual([
      { hearingId: MEETING_ID, billId: 's9902-113' },
    ])
  })

  it('write nothing the second time, and follow a source that changes', async () => {
    await ingest('meeting.json', 'mods.xml')
    const version = async () => (await db.getRepository(DataVersion).findOneByOrFail({ id: 1 })).version
    const before = await version()
    await ingest('meeting.json', 'mods.xml')
    expect(await version()).toBe(before)
    SOURCES['later.json'] = JSON.stringify({
      committeeMeeting: { ...MEETING, witnesses: [{ name: 'Cy Pier' }] },
    })
    await ingest('later.json')
    const witnesses = (await snapshot()).people.filter(([role]) => role === 'WITNESS').map(([, name]) => name)
    expect(witnesses).toEqual(['Ann Harbour', 'The Honorable Bo Quay', 'Cy Pier'])
  })

  it('go when the only record that told of them no longer does', async () => {
    await bill()
    await bill({ hearings: [], updated: '2021-09-01T00:00:00Z' })
    expect(await hearings()).toEqual([])
  })

  it('stay two where two meetings or two prints say so, and where a markup is meant', async () => {
    const other = (more: object) => JSON.stringify({ committeeMeeting: { ...MEETING, ...more } })
    SOURCES['second.json'] = other({ eventId: '20002' })
    SOURCES['markup.json'] = other({ eventId: '20003', title: 'Business meeting to mark up S. 9901.' })
    await ingest('meeting.json', 'second.json', 'markup.json')
    expect(await hearings()).toHaveLength(3)
    // Which of the two the bill means, nobody can tell.
    await bill()
    expect((await hearings()).map(({ hearingId }) => hearingId)).toContain(DAY_ID)
  })

  it('are rejected with the field that is wrong', async () => {
    SOURCES['wrong.json'] = JSON.stringify({ committeeMeeting: { ...MEETING, date: 'soon' } })
    await ingest('wrong.json', 'mods.xml')
    expect(tally.rejections).toEqual([{ name: 'wrong.json', reason: expect.stringContaining('date') }])
    expect(tally.counts).toMatchObject({ inserted: 1, rejected: 1 })
  })
})

describeOnEngines('a hearing that a release claims', (engine) => {
  it('is looked for again when a hearing of its committee arrives, and followed to its new id', async () => {
    const db = await seededDatabase(engine)
    const options = { clock: () => LOADED_AT, dryRun: false }
    const text = 'The Senate Judiciary Committee held a hearing on human trafficking on February 14, 2013.'
    await ingestRelease(
      db,
      text,
      { url: null, publishers: [], publishedOn: '2013-02-20', title: null, note: null },
      options,
    )
    const claim = async () =>
      (await db.getRepository(Claim).findBy({ kind: 'HEARING' as Claim['kind'], date: '2013-02-14' }))[0]!
    expect(await claim()).toMatchObject({ verdict: 'NOT_IN_RECORD', hearingId: null })
    const ingest = (name: string) => {
      const tally = new Tally()
      return ingestFiles(
        db,
        asDocuments({ [name]: SOURCES[name]! }),
        hearingFileReader(tally),
        options,
        tally,
      )
    }
    await ingest('meeting.json')
    expect(await claim()).toMatchObject({ verdict: 'CONFIRMED', hearingId: MEETING_ID })
    await ingest('mods.xml')
    expect(await claim()).toMatchObject({ verdict: 'CONFIRMED', hearingId: PRINT_ID })
    await db.destroy()
  })
})
