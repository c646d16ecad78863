import { home } from '../../src/publish/home'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true, env: { FRAME_ANCESTORS: "'self' https://*.example.org" } })
})
afterAll(() => server.stop())

/** The text of a page, as a reader sees it. */
const textOf = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/<[^>]*>/g, '')

describe('the first page', () => {
  it('shows a command that asks this very server, and is answered', async () => {
    const html = await (await server.fetch('/')).text()
    const [, address, query] = /curl --get (\S+) \\\s+--data-urlencode 'query=([^']+)'/.exec(textOf(html))!
    expect(address).toBe(`${server.origin}/graphql`)
    const response = await fetch(`${address}?query=${encodeURIComponent(query!)}`)
    expect(await response.json()).toEqual({
      data: {
        bill: {
          title: 'Stop Exploitation Through Trafficking Act of 2013',
          sponsor: { fullName: 'Amy Klobuchar', party: 'Democrat', state: 'MN' },
          cosponsorCount: 5,
        },
      },
    })
  })

  it('names only doors that are there', async () => {
    const html = await (await server.fetch('/')).text()
    const doors = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]!)
    expect(doors).toContain('explore/')
    for (const door of doors) expect((await server.fetch(door)).status).not.toBe(404)
  })

  it('bears a policy that allows its own style, and the frames of the settings', async () => {
    const response = await server.fetch('/')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/script-src 'self'; style-src 'self' 'sha256-[\w+/]+=*'/)
    expect(policy).toContain("frame-ancestors 'self' https://*.example.org")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await response.text()).not.toContain('<script')
  })

  it('escapes the address that a caller claims to have used', () => {
    const { body } = home({ origin: 'http://x"><script>alert(1)</script>' })
    expect(body).toContain('http://x&quot;>&lt;script>')
    expect(body).not.toContain('<script>')
  })

  it('shows the public address where the settings name one', async () => {
    const behindProxy = await startServer({ env: { PUBLIC_URL: 'https://harbor.example.org/data/' } })
    const html = await (await behindProxy.fetch('/')).text()
    await behindProxy.stop()
    expect(html).toContain('curl --get https://harbor.example.org/data/graphql')
  })
})
