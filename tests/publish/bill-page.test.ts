import { statementsOf } from '../support/count-queries'
import { type RunningServer, startServer } from '../support/running-server'
import { linkedDataOf, takeawaysOf, wordsOf } from './pages'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

async function seen(path: string): Promise<string> {
  const response = await server.fetch(path)
  expect(response.status).toBe(200)
  return wordsOf(await response.text())
}

// biome-ignore lint/suspicious/noExplicitAny: data have the shape of their page
const data = async (path: string): Promise<any> => (await server.fetch(path)).json()

describe('the page of a bill', () => {
  it.each([
    'S. 1733 (113th)',
    'S1733-113',
    '113/s/1733',
    'BILLSTATUS-113s1733',
    'https://www.congress.gov/bill/113th-congress/senate-bill/1733',
    'QmlsbDpzMTczMy0xMTM',
  ])('is found under any form of the number: %s', async (name) => {
    for (const [asked, ending] of [
      [name, ''],
      [encodeURIComponent(name), '?asOf=2014-01-11'],
    ]) {
      const response = await server.fetch(`/bills/${asked}${ending}`, { redirect: 'manual' })
      expect(response.status).toBe(308)
      const to = new URL(response.headers.get('location')!, new URL(`/bills/${asked}`, server.origin))
      expect(to.href).toBe(`${server.origin}/bills/s1733-113${ending}`)
    }
  })

  it('tells all of one day, as of which it is asked', async () => {
    const words = await seen('/bills/s1733-113?asOf=2014-01-11')
    expect(words).toContain('Everything below is told as it stood at the end of January 11, 2014')
    expect(words).toContain('Status on that day Referred to committee')
    expect(words).toContain(
      'On January 11, 2014 it had 5 cosponsors, the sponsor not counted: 3 from the day of introduction.',
    )
    expect(words).toContain('John McCain (R-AZ) January 9, 2014')
    expect(words).not.toContain('Robert P. Casey')
    expect(words).not.toContain('S. 2599')
    expect(words).toContain('It had not become law by that day.')
    const latest = await seen('/bills/s1733-113')
    expect(latest).toContain('It has 18 cosponsors')
    expect(latest).toContain('not in the 113th Congress')
  })

  it('tells of the day before the introduction that there was none', async () => {
    const words = await seen('/bills/s1733-113?asOf=2013-11-18')
    expect(words).toContain('Status on that day Not yet introduced')
    expect(words).toContain('There could be none: it had not been introduced.')
    expect((await data('/bills/s1733-113.json?asOf=2013-11-18')).cosponsors).toBeNull()
  })

  it('shows the steps of a law with the day of each', async () => {
    const { steps } = await data('/bills/s178-114.json')
    expect(steps.map(({ status, date }: { status: string; date: string }) => `${status} ${date}`)).toEqual([
      'INTRODUCED 2015-01-13',
      'REFERRED 2015-01-13',
      'HEARING_HELD 2015-02-24',
      'ORDERED_REPORTED 2015-02-26',
      'REPORTED 2015-03-02',
      'ON_CALENDAR 2015-03-02',
      'PASSED_SENATE 2015-04-22',
      'PASSED_HOUSE 2015-05-19',
      'ENACTED 2015-05-29',
    ])
  })

  it('says what is not loaded and why, and never zero', async () => {
    const words = await seen('/bills/hr2200-115')
    expect(words).toContain(
      'Cosponsors Not loaded. Of this bill only number, title, dates and law have been read, from an index.',
    )
    expect(words).toContain('Became law day not loaded')
    const { cosponsors, cosponsorCount, actions, committees, subjects, notLoadedBecause, laws } =
      await data('/bills/hr2200-115.json')
    expect({ cosponsors, cosponsorCount, actions, committees, subjects }).toEqual({
      cosponsors: null,
      cosponsorCount: null,
      actions: null,
      committees: null,
      subjects: null,
    })
    expect(notLoadedBecause).toContain('from an index')
    expect(laws).toMatchObject([{ number: '115-425', approvedOn: null }])
  })

  it('names the document that every fact comes from', async () => {
    const { sources } = await data('/bills/s1733-113.json')
    expect(sources[0]).toMatchObject({
      title: 'Bill status of S. 1733 (113th Congress)',
      url: 'https://www.congress.gov/bill/113th-congress/senate-bill/1733',
      retrievedOn: '2026-11-24',
      of: expect.arrayContaining(['number, dates and status', 'cosponsors', 'actions', 'subjects']),
    })
    const html = await (await server.fetch('/bills/s1733-113')).text()
    const sections = html.split('<section').slice(1)
    const withFacts = ['cosponsors', 'actions', 'committees', 'related', 'titles', 'summary', 'subjects']
    for (const id of withFacts) {
      const section = sections.find((one) => one.includes(`id="${id}"`))
      expect([id, section?.includes('href="#source-')]).toEqual([id, true])
    }
  })

  it('tells the same as GraphQL', async () => {
    const asked = await server.ask(`{
      bill(id: "s178-114") {
        status(asOf: "2015-03-01")
        cosponsorCount(asOf: "2015-03-01")
        cosponsorships(asOf: "2015-03-01", first: 100) { nodes { member { bioguideId } } }
      }
    }`)
    const { status, cosponsorCount, cosponsors } = await data('/bills/s178-114.json?asOf=2015-03-01')
    const { bill } = asked.data!
    expect({ status, cosponsorCount }).toEqual({ status: bill.status, cosponsorCount: bill.cosponsorCount })
    expect(cosponsors.map(({ bioguideId }: { bioguideId: string }) => bioguideId)).toEqual(
      expect.arrayContaining(
        bill.cosponsorships.nodes.map(({ member }: { member: { bioguideId: string } }) => member.bioguideId),
      ),
    )
  })

  it('is described to machines', async () => {
    const html = await (await server.fetch('/bills/s178-114')).text()
    expect(linkedDataOf(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      legislationIdentifier: 'S. 178 (114th)',
      legislationDate: '2015-01-13',
      legislationLegalForce: 'InForce',
      sponsor: { name: 'John Cornyn', url: `${server.origin}/senators/C001056` },
    })
    expect(html).toContain(`<link rel="canonical" href="${server.origin}/bills/s178-114"`)
    const [, picture] = /property="og:image" content="([^"]*)"/.exec(html)!
    expect((await fetch(picture!)).headers.get('content-type')).toBe('image/png')
    const oembed = /type="application\/json\+oembed" href="([^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&')
    expect((await fetch(oembed)).status).toBe(200)
  })

  it('gives along what works elsewhere: embed, table, query, command', async () => {
    const html = await (await server.fetch('/bills/s1733-113?asOf=2014-01-11')).text()
    const texts = takeawaysOf(html)
    const [, frame] = /src="([^"]*)"/.exec(texts.find((text) => text.startsWith('<iframe'))!)!
    expect((await fetch(frame!)).status).toBe(200)
    const [, table] = /"(.*)"/.exec(texts.find((text) => text.startsWith('=IMPORTDATA'))!)!
    expect((await (await fetch(table!)).text()).trim().split('\n')).toHaveLength(6)
    const query = texts.find((text) => text.startsWith('{'))!
    const { data: answer } = await server.ask(query)
    expect(answer!.bill).toMatchObject({ cosponsorCount: 5, status: 'REFERRED' })
    expect(texts).toContain(`curl --get '${server.origin}/graphql' \\\n  --data-urlencode 'query=${query}'`)
    expect(texts.find((text) => text.includes('Safe Harbor, as of'))).toBe(
      `S. 1733 (113th), Stop Exploitation Through Trafficking Act of 2013. Safe Harbor, as of January 11, 2014, from Bill status of S. 1733 (113th Congress), read on November 24, 2026. ${server.origin}/bills/s1733-113?asOf=2014-01-11`,
    )
  })

  it('asks a fixed number of statements, however many cosponsors there are', async () => {
    const count = async (path: string) => {
      const statements = await statementsOf(server.dataSource, async () => {
        await (await server.fetch(path)).text()
      })
      return statements.length
    }
    const [few, many] = [
      await count('/bills/s2528-113?asOf=2015-01-01'),
      await count('/bills/hr3530-113?asOf=2015-01-01'),
    ]
    expect(many).toBeLessThanOrEqual(few + 4)
    expect(many).toBeLessThanOrEqual(60)
  })
})

describe('an address of no bill', () => {
  it.each([
    ['/bills/s9-113', 404, 's9-113 is not loaded here.'],
    ['/bills/nonsense', 404, 'This names no bill. Write it as /bills/s1733-113'],
    ['/bills/%3Cscript%3E', 404, 'This names no bill.'],
    ['/bills/s1733-113?asOf=2014-02-30', 400, '“2014-02-30” is no calendar day'],
    ['/bills/s1733-113?asOf=2030-01-01', 400, 'January 1, 2030 lies ahead'],
    ['/bills/s1733-113?asOf=1900-01-01', 400, 'before the records of Congress begin'],
  ])('%s says so, as a page and as data', async (path, status, sentence) => {
    const page = await server.fetch(path)
    expect(page.status).toBe(status)
    expect(page.headers.get('cache-control')).toContain('no-store')
    const html = await page.text()
    expect(wordsOf(html)).toContain(sentence)
    expect(html).toContain('<form class="search-form"')
    expect(html).not.toContain('<script>')
    const json = await server.fetch(path.replace(/(\?|$)/, '.json$1'))
    expect(json.status).toBe(status)
    expect(((await json.json()) as { error: { message: string } }).error.message).toContain(sentence)
  })
})
