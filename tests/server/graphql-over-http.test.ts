import { createHash } from 'node:crypto'
import { serverAudits } from 'graphql-http'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

const BILL = '{ bill(id: "s1733-113") { citation } }'
const S_1733 = { data: { bill: { citation: 'S. 1733 (113th)' } } }

describe('GraphQL over HTTP', () => {
  it('passes every audit of graphql-http', async () => {
    const audits = serverAudits({ url: `${server.origin}/graphql` })
    const failed: string[] = []
    for (const audit of audits) {
      const result = await audit.fn()
      if (result.status !== 'ok') failed.push(`${audit.id} ${audit.name}: ${result.status}, ${result.reason}`)
    }
    expect(failed).toEqual([])
    expect(audits).toHaveLength(61)
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

  it('keeps a persisted query once it has seen it', async () => {
    const sha256Hash = createHash('sha256').update(BILL).digest('hex')
    const extensions = { persistedQuery: { version: 1, sha256Hash } }
    const unknown = await server.post({ extensions })
    expect(await unknown.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    await server.post({ query: BILL, extensions })
    const byHash = await server.fetch(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`)
    expect(await byHash.json()).toEqual(S_1733)
  })

  it('refuses a persisted query whose hash is of another', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } }
    const response = await server.post({ query: BILL, extensions })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('says by 405 that %s is not spoken', async (method) => {
    const response = await server.fetch('/graphql', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, POST')
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
