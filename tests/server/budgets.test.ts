import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newApiKey } from '../../src/server/budgets/api-keys'
import { type RunningServer, startServer } from '../support/running-server'
import { until } from '../support/until'

const LIMIT = 100

const servers: RunningServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

async function startWith(env: NodeJS.ProcessEnv): Promise<RunningServer> {
  const server = await startServer({
    isSeeded: true,
    env: { RATE_LIMIT_POINTS_PER_MINUTE: String(LIMIT), TRUST_PROXY: 'loopback', ...env },
  })
  servers.push(server)
  return server
}

/** Asks as a caller from that address does, seen through a proxy that is trusted. */
const from = (address: string) => ({ 'x-forwarded-for': address })

describe('a budget', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startWith({})
  })
  /** As many callers as there are tests. */
  let caller = 0
  const nextCaller = () => from(`203.0.113.${++caller}`)

  it('is told in the same figures by headers, field and extensions', async () => {
    const query = '{ bills { nodes { title } } rateLimit { cost limit remaining resetAt } }'
    const response = await server.post({ query }, nextCaller())
    // 1 + 20 × (nodes, title), and five fields.
    const cost = 46
    expect(await response.json()).toMatchObject({
      data: {
        rateLimit: { cost, limit: LIMIT, remaining: LIMIT - cost, resetAt: '2026-11-24T12:01:00.000Z' },
      },
      extensions: { cost: { requested: cost, limit: 10_000 } },
    })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'ratelimit-policy': `"points";q=${LIMIT};w=60`,
      ratelimit: `"points";r=${LIMIT - cost};t=60`,
      'ratelimit-limit': String(LIMIT),
      'ratelimit-remaining': String(LIMIT - cost),
      'ratelimit-reset': '60',
    })
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining')
  })

  it('refuses what is dearer than what is left, with its price, and takes nothing for it', async () => {
    const me = nextCaller()
    await server.post({ query: '{ bills { nodes { title number } } }' }, me)
    const response = await server.post({ query: '{ bills { nodes { title congress } } }' }, me)
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(response.headers.get('ratelimit-remaining')).toBe('38')
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] }
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^The 100 points of this minute have 38 left, and this costs 61: ask again in \d+ s\./,
        ),
        extensions: {
          code: 'RATE_LIMITED',
          retryable: true,
          cost: 61,
          limit: LIMIT,
          remaining: 38,
          retryAfterMs: expect.any(Number),
        },
      },
    ])
  })

  it.each([
    ['a value', '{ a: rateLimit(dryRun: true) { cost remaining } bills { nodes { title } } }', {}],
    [
      'a variable, in a fragment',
      'query ($dry: Boolean!) { ...Price bills { nodes { title } } } fragment Price on Query { a: rateLimit(dryRun: $dry) { cost remaining } }',
      { dry: true },
    ],
  ])('prices what is not to be run, by %s, and takes one point for it', async (_how, query, variables) => {
    const response = await server.post({ query, variables }, nextCaller())
    const cost = 44
    expect(await response.json()).toEqual({
      data: { a: { cost, remaining: LIMIT - 1 } },
      extensions: { cost: { requested: cost, limit: 10_000 } },
    })
    expect(response.headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1))
    expect(response.headers.get('cache-control')).toContain('no-store')
  })

  it('runs what is not said to be priced alone', async () => {
    const query =
      'query ($dry: Boolean = true) { rateLimit(dryRun: $dry) { cost } dataStatus { dataVersion } }'
    const { data } = await (await server.post({ query, variables: { dry: false } }, nextCaller())).json()
    expect(Object.keys(data)).toEqual(['rateLimit', 'dataStatus'])
  })

  it('tells the price of what the caller cannot pay, and of what nobody may ask', async () => {
    const priced = async (first: number) => {
      const query = `{ rateLimit(dryRun: true) { cost } bills(first: ${first}) { nodes { cosponsorships(first: 100) { nodes { date } } } } }`
      return (await server.post({ query }, nextCaller())).json()
    }
    expect(await priced(40)).toMatchObject({ data: { rateLimit: { cost: 8_083 } } })
    expect(await priced(100)).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', cost: 20_203 } }],
    })
  })

  it('takes one point for an answer that is kept, however dear it was', async () => {
    const [first, second] = [nextCaller(), nextCaller()]
    const query = '{ bills { nodes { title citation } } }'
    await server.post({ query }, first)
    const kept = await server.post({ query }, second)
    expect(kept.headers.get('ratelimit-remaining')).toBe(String(LIMIT - 1))
    expect(await kept.json()).toMatchObject({ extensions: { cost: { requested: 61 } } })
  })

  it('has a price for each door, taken where an answer has to be made', async () => {
    const left = async (path: string, caller: Record<string, string>, init: RequestInit = {}) => {
      const response = await server.fetch(path, { ...init, headers: { ...caller, ...init.headers } })
      return { status: response.status, remaining: Number(response.headers.get('ratelimit-remaining')) }
    }
    const me = nextCaller()
    expect(await left('/bills/s1733-113', me)).toEqual({ status: 200, remaining: LIMIT - 20 })
    expect(await left('/bills/s1733-113', me)).toEqual({ status: 200, remaining: LIMIT - 21 })
    expect(await left('/bills/s1733-113', nextCaller())).toEqual({ status: 200, remaining: LIMIT - 1 })
    const form = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'text=x',
    }
    expect(await left('/check', nextCaller(), form)).toEqual({ status: 429, remaining: LIMIT - 1 })
  })

  it('ends, for kept answers too, and for that caller alone', async () => {
    const me = nextCaller()
    const ask = (headers: Record<string, string>) => server.fetch('/graphql?query={__typename}', { headers })
    for (let asked = 0; asked < LIMIT; asked++) expect((await ask(me)).status).toBe(200)
    const refused = await ask(me)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('are spent'),
          extensions: { code: 'RATE_LIMITED', retryable: true },
        },
      ],
    })
    expect((await ask(nextCaller())).status).toBe(200)
  })

  it('is a page where a page was asked for, and never stands before a probe', async () => {
    const me = nextCaller()
    const ask = (path: string, accept: string) => server.fetch(path, { headers: { ...me, accept } })
    for (let asked = 0; asked < LIMIT; asked++) await ask('/metrics', '*/*')
    const page = await ask('/', 'text/html')
    expect(page.status).toBe(429)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('are spent')
    expect((await ask('/healthz', '*/*')).status).toBe(200)
    expect((await ask('/readyz', '*/*')).status).toBe(200)
  })

  it('is one for an IPv6 network, and cannot be had anew by inventing addresses', async () => {
    const remaining = async (forwarded: string) => {
      const response = await server.post({ query: '{ __typename }' }, from(forwarded))
      return Number(response.headers.get('ratelimit-remaining'))
    }
    expect(await remaining('2001:db8:1:2::1')).toBe(LIMIT - 1)
    expect(await remaining('2001:db8:1:2:ffff::9')).toBe(LIMIT - 2)
    expect(await remaining('2001:db8:1:3::1')).toBe(LIMIT - 1)
    // The proxy puts down at the end who came to it; what stands before came with the request.
    expect(await remaining('198.51.100.7')).toBe(LIMIT - 1)
    expect(await remaining('1.1.1.1, 198.51.100.7')).toBe(LIMIT - 2)
    expect(await remaining('nonsense, 198.51.100.7')).toBe(LIMIT - 3)
  })
})

