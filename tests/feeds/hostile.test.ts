import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { Hearing } from '../../src/entities/hearing'
import { newDatabase } from '../support/engines'
import { HOSTILE_NAME, HOSTILE_TITLES, loadHostileWorld } from '../support/hostile-world'
import { type RunningServer, startServer } from '../support/running-server'

const ALIVE = /<(script|img|i|b)\b|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/iu
const FEEDS = [
  '/feeds/bills',
  '/feeds/verdicts',
  '/feeds/senators/H001069',
  ...Object.keys(HOSTILE_TITLES).map((id) => `/feeds/bills/${id}`),
]

describe('feeds and calendars of words that try to be more', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'empty') })
    await loadHostileWorld(server.dataSource)
  })
  afterAll(() => server.stop())

  const text = async (path: string) => (await server.fetch(path)).text()

  it('are XML that a strict reader reads, with titles that are words', async () => {
    for (const path of FEEDS) {
      const xml = await text(`${path}.atom`)
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw error
      })
      parser.write(xml).close()
      for (const { title, content } of parseAtomFeed(xml).entries ?? []) {
        expect(title?.value).not.toMatch(ALIVE)
        expect(content?.value).not.toMatch(ALIVE)
        expect(title!.value!.length).toBeLessThan(300)
      }
    }
  })

  it('say in JSON what they say in Atom', async () => {
    const { items } = parseJsonFeed(await text('/feeds/bills/s1738-113.json'))
    const titles = items!.map(({ title }) => title)
    expect(titles.some((title) => title?.includes('<script>alert(1)</script>]]><img'))).toBe(true)
    for (const { content_html } of items!) expect(content_html).not.toMatch(ALIVE)
  })

  it('hold one event a hearing, whatever its title', async () => {
    const hearings = server.dataSource.getRepository(Hearing)
    const titles = [...Object.values(HOSTILE_TITLES), HOSTILE_NAME]
    for (const [index, title] of titles.entries()) {
      await hearings.update({ hearingId: 'CHRG-113shrg85505' }, { title, location: title })
      // Written past the ingest, which would have told of it: an address of its own is asked anew.
      const ics = await text(`/calendar/hearings.ics?committee=ssga00&congress.lt=${200 + index}`)
      const calendar = new ICAL.Component(ICAL.parse(ics))
      const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
      expect(events.map(({ uid }) => uid)).toEqual(['CHRG-113shrg85505@safe-harbor'])
      expect(events[0]!.summary).not.toMatch(/[\r\n]|\p{Bidi_Control}/u)
      expect(events[0]!.summary.length).toBeLessThanOrEqual(250)
    }
  })
})
