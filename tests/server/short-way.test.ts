import { sha256 } from '../../src/server/graphql/persisted-documents'
import { type Engine, newDatabase } from '../support/engines'
import { KEEPING_NONE, type RunningServer, startServer } from '../support/running-server'

interface Watched extends RunningServer {
  /** Which way each request since the last look was answered; the framework numbers those that it sees. */
  ways(): ('short' | 'long')[]
}

const servers: RunningServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()))
})

async function watched(env: NodeJS.ProcessEnv = {}, engine: Engine = 'sqlite'): Promise<Watched> {
  const lines: Record<string, unknown>[] = []
  const logTo = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const database = await newDatabase(engine, 'seeded')
  const server = await startServer({ database, logTo, env: { LOG_LEVEL: 'info', ...env } })
  servers.push(server)
  const ways = () => lines.splice(0).filter(({ msg }) => msg === 'request')
  return { ...server, ways: () => ways().map(({ reqId }) => (reqId === undefined ? 'short' : 'long')) }
}

const QUERY =
  'query Named($id: ID!, $first: Int) { bill(id: $id) { citation claims(first: $first) { totalCount } } }'
const KNOWN = { id: 's178-114' }
const OTHER = { id: 's1733-113' }

/** All of a response but when, and whether something like it was asked for before. */
async function wholeOf(response: Response) {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'))
  return { status: response.status, headers, body: await response.text() }
}

const ASKED: [what: string, headers: Record<string, string>, isByGet: boolean][] = [
  ['by POST', {}, false],
  ['by GET', {}, true],
  ['by a client of yesterday', { accept: 'application/json' }, false],
  ['by whoever takes anything', { accept: '*/*' }, true],
  ['compressed', { 'accept-encoding': 'br' }, false],
]

describe.each([
  ['keeping answers', {}],
  ['keeping none', KEEPING_NONE],
])('an operation that is known, %s', (_mode, env) => {
  it.each(ASKED)(
    'is answered %s as the framework and Apollo Server answer it',
    async (_what, headers, isByGet) => {
      const titles = 'query ($id: ID!) { bill(id: $id) { billId summaries { text } titles { title } } }'
      const ask = (server: RunningServer, variables: object) =>
        isByGet
          ? server.fetch(
              `/graphql?${new URLSearchParams({ query: titles, variables: JSON.stringify(variables) })}`,
              { headers },
            )
          : server.post({ query: titles, variables }, headers)
      const [one, two] = [await watched(env), await watched(env)]
      const long = await wholeOf(await ask(one, OTHER))
      await ask(two, KNOWN)
      const short = await wholeOf(await ask(two, OTHER))
      expect([one.ways(), two.ways()]).toEqual([['long'], ['long', 'short']])
      expect(short).toEqual(long)
      expect(short.body).toContain('s1733-113')
    },
  )

  it('goes the long way where anything is the matter with it', async () => {
    const server = await watched(env)
    const reference = await watched(env)
    const wrong: object[] = [
      { id: null },
      {},
      { id: 's1733-113', first: 'many' },
      { id: 's1733-113', first: 101 },
      { id: Array.from({ length: 3_000 }, String) },
    ]
    for (const variables of wrong) {
      await server.post({ query: QUERY, variables: KNOWN })
      server.ways()
      const answer = await server.post({ query: QUERY, variables })
      expect(server.ways()).toEqual(['long'])
      expect(await wholeOf(answer)).toEqual(await wholeOf(await reference.post({ query: QUERY, variables })))
    }
  })
})

it('keeps what it makes, and tells it from what others ask', async () => {
  const server = await watched()
  await server.post({ query: QUERY, variables: KNOWN })
  const states = []
  for (const variables of [OTHER, OTHER, { ...OTHER, first: 1 }, { ...OTHER, first: 2 }])
    states.push((await server.post({ query: QUERY, variables })).headers.get('cache-status'))
  const miss = 'safe-harbor; fwd=miss; stored'
  expect(states).toEqual([miss, 'safe-harbor; hit', miss, miss])
  // What a list is asked for has a price that has to be found out first.
  expect(server.ways()).toEqual(['long', 'short', 'short', 'long', 'long'])
})

