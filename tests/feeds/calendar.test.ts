import ICAL from 'ical.js'
import { hearingFileReader } from '../../src/ingest/hearing-files'
import { ingestFiles } from '../../src/ingest/official-files'
import { Tally } from '../../src/ingest/report'
import { asDocuments } from '../support/billstatus-xml'
import { describeOnEngines, newDatabase } from '../support/engines'
import { KEEPING_NONE, type RunningServer, startServer } from '../support/running-server'

const MEETING = {
  eventId: '20001',
  congress: 119,
  chamber: 'Senate',
  date: '2026-12-03T15:00:00Z',
  type: 'Meeting',
  meetingStatus: 'Scheduled',
  title: 'Hearings to examine safe harbors, lanterns; and more.',
  committees: [{ systemCode: 'ssju01' }],
  location: { room: '226', building: 'Dirksen Senate Office Building' },
}
const PRINT = {
  jacketNumber: '99901',
  congress: 119,
  chamber: 'Senate',
  title: 'SAFE HARBORS',
  committees: [{ systemCode: 'ssju01' }],
  dates: [{ date: '2026-12-10' }],
  associatedMeeting: [{ eventId: '20001' }],
}

describeOnEngines('the calendar of hearings', (engine) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase(engine, 'seeded'), env: KEEPING_NONE })
  })
  afterAll(() => server.stop())

  async function ingest(file: object, at: string): Promise<void> {
    const tally = new Tally()
    const options = { clock: () => new Date(at), dryRun: false, all: false }
    await ingestFiles(
      server.dataSource,
      asDocuments({ 'file.json': JSON.stringify(file) }),
      hearingFileReader(tally),
      options,
      tally,
    )
  }
  const meeting = (more: object, at: string) => ingest({ committeeMeeting: { ...MEETING, ...more } }, at)
  const calendar = async (path = '/calendar/hearings.ics') =>
    new ICAL.Component(ICAL.parse(await (await server.fetch(path)).text()))
  const events = async (path?: string) => (await calendar(path)).getAllSubcomponents('vevent')
  const eventOf = async (uid: string) =>
    (await events()).find((event) => event.getFirstPropertyValue('uid') === uid)!
  const UID = '119-senate-20001@safe-harbor'

  it('has hearings of which only the day is known as whole days', async () => {
    const event = await eventOf('CHRG-113shrg85505@safe-harbor')
    expect(event.getFirstProperty('dtstart')!.toICALString()).toBe('DTSTART;VALUE=DATE:20130923')
    expect(event.getFirstPropertyValue('url')).toBe(`${server.origin}/hearings/CHRG-113shrg85505`)
    expect(event.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('has others at their time in Washington, with its zone', async () => {
    await meeting({}, '2026-11-25T09:00:00Z')
    const zone = (await calendar()).getFirstSubcomponent('vtimezone')!
    expect(zone.getFirstPropertyValue('tzid')).toBe('America/New_York')
    ICAL.TimezoneService.register(zone)
    const event = await eventOf(UID)
    expect(event.getFirstProperty('dtstart')!.toICALString()).toBe(
      'DTSTART;TZID=America/New_York:20261203T100000',
    )
    expect(new ICAL.Event(event).startDate.toJSDate()).toEqual(new Date(MEETING.date))
    expect(event.getFirstPropertyValue('location')).toBe('226 Dirksen Senate Office Building')
    expect(event.getFirstPropertyValue('summary')).toBe(
      'Hearings to examine safe harbors, lanterns; and more.',
    )
    expect(event.getFirstPropertyValue('sequence')).toBe(0)
  })

  it('moves an event that was moved: the same name, a higher number', async () => {
    await meeting(
      { date: '2026-12-10T14:30:00Z', updateDate: '2026-11-26T09:00:00Z' },
      '2026-11-26T09:00:00Z',
    )
    const event = await eventOf(UID)
    expect(event.getFirstProperty('dtstart')!.toICALString()).toBe(
      'DTSTART;TZID=America/New_York:20261210T093000',
    )
    expect(event.getFirstPropertyValue('sequence')).toBe(1)
    expect(String(event.getFirstPropertyValue('last-modified'))).toBe('2026-11-26T09:00:00Z')
    expect(event.getFirstPropertyValue('description')).toContain(
      'Moved from December 3, 2026 to December 10, 2026',
    )
  })

  it('does not change by the same file once more', async () => {
    const before = await (await server.fetch('/calendar/hearings.ics')).text()
    await meeting(
      { date: '2026-12-10T14:30:00Z', updateDate: '2026-11-26T09:00:00Z' },
      '2026-11-27T09:00:00Z',
    )
    expect(await (await server.fetch('/calendar/hearings.ics')).text()).toBe(before)
  })

  it('strikes out what was called off', async () => {
    const off = {
      date: '2026-12-10T14:30:00Z',
      updateDate: '2026-11-28T09:00:00Z',
      meetingStatus: 'Canceled',
    }
    await meeting(off, '2026-11-28T09:00:00Z')
    const event = await eventOf(UID)
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.getFirstPropertyValue('summary')).toMatch(/^Canceled: Hearings to examine/)
    expect(event.getFirstPropertyValue('sequence')).toBe(2)
  })

  it('keeps the name of an event whose hearing is given another id by its print', async () => {
    await ingest({ hearing: PRINT }, '2026-12-20T09:00:00Z')
    const all = await events('/calendar/hearings.ics?congress=119')
    expect(all.map((event) => event.getFirstPropertyValue('uid'))).toEqual([UID])
    expect(all[0]!.getFirstPropertyValue('url')).toContain('/hearings/CHRG-119shrg99901')
    expect(all[0]!.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(Number(all[0]!.getFirstPropertyValue('sequence'))).toBeGreaterThan(2)
  })

  it('has those of a committee with its subcommittees, and no others', async () => {
    const uids = (await events('/calendar/committees/ssju00.ics')).map((event) =>
      event.getFirstPropertyValue('uid'),
    )
    expect(uids).toEqual([UID, 'ssju00-2015-02-24@safe-harbor'])
    expect((await events('/calendar/hearings.ics?committee=ssga00')).length).toBe(1)
  })

  it.each([
    ['/calendar/committees/ssxx99.ics', 404, '/calendar/hearings.ics'],
    ['/calendar/committees/nonsense.ics', 400, 'system code'],
    ['/calendar/hearings.ics?day=2014', 400, 'date'],
    ['/calendar/nothing.ics', 404, '/calendar/hearings.ics'],
  ])('%s is refused in words', async (address, status, words) => {
    const answer = await server.fetch(address)
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)])
  })
})
