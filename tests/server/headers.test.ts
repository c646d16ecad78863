import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true, env: { FRAME_ANCESTORS: "'self' https://news.example" } })
})
afterAll(() => server.stop())

const DOCUMENTS = ['/', '/explore/', '/bills/s1733-113', '/v1/bills.csv?congress=113']
const KINDS = ['content-security-policy', 'referrer-policy', 'cross-origin-opener-policy']
const DATA = ['/graphql?query={__typename}', '/graphql?query={', '/nowhere', '/readyz', '/schema.json']

describe('headers of every answer', () => {
  it.each([...DOCUMENTS, ...DATA])('%s', async (place) => {
    const { headers } = await server.fetch(place)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it.each(DOCUMENTS)('what a browser may show, as %s, runs only what is ours', async (place) => {
    const { headers } = await server.fetch(place)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'self' https://news.example")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
  })

  it.each(DATA)('data, as %s, run nothing and are framed nowhere', async (place) => {
    const { headers } = await server.fetch(place)
    expect(headers.get('content-type')).toContain('json')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBeNull()
    expect(headers.get('cross-origin-opener-policy')).toBeNull()
  })

  it('are of the same kind where the caller has the answer already', async () => {
    const body = { query: '{ bill(id: "s1733-113") { title } }' }
    const told = async (headers: Record<string, string>) => {
      const response = await server.post(body, headers)
      return [response.status, ...KINDS.map((name) => response.headers.get(name))]
    }
    const first = await told({})
    const known = [304, ...first.slice(1)]
    expect(first[0]).toBe(200)
    // Of one that was made for this caller, and of one that is kept.
    expect(await told({ 'if-none-match': '*', accept: 'application/json' })).toEqual(known)
    expect(await told({ 'if-none-match': '*', accept: 'application/json' })).toEqual(known)
  })

  it('lets a browser of any origin ask, with a key too, and read what is left', async () => {
    const preflight = await server.fetch('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://news.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    const answer = await server.post({ query: '{ __typename }' }, { origin: 'https://news.example' })
    expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After')
  })
})