it('answers 304 to whoever has the answer', async () => {
  const server = await watched()
  const { headers } = await server.post({ query: QUERY, variables: OTHER })
  await server.dataSource.query('UPDATE "data_version" SET "version" = "version" + 1')
  const asked = { query: QUERY, variables: OTHER }
  let state: string | null = 'safe-harbor; hit'
  for (let tries = 0; state === 'safe-harbor; hit' && tries < 100; tries += 1) {
    const response = await server.post(asked, { 'if-none-match': headers.get('etag')! })
    expect([response.status, await response.text()]).toEqual([304, ''])
    state = response.headers.get('cache-status')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(state).toBe('safe-harbor; fwd=miss; stored')
  expect(server.ways().at(-1)).toBe('short')
})

it('knows documents by their hash, and learns them', async () => {
  const server = await watched()
  const documentId = `sha256:${sha256(QUERY)}`
  await server.post({ query: QUERY, documentId, variables: KNOWN })
  await server.post({ documentId, variables: OTHER })
  await server.fetch(`/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(OTHER) })}`)
  await server.post({ query: QUERY, documentId: `sha256:${sha256('other')}`, variables: OTHER })
  expect(server.ways()).toEqual(['long', 'short', 'long', 'long'])
})

it('never answers for a text or a caller', async () => {
  const server = await watched()
  for (const _time of [1, 2]) {
    await server.post({ query: '{ rateLimit { cost } }' })
    await server.post({ query: '{ checkRelease(text: "Senator Cornyn spoke.") { claims { kind } } }' })
    await server.post({ query: '{ bill(id: "s1733-113") { nothing } }' })
  }
  expect(server.ways()).toEqual(Array(6).fill('long'))
})

it('takes the price of an operation once, and refuses as the long way does', async () => {
  const server = await watched({ RATE_LIMIT_POINTS_PER_MINUTE: '26' })
  const dear = 'query ($id: ID!) { bill(id: $id) { citation claims(first: 3) { nodes { kind rule } } } }'
  const left = (response: Response) => response.headers.get('ratelimit-remaining')
  const first = await server.post({ query: dear, variables: KNOWN })
  const second = await server.post({ query: dear, variables: OTHER })
  const again = await server.post({ query: dear, variables: OTHER })
  const refused = await server.post({ query: dear, variables: { id: 'hr1-118' } })
  expect(server.ways()).toEqual(['long', 'short', 'short', 'long'])
  expect([first, second, again, refused].map(left)).toEqual(['14', '2', '1', '0'])
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', cost: 12 } }] })
})

it('pays once where an error sends it the long way', async () => {
  const server = await watched({ RATE_LIMIT_POINTS_PER_MINUTE: '1000' })
  const query = 'query ($after: String) { bills(first: 1, after: $after) { nodes { title } } }'
  await server.post({ query, variables: { after: null } })
  const before = Number((await server.post({ query: '{ __typename }' })).headers.get('ratelimit-remaining'))
  const answer = await server.post({ query, variables: { after: 'nonsense' } })
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  expect(before - Number(answer.headers.get('ratelimit-remaining'))).toBe(3)
})

it('leaves an error to those who came the long way, and waited for whoever came the short one', async () => {
  // Where statements are waited for, others come in meanwhile.
  const server = await watched({}, 'postgres')
  const query = 'query ($after: String) { bills(first: 1, after: $after) { nodes { title } } }'
  await server.post({ query, variables: { after: null } })
  const ways = Array.from({ length: 40 }, (_, index) => ({
    'accept-encoding': `gzip;q=0.${1 + (index % 8)}`,
  }))
  const nonsense = { query, variables: { after: 'nonsense' } }
  const responses = await Promise.all(
    ways.flatMap((headers) => [server.post(nonsense), server.post(nonsense, headers)]),
  )
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
  for (const response of responses) {
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  }
})
