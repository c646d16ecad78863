import { CACHING } from '../../src/publish/published'
import { wordsOf } from '../publish/pages'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true, env: { FRAME_ANCESTORS: "'self' https://*.example.org" } })
})
afterAll(() => server.stop())

/** The text of a page, as a reader sees it, with its line breaks. */
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&quot;/g, '"')

describe('the first page', () => {
  it('shows a command that asks this very server, and is answered', async () => {
    const html = await (await server.fetch('/')).text()
    const [, address, query] = /curl --get '(\S+)' \\\s+--data-urlencode 'query=([^']+)'/.exec(textOf(html))!
    expect(address).toBe(`${server.origin}/graphql`)
    const response = await fetch(`${address}?query=${encodeURIComponent(query!)}`)
    expect(await response.json()).toMatchObject({
      data: {
        bill: {
          title: 'Stop Exploitation Through Trafficking Act of 2013',
          sponsor: { fullName: 'Amy Klobuchar', party: 'Democrat', state: 'MN' },
          cosponsorCount: 5,
        },
      },
    })
  })

  it('names only doors and pages that are there', async () => {
    const html = await (await server.fetch('/')).text()
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]!)
    const own = addresses.filter((address) => !/^(data|#)/.test(address))
    expect(own).toEqual(expect.arrayContaining(['./explore/', './check', './bills/s178-114']))
    for (const address of own)
      expect([address, (await server.fetch(address)).status]).not.toEqual([address, 404])
  })

  it('tells what moved last, in the words of the record', async () => {
    const seen = wordsOf(await (await server.fetch('/')).text())
    expect(seen).toMatch(
      /What moved last .*? S\. 178 \(114th\) · Became law Justice for Victims of Trafficking Act of 2015 May 29, 2015 : Became Public Law/,
    )
  })

  it('is the same as data', async () => {
    const response = await server.fetch('/index.json')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const { moved, counts, releases } = (await response.json()) as Record<string, unknown[]>
    expect(moved![0]).toMatchObject({ billId: 's178-114', status: 'ENACTED' })
    expect(counts).toMatchObject({ bills: 778 })
    expect(releases).toHaveLength(1)
  })

  it('bears a policy that allows its own style, and the frames of the settings', async () => {
    const response = await server.fetch('/')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toMatch(/script-src 'self'; style-src 'self' 'sha256-[\w+/]+=*'/)
    expect(policy).toContain("frame-ancestors 'self' https://*.example.org")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await response.text()).match(/<script(?! type="application\/ld\+json")/g)).toBeNull()
  })

  it('shows the public address where the settings name one', async () => {
    const behindProxy = await startServer({ env: { PUBLIC_URL: 'https://harbor.example.org/data/' } })
    const html = await (await behindProxy.fetch('/')).text()
    await behindProxy.stop()
    expect(html).toContain("curl --get 'https://harbor.example.org/data/graphql'")
    expect(html).toContain(
      '<meta property="og:image" content="https://harbor.example.org/data/pictures/home.png"',
    )
  })

  it('says what it cannot say of an empty database', async () => {
    const empty = await startServer()
    const response = await empty.fetch('/')
    const seen = wordsOf(await response.text())
    await empty.stop()
    expect(response.headers.get('cache-control')).not.toBe(CACHING.NONE)
    expect(seen).toContain('No actions of bills are loaded yet, so nothing can be said.')
  })
})
