import { serverAudits } from 'graphql-http'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

/** Refused before anything runs. */
const WRONG = '{ bill(id: "s1733-113") { nothing } }'
const BILL = '{ bill(id: "s1733-113") { citation } }'
const S_1733 = {
  data: { bill: { citation: 'S. 1733 (113th)' } },
  extensions: { cost: { requested: 2, limit: 10_000 } },
}

describe('GraphQL over HTTP', () => {
  // The second time around, what can be kept is answered from what was kept at the first.
  describe.each(['computed', 'kept'])('in answers that are %s', () => {
    const audits = serverAudits({ url: 'http://unused' }).map(({ id, name }) => [id, name] as const)
    it('are all audits that graphql-http has', () => expect(audits).toHaveLength(61))
    it.each(audits)('passes audit %s of graphql-http: %s', async (id) => {
      const audit = serverAudits({ url: `${server.origin}/graphql` }).find((one) => one.id === id)
      const result = await audit?.fn()
      expect(result?.status === 'ok' ? 'ok' : result?.reason).toBe('ok')
    })
  })

  it.each([
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data', 415],
  ])('reads nothing that the form of another site can send: %s', async (type, status) => {
    const body = JSON.stringify({ query: BILL })
    const response = await server.post(body, { 'content-type': type, accept: '*/*' })
    expect(response.status).toBe(status)
  })

  it('answers a plain GET, as a spreadsheet sends it', async () => {
    const response = await server.fetch(`/graphql?query=${encodeURIComponent(BILL)}`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(S_1733)
  })

  it('answers the page of another origin, without credentials', async () => {
    const headers = { origin: 'https://news.example.org', 'access-control-request-method': 'POST' }
    const asked = await server.fetch('/graphql', { method: 'OPTIONS', headers })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('*')
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
    const answered = await server.post({ query: BILL }, { origin: 'https://news.example.org' })
    expect(answered.headers.get('access-control-allow-origin')).toBe('*')
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('says by 405 that %s is not spoken', async (method) => {
    const response = await server.fetch('/graphql', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, POST')
  })

  it('refuses what is no query by GET and POST each in its own way, also at once', async () => {
    const query = 'mutation { __typename }'
    const headers = { accept: 'application/graphql-response+json' }
    const responses = await Promise.all(
      Array.from({ length: 4 }, () => [
        server.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers }),
        server.post({ query }),
      ]).flat(),
    )
    expect(responses.map(({ status }) => status)).toEqual([405, 400, 405, 400, 405, 400, 405, 400])
  })

  it('leads a browser that opens it to the explorer', async () => {
    const response = await server.fetch('/graphql', {
      headers: { accept: 'text/html,*/*;q=0.8' },
      redirect: 'manual',
    })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('explore/')
  })

  it('refuses several operations in one body', async () => {
    const response = await server.post([{ query: BILL }, { query: BILL }])
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('(batching) are not answered'),
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    })
  })

  it('shows its schema to whoever asks', async () => {
    const { data } = await server.ask('{ __schema { queryType { name } } }')
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } })
  })

  it('compresses an answer for a client that can read it', async () => {
    const query = '{ bills(first: 50) { nodes { citation title } } }'
    const response = await server.post({ query }, { 'accept-encoding': 'br' })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.json()).toMatchObject({ data: { bills: { nodes: expect.any(Array) } } })
  })
})

describe('a refused query', () => {
  it.each([
    ['200 to a client that expects 200 with every answer', '', 'application/json', 200],
    ['400 to a client that knows better', '', 'application/graphql-response+json', 400],
    ['400 to everybody where the settings say so', 'true', 'application/json', 400],
  ])('is answered by %s', async (_what, strict, accept, status) => {
    const strictServer = await startServer({ env: { STRICT_STATUS_CODES: strict } })
    const response = await strictServer.post({ query: WRONG }, { accept })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      `${accept}; charset=utf-8`,
    ])
    await strictServer.stop()
  })
})
