import { HtmlValidate } from 'html-validate'
import { type RunningServer, startServer } from '../support/running-server'
import { linkedDataOf, SEED_KEY, takeawaysOf, wordsOf } from './pages'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

const html = async (path: string) => (await server.fetch(path)).text()
// biome-ignore lint/suspicious/noExplicitAny: data have the shape of their page
const data = async (path: string): Promise<any> => (await server.fetch(path)).json()

/** What is wrong with a page by the rules of HTML; how it is spelled is left to the library that writes it. */
async function faultsOf(page: string): Promise<string[]> {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

describe('the page of a senator', () => {
  it('shows bills, hearings, releases and terms', async () => {
    const words = wordsOf(await html('/senators/H001069'))
    expect(words).toContain('Cosponsored Of bills on human trafficking whose whole record is loaded')
    expect(words).toContain('Heidi Heitkamp is an original cosponsor of S. 1733, since November 19, 2013.')
    expect(words).toContain(
      'Combating Human Trafficking: Federal, State, and Local Perspectives September 23, 2013 · S. Hrg. 113-455 · spoke, asked for it',
    )
    expect(words).toContain('Senate, North Dakota')
  })

  it('is the same as data, and described to machines', async () => {
    const { cosponsored, sponsored } = await data('/senators/K000367.json')
    expect(sponsored.count).toBe(3)
    expect(cosponsored.bills[0]).toMatchObject({ billId: 's178-114', date: '2015-01-13' })
    expect(linkedDataOf(await html('/senators/K000367'))).toMatchObject({
      '@type': 'Person',
      name: 'Amy Klobuchar',
      identifier: { value: 'K000367' },
    })
  })

  it.each([
    ['/senators/k000367', '/senators/K000367'],
    ['/senators/P000592', '/representatives/P000592'],
    ['/representatives/K000367.json', '/senators/K000367.json'],
  ])('%s leads to %s', async (from, to) => {
    const response = await server.fetch(from)
    expect(response.url).toBe(server.origin + to)
    expect(response.status).toBe(200)
  })
})

describe('the page of a hearing', () => {
  it('shows who held it, who took part, and what is said of it', async () => {
    const words = wordsOf(await html('/hearings/CHRG-113shrg85505'))
    expect(words).toContain('Senate Committee on Homeland Security and Governmental Affairs')
    expect(words).toContain('Asked for it Heidi Heitkamp (D-ND)')
    expect(words).toContain(
      'A hearing of the Senate Homeland Security and Governmental Affairs Committee, September 2013',
    )
    expect(words).toContain('Witnesses 6')
  })

  it('is called by its committee where the record gives no title', async () => {
    const { name, participants, witnessCount } = await data('/hearings/ssju00-2015-02-24.json')
    expect(name).toBe('Hearing of the Senate Committee on the Judiciary')
    expect({ participants, witnessCount }).toEqual({ participants: [], witnessCount: null })
    expect(wordsOf(await html('/hearings/ssju00-2015-02-24'))).toContain('Witnesses Not loaded')
  })

  it('is an event to machines', async () => {
    expect(linkedDataOf(await html('/hearings/CHRG-113shrg85505'))).toMatchObject({
      '@type': 'Event',
      startDate: '2013-09-23',
      organizer: [{ name: 'Senate Committee on Homeland Security and Governmental Affairs' }],
    })
  })
})

describe('a release', () => {
  it('is the same as data', async () => {
    const { name, publishers, claims, publishedOn } = await data(`/releases/${SEED_KEY}.json`)
    expect(name).toBe('Release of Heitkamp and Klobuchar, January 11, 2014')
    expect(publishers).toHaveLength(2)
    expect(publishedOn).toBe('2014-01-11')
    expect(claims[0].evidence[0].quote).toContain('modeled after Minnesota')
  })
})

describe('search', () => {
  it.each([
    ['S. 1733 (113th)', '/bills/s1733-113'],
    ['amy klobuchar', '/senators/K000367'],
    ['federal state local perspectives', '/hearings/CHRG-113shrg85505'],
    ['"safe harbor"', `/releases/${SEED_KEY}`],
  ])('finds %s', async (query, page) => {
    const found = await html(`/search?q=${encodeURIComponent(query)}`)
    const [, first] = /<ol class="results"><li><a href="\.([^"]*)"/.exec(found)!
    expect(first).toBe(page)
  })

  it('narrows bills by facets, with the number that each leaves', async () => {
    const { count, results, facets } = await data('/search.json?congress=113&status=REFERRED')
    expect(count).toBe(3)
    expect(results).toHaveLength(3)
    expect(facets.congress).toContainEqual({ value: '113', count: 3 })
    const page = await html('/search?congress=113&status=REFERRED')
    expect(page).toMatch(/<option value="113" selected[^>]*>113th \(3\)/)
  })

  it.each([
    ['/search?congress=113&chamber=SENATE&party=D&status=REFERRED', 1],
    ['/search?subject=Crimes+against+children&q=%22exploitation%22', 4],
    ['/search?q=trafficking&type=BILL', 100],
  ])('gives the same bills along as table, feed and query: %s', async (path, rows) => {
    const texts = takeawaysOf(await html(path))
    const { count } = await data(path.replace('search', 'search.json'))
    const [, table] = /"(.*)"/.exec(texts.find((text) => text.startsWith('=IMPORTDATA'))!)!
    const lines = (await (await fetch(table!)).text()).trim().split('\n').slice(1)
    expect(lines.length).toBeGreaterThanOrEqual(Math.min(rows, count))
    const query = texts.find((text) => text.startsWith('{'))!
    const { data: answer } = await server.ask(query)
    expect((answer!.bills ?? answer!.search).totalCount).toBe(count)
    expect((await fetch(texts.find((text) => text.includes('/feeds/'))!)).status).toBe(200)
  })

  it('pages on', async () => {
    const first = await data('/search.json?q=trafficking&type=BILL')
    const second = await data(`/search.json?q=trafficking&type=BILL&after=${first.next}`)
    const pages = [...first.results, ...second.results].map(({ page }: { page: string }) => page)
    expect(new Set(pages).size).toBe(40)
  })

  it.each([
    ['/search?q=%22%22', 400, 'The search holds no word to look for'],
    [`/search?q=${'a'.repeat(501)}`, 400, 'The search has 501 characters'],
    ['/search?q=trafficking&after=x', 400, 'The search is no cursor'],
    ['/search?q=xyzzy', 200, 'Nothing that is loaded fits.'],
    ['/search?congress=abc&status=NONE', 200, '778 bills'],
  ])('%s is answered in words', async (path, status, sentence) => {
    const response = await server.fetch(path)
    expect(response.status).toBe(status)
    expect(wordsOf(await response.text())).toContain(sentence)
  })
})