describe('without a trusted proxy', () => {
  it('what a request says of its address counts for nothing', async () => {
    const server = await startWith({ TRUST_PROXY: '' })
    await server.post({ query: '{ __typename }' }, from('203.0.113.1'))
    const response = await server.post({ query: '{ __typename }' }, from('203.0.113.2'))
    expect(response.headers.get('ratelimit-remaining')).toBe(String(LIMIT - 2))
  })

  it('callers on this machine are not limited by the default', async () => {
    const server = await startWith({ TRUST_PROXY: '', RATE_LIMIT_POINTS_PER_MINUTE: '' })
    const query = '{ rateLimit { cost limit remaining resetAt } }'
    const response = await server.post({ query })
    expect(response.headers.get('ratelimit-limit')).toBeNull()
    expect(await response.json()).toMatchObject({
      data: { rateLimit: { cost: 5, limit: null, remaining: null, resetAt: null } },
    })
  })
})

describe('an API key', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safe-harbor-')), 'keys.json')
  const { key, entry } = newApiKey('The Daily Test', 5_000)
  const write = (keys: object[]) => writeFileSync(file, JSON.stringify({ keys }))
  let server: RunningServer
  beforeAll(async () => {
    write([entry, newApiKey('Another').entry])
    server = await startWith({ API_KEYS_FILE: file })
  })

  const ask = (headers: Record<string, string>) => server.post({ query: '{ __typename }' }, headers)

  it('is stored as its hash alone', () => {
    expect(JSON.stringify(entry)).not.toContain(key.slice(4, 20))
    expect(key).toMatch(/^shk_[\w-]{43}$/)
  })

  it.each([
    ['Authorization', { authorization: `Bearer ${key}` }],
    ['X-API-Key', { 'x-api-key': key }],
  ])('in %s has a budget of its own', async (_header, headers) => {
    expect((await ask(headers)).headers.get('ratelimit-limit')).toBe('5000')
  })

  it('that is not known is refused, and asking without one is not', async () => {
    const refused = await ask({ authorization: `Bearer ${newApiKey('x').key}` })
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('Bearer')
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining('This API key is not known here'),
          extensions: { code: 'UNAUTHENTICATED', retryable: false },
        },
      ],
    })
    expect((await ask({})).status).toBe(200)
    // Another scheme is for whoever stands in between.
    expect((await ask({ authorization: 'Basic dTpw' })).status).toBe(200)
  })

  it.each([`api_key=${key}`, 'apiKey=x', 'access_token=x', `foo=${key}`])(
    'in the address is refused: %s',
    async (parameter) => {
      const response = await server.fetch(`/graphql?query={__typename}&${parameter}`)
      expect(response.status).toBe(400)
      const { errors } = (await response.json()) as { errors: { message: string }[] }
      expect(errors[0]?.message).toContain('An API key does not belong into an address')
      expect(JSON.stringify(errors)).not.toContain(key)
    },
  )

  it('that is taken out of the file is refused soon; half a file changes nothing', async () => {
    const withKey = { 'x-api-key': key }
    writeFileSync(file, '{ "keys": [')
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect((await ask(withKey)).status).toBe(200)
    write([])
    await until('the key is refused', async () => (await ask(withKey)).status === 401)
  })

  it.each([
    ['not JSON', '{', 'which cannot be read as JSON'],
    ['a key in the clear', '{"keys":[{"name":"x","key":"shk_x"}]}', 'where keys.0'],
    [
      'a hash that is none',
      '{"keys":[{"name":"x","sha256":"abc"}]}',
      'where keys.0.sha256 is wrong: must be 64',
    ],
  ])('file with %s stops the start', async (_fault, content, problem) => {
    const wrong = path.join(path.dirname(file), 'wrong.json')
    writeFileSync(wrong, content)
    await expect(startWith({ API_KEYS_FILE: wrong })).rejects.toThrow(problem)
  })
})
