import { type RunningServer, startServer } from '../support/running-server'
import { postForm, SEED_KEY, SEED_TEXT, wordsOf } from './pages'

const lines: string[] = []
let server: RunningServer

beforeAll(async () => {
  const logTo = { write: (line: string) => void lines.push(line) }
  server = await startServer({ isSeeded: true, env: { LOG_LEVEL: 'trace' }, logTo })
})
afterAll(() => server.stop())

const HOSTILE =
  '<script>alert(1)</script></textarea></form> Senator Klobuchar introduced <b>S. 1733</b> today.'

async function seenAt(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  return wordsOf(await response.text())
}

/** What stands in the form's text area, as a browser reads it. */
async function keptText(response: Response): Promise<string> {
  const [, kept] = /<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(await response.text())!
  return wordsOf(kept!).trim()
}

describe('the form', () => {
  it('is there without a text, and with the example', async () => {
    const empty = await server.fetch('/check')
    expect(empty.status).toBe(200)
    const html = await empty.text()
    expect(html).toContain('<form class="check-form" method="post" action="check">')
    expect(html).toContain('href="check?example"')
    const example = await server.fetch('/check?example')
    expect(await keptText(example)).toBe(SEED_TEXT.replace(/\s+/g, ' ').trim())
  })

  it('offers no example where none is stored', async () => {
    const unseeded = await startServer()
    expect(await (await unseeded.fetch('/check')).text()).not.toContain('Try the example')
    await unseeded.stop()
  })
})

describe('a release that is checked', () => {
  it('comes back with its claims, verdicts, explanations, rules and links', async () => {
    const response = await postForm(server, { text: SEED_TEXT })
    expect(response.status).toBe(200)
    const html = await response.text()
    const seen = wordsOf(html)
    expect(seen).toContain('Read as of January 11, 2014 , the day of publication inferred from the text.')
    expect(seen).toContain('Amy Klobuchar introduced the Justice for Victims of Trafficking Act')
    expect(seen).toContain(
      '≈ Qualified The sponsor of S. 1738 is John Cornyn; Amy Klobuchar is an original cosponsor, since November 19, 2013.',
    )
    expect(seen).toContain('INTRODUCED-ORIGINAL-COSPONSOR')
    for (const address of [
      'https://www.congress.gov/bill/113th-congress/senate-bill/1738',
      'https://www.congress.gov/bill/113th-congress/senate-bill/1733/cosponsors',
      'https://bioguide.congress.gov/search/bio/H001069',
      'https://www.govinfo.gov/',
    ])
      expect(html).toContain(`href="${address}`)
    expect(seen).toContain('S. 2599 was introduced on July 14, 2014, after the release.')
    expect(seen).toContain('Heidi Heitkamp asked for the hearing')
  })

  it('says where the very text is stored, and where it is not', async () => {
    const known = await (await postForm(server, { text: SEED_TEXT })).text()
    expect(known).toContain(`href="releases/${SEED_KEY}"`)
    const unknown = await (await postForm(server, { text: `${SEED_TEXT} ` })).text()
    expect(unknown).not.toContain('releases/')
  })

  it.each([
    ['a poem', 'Whose woods these are I think I know.\nHis house is in the village though;'],
    ['another language', 'Der Senat hat heute über nichts beraten. 今日は何もありません。'],
    ['a lone emoji', '😀'],
  ])('says so where it holds nothing to check: %s', async (_what, text) => {
    const response = await postForm(server, { text })
    expect(response.status).toBe(200)
    expect(await seenAt(response)).toContain('No checkable statement was found in this text.')
  })

  it('shows markup as text', async () => {
    const html = await (await postForm(server, { text: HOSTILE, publishedOn: '2014-01-11' })).text()
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<b>')
    expect(wordsOf(html)).toContain('<script>alert(1)</script></textarea></form>')
    expect(html.match(/<\/form>/g)).toHaveLength(1)
  })

  it('is kept by nobody: not by caches, the log or the database', async () => {
    const rows = async () =>
      (await server.ask('{ dataStatus { dataVersion counts { releases claims } } }')).data
    const before = await rows()
    lines.length = 0
    const response = await postForm(server, { text: `Sesquipedalian. ${HOSTILE}`, publishedOn: '2014-01-11' })
    await response.text()
    await postForm(server, { text: 'Sesquipedalian', publishedOn: '2999-01-01' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await rows()).toEqual(before)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join()).not.toMatch(/Sesquipedalian|Klobuchar|2999/)
  })
})

describe('a form that cannot be read', () => {
  it.each([
    ['', '2014-01-11', 'The release is empty: give the text of a press release.'],
    [' \n ', '', 'The release is empty'],
    ['S. 1733\u0000\u0001', '', 'The release is not text: it holds NUL characters'],
    [
      'S. 1733 & more',
      '2026-11-25',
      'November 25, 2026 lies ahead: give the day of publication, November 24, 2026 at',
    ],
    [
      'S. 1733',
      '1972-12-31',
      'December 31, 1972 is before the records of Congress begin, on January 3, 1973',
    ],
    ['S. 1733', '2014-02-30', '“2014-02-30” is no calendar day: write the day of publication as 2014-01-11'],
    ['S. 1733', '<b>', '“<b>” is no calendar day'],
  ])('comes again with a sentence, and keeps the text: %j, %j', async (text, publishedOn, sentence) => {
    const response = await postForm(server, { text, publishedOn })
    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await seenAt(response.clone())).toContain(sentence)
    expect(await keptText(response.clone())).toBe(text.trim())
    expect(await response.text()).toContain('aria-describedby="complaint"')
  })

  it('counts to a million characters, however many bytes they are', async () => {
    const fits = await postForm(server, { text: '—'.repeat(1_000_000) })
    expect(fits.status).toBe(200)
    const longer = await postForm(server, { text: 'a '.repeat(500_001) })
    expect(longer.status).toBe(400)
    expect(await seenAt(longer)).toContain(
      'The release has 1,000,002 characters; at most 1,000,000 are read.',
    )
  })

  it('is refused by a page where it is far too long, or no form at all', async () => {
    const huge = await postForm(server, { text: 'a'.repeat(9_100_000) })
    expect(huge.status).toBe(413)
    expect(await seenAt(huge)).toContain('far longer than the 1,000,000 characters that are read')
    const twice = await server.fetch('/check', { method: 'POST', body: new URLSearchParams('text=a&text=b') })
    expect(twice.status).toBe(400)
    expect(await seenAt(twice)).toContain('Send the release in one field “text”')
    const image = await server.fetch('/check', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: 'x',
    })
    expect(image.status).toBe(415)
    expect(await seenAt(image)).toContain('Not understood')
  })
})
