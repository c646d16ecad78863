import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer
let lines: Record<string, unknown>[]

beforeEach(async () => {
  lines = []
  const logTo = { write: (line: string) => void lines.push(JSON.parse(line)) }
  server = await startServer({
    database: await newDatabase('sqlite', 'seeded'),
    logTo,
    env: { LOG_LEVEL: 'info' },
  })
})
afterEach(() => server.stop())

const QUERY = 'query Named($id: ID!) { bill(id: $id) { citation title } }'
const BODY = { query: QUERY, variables: { id: 's1733-113' } }
const MODERN = 'application/graphql-response+json'
const HIT = 'safe-harbor; hit'

const addressOf = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`
const isHit = (response: Response) => response.headers.get('cache-status') === HIT
const get = (parameters: Record<string, string>, headers: Record<string, string> = { accept: MODERN }) =>
  server.fetch(addressOf(parameters), { headers })

it('answers the same request from what is kept, with the same head and bytes', async () => {
  const first = await server.post(BODY)
  const second = await server.post(BODY)
  expect([isHit(first), isHit(second)]).toEqual([false, true])
  expect(await second.text()).toBe(await first.text())
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => !['cache-status', 'date'].includes(name)))
  expect(headersOf(second)).toEqual(headersOf(first))
  expect(headersOf(second)).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=604800',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'content-type': `${MODERN}; charset=utf-8`,
    vary: 'Accept, Accept-Encoding',
    'x-content-type-options': 'nosniff',
  })
})

it('takes for the same: POST and GET, variables in any order, and spaces in the body', async () => {
  const two = 'query ($id: ID!, $first: Int) { bill(id: $id) { claims(first: $first) { totalCount } } }'
  await server.post({ query: two, variables: { id: 's1733-113', first: 5 } })
  const again = [
    await server.post({ variables: { first: 5, id: 's1733-113' }, query: two, operationName: null }),
    await server.post(JSON.stringify({ query: two, variables: { id: 's1733-113', first: 5 } }, null, 2)),
    await get({ query: two, variables: '{"id": "s1733-113", "first": 5}' }),
  ]
  expect(again.map(isHit)).toEqual([true, true, true])
})

it('tells apart what is asked, which operation, and in which media type', async () => {
  await server.post(BODY)
  const both = `${QUERY} query Other { bill(id: "s178-114") { citation } }`
  const others = [
    await server.post({ ...BODY, variables: { id: 's178-114' } }),
    await server.post({ ...BODY, query: both, operationName: 'Named' }),
    await server.post({ ...BODY, query: both, operationName: 'Other' }),
    await server.post(BODY, { accept: 'application/json' }),
  ]
  expect(others.map(isHit)).toEqual([false, false, false, false])
  expect(others[3]!.headers.get('content-type')).toBe('application/json; charset=utf-8')
})

it('answers 304 to whoever has the answer', async () => {
  const { headers } = await get({ query: QUERY, variables: '{"id":"s1733-113"}' })
  const parameters = { query: QUERY, variables: '{"id":"s1733-113"}' }
  const again = await get(parameters, { accept: MODERN, 'if-none-match': headers.get('etag')! })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect(again.headers.get('access-control-allow-origin')).toBe('*')
})

it.each([
  ['an error', '{ bill(id: "s1733-113") { nothing } }'],
  ['an error beside data', '{ bill(id: "s1733-113") { citation } bills(first: 101) { totalCount } }'],
  ['a checked release', '{ checkRelease(text: "Senator Cornyn spoke.") { claims { kind } } }'],
  ['what is left of a budget', '{ rateLimit { cost } }'],
])('keeps nothing of %s', async (_what, query) => {
  for (const accept of [MODERN, 'application/json']) {
    for (const _time of [1, 2]) {
      const response = await server.post({ query }, { accept })
      expect(response.headers.get('cache-control')).toContain('no-store')
      expect([response.headers.get('cache-status'), response.headers.get('etag')]).toEqual([null, null])
    }
  }
})

it('counts and logs an answer that is kept as every other', async () => {
  await server.post(BODY)
  await server.post(BODY)
  const asked = lines.filter(({ msg }) => msg === 'request')
  const [miss, hit] = asked.map(({ time, ms, reqId, ...fields }) => fields)
  expect(miss).toMatchObject({
    method: 'POST',
    route: '/graphql',
    status: 200,
    cache: 'MISS',
    operation: 'Named',
  })
  expect(hit).toEqual({ ...miss, cache: 'HIT' })
})

it('reads a body that comes in pieces, or without its length', async () => {
  const words = JSON.stringify(BODY)
  const pieces = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode(words.slice(0, 20)))
      await new Promise((resolve) => setTimeout(resolve, 20))
      controller.enqueue(new TextEncoder().encode(words.slice(20)))
      controller.close()
    },
  })
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: pieces, duplex: 'half' } as RequestInit
  expect(await (await server.fetch('/graphql', init)).json()).toMatchObject({
    data: { bill: { citation: 'S. 1733 (113th)' } },
  })
})

it('answers HEAD as GET, without a body', async () => {
  const parameters = { query: QUERY, variables: '{"id":"s1733-113"}' }
  const got = await get(parameters)
  const head = await server.fetch(addressOf(parameters), { method: 'HEAD', headers: { accept: MODERN } })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('etag')).toBe(got.headers.get('etag'))
})
