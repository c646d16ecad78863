import { brotliCompressSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { CARD_SCRIPT } from '../../src/publish/cards/card-script'
import { SEED_KEY, wordsOf } from '../publish/pages'
import { type RunningServer, startServer } from '../support/running-server'

describe('cards over HTTP', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({ isSeeded: true, env: { FRAME_ANCESTORS: "'self' https://*.example.org" } })
  })
  afterAll(() => server.stop())

  const card = async (path: string) => {
    const response = await server.fetch(`/embed/v1/${path}`)
    const html = await response.text()
    return { response, html, words: wordsOf(html.replace(/<script>.*<\/script>/s, '')) }
  }

  it('tell what is known of a bill, since when and from where', async () => {
    const { response, html, words } = await card('bill/s1733-113')
    expect(response.status).toBe(200)
    for (const fact of [
      'S. 1733 · 113th Congress',
      'Stop Exploitation Through Trafficking Act of 2013',
      'Referred to committee on November 19, 2013',
      'Amy Klobuchar (D-MN)',
      'Cosponsors 18',
      'Claims in releases ✓ 3 confirmed – 4 not checkable',
      'Record as of January 6, 2015',
      'Source: congress.gov',
    ])
      expect(words).toContain(fact)
    expect(html).toContain('href="../../../bills/s1733-113"')
    expect(html).toContain('<bdi lang="en">Stop Exploitation Through Trafficking Act of 2013</bdi>')
  })

  it('tell it as of a day, and lead to the page of that day', async () => {
    const { html, words } = await card('bill/s1733-113?asOf=2014-01-11')
    expect(words).toContain('Cosponsors 5')
    expect(words).toContain('As it stood on January 11, 2014')
    expect(html).toContain('href="../../../bills/s1733-113?asOf=2014-01-11"')
    expect(html).not.toContain('data-refresh')
    const before = await card('bill/s1733-113?asOf=2013-11-18')
    expect(before.words).toContain('Not introduced yet')
    expect(before.words).toContain('Cosponsors not known here')
  })

  it('tell it in Spanish, with names as they are', async () => {
    const { html, words } = await card('bill/s178-114?lang=es')
    for (const fact of [
      'Convertido en ley el 29 de mayo de 2015',
      'Copatrocinios 34',
      'Fuente: congress.gov',
    ])
      expect(words).toContain(fact)
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('<bdi lang="en">John Cornyn (R-TX)</bdi>')
  })

  it('say of a bill what is not known, instead of zero', async () => {
    const { words } = await card('bill/hr3913-108')
    expect(words).toContain('Status not known here')
    expect(words).toContain('What is missing here is unknown, not zero. Introduced March 8, 2004')
    expect(words).not.toContain('Cosponsors')
  })

  it('find a bill by any form of its number', async () => {
    expect((await card(`bill/${encodeURIComponent('S. 1733 (113th)')}`)).words).toContain('Amy Klobuchar')
  })

  it('tell what the record says of a release', async () => {
    const { words } = await card(`release/${SEED_KEY}`)
    for (const fact of [
      'published January 11, 2014',
      '✓ 6 confirmed ≈ 2 qualified – 5 not checkable',
      '≈ Qualified Ron Wyden introduced the Justice for Victims of Trafficking Act',
      'Checked against the record as of January 11, 2014',
    ])
      expect(words).toContain(fact)
    const spanish = await card(`release/${SEED_KEY}?lang=es`)
    expect(spanish.words).toContain('✓ 6 confirmadas ≈ 2 con matices – 5 no verificables')
    expect(spanish.words).toContain('Ron Wyden : presentación de Justice for Victims of Trafficking Act')
  })

  it.each([
    ['bill/s9999-113', 404, 'No such bill'],
    ['bill/nonsense?lang=es', 404, 'No existe ese proyecto'],
    ['bill/s9999-113.png', 404, 'No such bill'],
    ['release/0000000000000000', 404, 'No such release'],
    ['bill/s1733-113?theme=blue', 400, 'theme=blue: light, dark, auto'],
    ['bill/s1733-113?asOf=2014-02-30&lang=es', 400, 'asOf=2014-02-30: 2014-01-11'],
    ['dashboard?congres=113', 400, 'Parameter "congres" is unknown'],
    ['dashboard?congress=all', 400, 'Parameter "congress" is “all”'],
    ['dashboard?lang=fr', 400, 'lang=fr: en, es'],
  ])('say so where there is nothing to show, and lead home: %s', async (path, status, sentence) => {
    const { response, html, words } = await card(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(words).toContain(sentence)
    expect(html).toMatch(/<a href="(\.\.\/)+"/)
  })

  it.each(['bill/s178-114', `release/${SEED_KEY}?lang=es`, 'dashboard', 'bill/none'])(
    'are valid HTML: %s',
    async (path) => {
      // Left to whoever renders: how a doctype and empty elements are spelled, and how long a title is.
      const rules = { 'doctype-style': 'off', 'void-style': 'off', 'long-title': 'off' } as const
      const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules })
      const { results } = await validator.validateString((await card(path)).html)
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    },
  )

  it('may be framed by whom the settings name, run one script and ask for themselves alone', async () => {
    const { response } = await card('bill/s1733-113')
    const policy = response.headers.get('content-security-policy')!
    expect(policy).toContain("frame-ancestors 'self' https://*.example.org")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^']+';/)
    expect(policy).not.toContain('unsafe')
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('may be kept while the service does not answer', async () => {
    const { response } = await card('bill/s1733-113')
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60, .*stale-if-error=\d{5,}$/)
    const again = await server.fetch('/embed/v1/bill/s1733-113', {
      headers: { 'if-none-match': response.headers.get('etag')! },
    })
    expect(again.status).toBe(304)
  })

  it.each(['bill/s178-114', `release/${SEED_KEY}`, 'dashboard'])('are small: %s', async (path) => {
    const { html } = await card(path)
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(15_000)
    expect(brotliCompressSync(CARD_SCRIPT).length).toBeLessThanOrEqual(4_000)
  })

  it('come with a script at an address that stays, and with one that names it', async () => {
    const plain = await server.fetch('/embed/v1/card.js')
    const script = await plain.text()
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(plain.headers.get('cache-control')).toContain('stale-if-error=2592000')
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(4_000)
    expect(script).not.toMatch(/localStorage|sessionStorage|cookie|innerHTML =|eval/)
  })

  it.each(['bill/s178-114', `release/${SEED_KEY}`])('can be had as a picture: %s', async (path) => {
    const png = await server.fetch(`/embed/v1/${path}.png?lang=es&width=600`)
    const bytes = Buffer.from(await png.arrayBuffer())
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(600)
    expect(bytes.length).toBeLessThanOrEqual(150_000)
    const svg = await server.fetch(`/embed/v1/${path}.svg`)
    expect(svg.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(await svg.text()).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* role="img" aria-label="[^"]+/,
    )
  })
})

describe('cards while the record cannot be read', () => {
  it('say so, and are kept nowhere', async () => {
    const server = await startServer({ isSeeded: true })
    await server.dataSource.query('DROP TABLE claim')
    const response = await server.fetch('/embed/v1/bill/s1733-113?lang=es')
    const html = await response.text()
    await server.stop()
    expect(response.status).toBe(500)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('El registro no se puede leer en este momento.')
    expect(html).toContain(`<a href="${server.origin}/"`)
    expect(html).not.toMatch(/no such table|SELECT|sqlite/)
  })
})