describe('about the data', () => {
  it('tells what is loaded, how fresh, and what is missing', async () => {
    const words = wordsOf(await html('/about'))
    expect(words).toContain('113th 6 136')
    expect(words).toContain('Of former members only the last term is known')
    const { coverage, gaps, byVerdict } = await data('/about.json')
    expect(coverage).toHaveLength(12)
    expect(gaps.length).toBeGreaterThan(5)
    expect(byVerdict).toContainEqual({ verdict: 'QUALIFIED', count: 2 })
    expect(await data('/status.json')).toMatchObject({ coverage, gaps })
    expect(linkedDataOf(await html('/about'))).toMatchObject({ '@type': 'Dataset' })
  })
})

describe('what is not there', () => {
  it.each([
    ['/senators/X000001', 'No member under X000001 is loaded'],
    ['/senators/amy', 'Members stand under their Bioguide id'],
    ['/hearings/none', 'No hearing is loaded under this id.'],
  ])('%s is a page that helps', async (path, sentence) => {
    const response = await server.fetch(path)
    expect(response.status).toBe(404)
    expect(wordsOf(await response.text())).toContain(sentence)
  })
})

describe('queries that pages give along', () => {
  it.each([
    '/senators/H001069',
    '/representatives/P000592',
    '/hearings/CHRG-113shrg85505',
    `/releases/${SEED_KEY}`,
    '/about',
  ])('are answered: %s', async (path) => {
    const texts = takeawaysOf(await html(path))
    const { data: answer, errors } = await server.ask(texts.find((text) => text.startsWith('{'))!)
    expect(errors).toBeUndefined()
    expect(Object.values(answer!)[0]).not.toBeNull()
    const [, table] = /"(.*)"/.exec(
      texts.find((text) => text.startsWith('=IMPORTDATA')) ?? '"/v1/members.csv?lastName=Heitkamp"',
    )!
    expect((await fetch(new URL(table!, server.origin))).status).toBe(200)
  })
})

describe('every page', () => {
  it.each([
    '/',
    '/search?q=trafficking',
    '/bills/s1733-113',
    '/senators/K000367',
    '/hearings/CHRG-113shrg85505',
    `/releases/${SEED_KEY}`,
    '/about',
  ])('%s is valid, leads only to what is there, and comes from the finished answers', async (path) => {
    const page = await html(path)
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
    expect(ids).toEqual([...new Set(ids)])
    const links = [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link]) =>
      link!.replaceAll('&amp;', '&'),
    )
    for (const link of new Set(links)) {
      if (link.startsWith('#')) expect(ids).toContain(link.slice(1))
      else if (!/^(data:|https?:)/.test(link)) {
        const { status } = await server.fetch(new URL(link, server.origin + path).href)
        expect([link, status]).toEqual([link, 200])
      }
    }
    expect(await faultsOf(page)).toEqual([])
    const again = await server.fetch(path)
    expect(again.headers.get('cache-status')).toBe('safe-harbor; hit')
  })
})
