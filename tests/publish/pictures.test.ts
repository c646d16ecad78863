import { SaxesParser } from 'saxes'
import { cosponsorChart, countsOf } from '../../src/publish/charts/cosponsor-chart'
import { draw } from '../../src/publish/charts/drawing'
import { chartPicture } from '../../src/publish/charts/picture'
import { rasterise } from '../../src/publish/charts/raster'
import { socialPicture } from '../../src/publish/charts/social-picture'
import { type RunningServer, startServer } from '../support/running-server'
import { HOSTILE, SEED_KEY } from './pages'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

/** Names of the elements of an XML text; throws where it is none. */
function elementsOf(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return names
}

const widthOf = (png: Buffer) => png.readUInt32BE(16)

describe('the number of cosponsors over time', () => {
  it('falls where a member withdraws, and knows who came back', () => {
    expect(
      countsOf([
        { date: '2015-01-13', withdrawnOn: null },
        { date: '2015-01-13', withdrawnOn: '2015-02-01' },
        { date: '2015-03-01', withdrawnOn: null },
      ]),
    ).toEqual([
      { day: '2015-01-13', count: 2 },
      { day: '2015-02-01', count: 1 },
      { day: '2015-03-01', count: 2 },
    ])
  })

  it('is told in words to whoever does not see it', async () => {
    const response = await server.fetch('/bills/s1733-113?asOf=2014-01-11')
    const [svg] = /<svg[^>]*viewBox="0 0 640[^>]*>.*?<\/svg>/s.exec(await response.text())!
    expect(svg).toContain('aria-labelledby="cosponsor-chart-title cosponsor-chart-desc" role="img"')
    expect(svg).toContain('<title id="cosponsor-chart-title">Cosponsors of S. 1733 (113th) by day</title>')
    expect(svg).toContain('From 3 on November 19, 2013 to 5 on January 11, 2014.')
    expect(svg).not.toMatch(/style=|<style|aria-label=|class=/)
  })

  it('is drawn of a bill that lived for one day', async () => {
    const joinings = [{ date: '2015-01-13', withdrawnOn: null }]
    const chart = await cosponsorChart({
      citation: 'S. 1',
      joinings,
      introducedOn: '2015-01-13',
      until: '2015-01-13',
    })
    expect(elementsOf(chart!.svg)).toContain('path')
  })
})

describe('pictures', () => {
  it.each([
    '/charts/cosponsors/s1733-113',
    '/charts/cosponsors/s1733-113?asOf=2014-01-11',
    '/charts/bills-by-status',
    '/charts/claims-by-verdict',
  ])('%s is a drawing, and the same in pixels', async (address) => {
    const [path, search = ''] = address.split(/(?=\?)/)
    const drawing = await server.fetch(`${path}.svg${search}`)
    expect(drawing.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(drawing.headers.get('content-security-policy')).toBe("default-src 'none'")
    const svg = await drawing.text()
    expect(elementsOf(svg).filter((name) => name === 'title')).toHaveLength(1)
    expect(svg).not.toMatch(/var\(|currentColor|<script|href/)
    const pixels = await server.fetch(`${path}.png${search}`)
    expect(pixels.headers.get('content-type')).toBe('image/png')
    expect(widthOf(Buffer.from(await pixels.arrayBuffer()))).toBe(1280)
  })

  it.each([
    'home',
    'bills/s1733-113',
    'bills/hr2200-115',
    'members/K000367',
    'hearings/CHRG-113shrg85505',
    `releases/${SEED_KEY}`,
  ])('for link previews: %s', async (name) => {
    const response = await server.fetch(`/pictures/${name}.png`)
    const png = Buffer.from(await response.arrayBuffer())
    expect([widthOf(png), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThanOrEqual(150_000)
  })

  it.each([
    ['/charts/cosponsors/hr2200-115.svg', 404],
    ['/charts/cosponsors/none.png', 404],
    ['/charts/cosponsors/s1733-113.png?asOf=x', 400],
    ['/pictures/none.png', 404],
    ['/pictures/bills/none.png', 404],
  ])('%s is not there', async (path, status) => {
    expect((await server.fetch(path)).status).toBe(status)
  })

  it('hold hostile words as words', async () => {
    const chart = await draw({
      id: 'hostile',
      title: HOSTILE,
      description: HOSTILE,
      options: { width: 300, height: 100, marks: [] },
      legend: [{ label: HOSTILE.slice(0, 80), fill: 'var(--accent)', opacity: 1 }],
    })
    const drawings = [
      chart.svg,
      chartPicture(chart, HOSTILE),
      socialPicture({ kicker: HOSTILE, title: HOSTILE, lines: [HOSTILE, `2${HOSTILE}`] }),
    ]
    for (const svg of drawings) {
      expect(elementsOf(svg).filter((name) => /script|img|foreignObject/i.test(name))).toEqual([])
      expect((await rasterise(svg, 100)).length).toBeGreaterThan(100)
    }
    expect(drawings[2]).not.toMatch(/\p{Bidi_Control}/u)
  })
})
