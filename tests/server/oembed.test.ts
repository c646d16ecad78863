import { SaxesParser } from 'saxes'
import { SEED_KEY } from '../publish/pages'
import { asWordPress } from '../support/host-pages'
import { type RunningServer, startServer } from '../support/running-server'

type Oembed = Record<string, string | number>

/** Elements of an oEmbed answer in XML, by name. */
function readXml(text: string): Oembed {
  const found: Oembed = {}
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push(name))
  parser.on('text', (words) => {
    if (open.length === 2) found[open[1]!] = (found[open[1]!] ?? '') + words
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return found
}

describe('oEmbed', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ isSeeded: true })
  })
  afterAll(() => server.stop())

  const ask = (url: string, more: Record<string, string> = {}) =>
    server.fetch(`/oembed?${new URLSearchParams({ url, ...more })}`)
  const answer = async (path: string, more: Record<string, string> = {}): Promise<Oembed> =>
    (await ask(server.origin + path, more)).json() as Promise<Oembed>

  it('answers for a bill', async () => {
    const { origin } = server
    const found = await answer('/bills/s1733-113')
    expect(found).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'S. 1733 (113th): Stop Exploitation Through Trafficking Act of 2013',
      provider_name: 'Safe Harbor',
      provider_url: `${origin}/`,
      cache_age: 3600,
      width: 600,
      height: expect.any(Number),
      html: expect.not.stringContaining('\n'),
      thumbnail_url: `${origin}/embed/v1/bill/s1733-113.png?width=1200`,
      thumbnail_width: 1200,
      thumbnail_height: expect.any(Number),
    })
    expect(found.html).toContain(`src="${origin}/embed/v1/bill/s1733-113"`)
    expect(found.html).toContain('Referred to committee on November 19, 2013; cosponsors: 18.')
  })

  it('answers the same in XML', async () => {
    const inXml = await ask(`${server.origin}/bills/s1733-113`, { format: 'xml' })
    expect(inXml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const inJson = await answer('/bills/s1733-113', { format: 'json' })
    const asText = Object.fromEntries(Object.entries(inJson).map(([name, value]) => [name, String(value)]))
    expect(readXml(await inXml.text())).toEqual(asText)
  })

  it.each([
    [`/releases/${SEED_KEY}`, `/embed/v1/release/${SEED_KEY}"`],
    ['/bills/s1733-113?asOf=2014-01-11', '/embed/v1/bill/s1733-113?asOf=2014-01-11"'],
    ['/embed/v1/bill/s178-114?lang=es&theme=dark', '/embed/v1/bill/s178-114?theme=dark&amp;lang=es"'],
    ['/dashboard', '/embed/v1/dashboard"'],
    ['/dashboard?congress=113,114&lang=es', '/embed/v1/dashboard?congress=113%2C114&amp;lang=es"'],
    ['/embed/v1/dashboard?bills=s1733-113', '/embed/v1/dashboard?bills=s1733-113"'],
  ])('answers for %s', async (path, src) => {
    expect((await answer(path)).html).toContain(`src="${server.origin}${src}`)
  })

  it('keeps within the room that there is', async () => {
    const small = await answer('/bills/s1733-113', { maxwidth: '320', maxheight: '300' })
    expect(small.width).toBe(320)
    expect(small.height).toBeLessThanOrEqual(300)
    expect(small.html).toContain('density=compact')
    expect(small.html).toContain('width="320"')
    expect(small.thumbnail_width).toBe(320)
    expect(small.thumbnail_height).toBeLessThanOrEqual(300)
    const tiny = await answer('/bills/s1733-113', { maxwidth: '150' })
    expect(tiny.width).toBe(150)
    expect(tiny).not.toHaveProperty('thumbnail_url')
  })

  it.each([
    ['http://elsewhere.example/bills/s1733-113', {}, 404],
    ['javascript:alert(1)', {}, 404],
    ['ORIGIN/bills/s9999-113', {}, 404],
    ['ORIGIN/releases/none', {}, 404],
    ['ORIGIN/senators/K000367', {}, 404],
    ['ORIGIN/graphql', {}, 404],
    ['ORIGIN.evil.example/bills/s1733-113', {}, 404],
    ['ORIGIN/dashboard?nonsense=1', {}, 404],
    ['ORIGIN/bills/s1733-113', { format: 'yaml' }, 501],
    ['ORIGIN/bills/s1733-113', { maxwidth: 'wide' }, 400],
    ['', {}, 400],
  ])('refuses %s %j with %i, in words', async (url, more, status) => {
    const response = await ask(url.replace('ORIGIN', server.origin), more)
    expect(response.status).toBe(status)
    expect((await response.json()).errors[0].message.length).toBeGreaterThan(30)
  })

  it('leaves WordPress a quotation with a link, and a frame', async () => {
    const { html } = await answer('/bills/s1733-113')
    const shown = asWordPress(String(html), 'abc123')
    expect(shown.match(/<iframe /g)).toHaveLength(1)
    expect(shown).toContain(`<a href="${server.origin}/bills/s1733-113">S. 1733 (113th)`)
    expect(shown).toContain(`src="${server.origin}/embed/v1/bill/s1733-113#?secret=abc123"`)
    expect(shown).toContain('sandbox="allow-scripts"')
  })

  it('is found from the pages of bills and releases', async () => {
    for (const path of ['/bills/s1733-113', `/releases/${SEED_KEY}`]) {
      const page = await (await server.fetch(path)).text()
      for (const format of ['json', 'xml']) {
        const link = new RegExp(`<link rel="alternate" type="[a-z]+/${format}\\+oembed" href="([^"]+)"`).exec(
          page,
        )
        const found = await server.fetch(link![1]!.replaceAll('&amp;', '&'))
        expect(found.status).toBe(200)
        expect(await found.text()).toContain('iframe')
      }
    }
  })
})

describe('oEmbed behind a name of its own', () => {
  it('answers with that name, for addresses of either', async () => {
    const server = await startServer({
      isSeeded: true,
      env: { PUBLIC_URL: 'https://harbor.example.org/law' },
    })
    for (const base of ['https://harbor.example.org/law', server.origin]) {
      const url = encodeURIComponent(`${base}/bills/s1733-113`)
      const found = (await (await server.fetch(`/oembed?url=${url}`)).json()) as Oembed
      expect(found.html).toContain('src="https://harbor.example.org/law/embed/v1/bill/s1733-113"')
    }
    const beside = encodeURIComponent('https://harbor.example.org/bills/s1733-113')
    expect((await server.fetch(`/oembed?url=${beside}`)).status).toBe(404)
    await server.stop()
  })
})
