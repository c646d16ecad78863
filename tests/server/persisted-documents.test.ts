import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { parse, validate } from 'graphql'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { PersistedDocuments, sha256 } from '../../src/server/graphql/persisted-documents'
import { TRUSTED_DOCUMENTS } from '../../src/server/graphql/trusted-documents'
import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({
    database: await newDatabase('sqlite', 'seeded'),
  })
})
afterAll(() => server.stop())

const BILL = 'query ($id: ID!) { bill(id: $id) { citation } }'
const VARIABLES = { id: 's1733-113' }
const S_1733 = { data: { bill: { citation: 'S. 1733 (113th)' } } }
const idOf = (text: string) => `sha256:${sha256(text)}`

const get = (parameters: Record<string, string>) =>
  server.fetch(`/graphql?${new URLSearchParams(parameters)}`, {
    headers: { accept: 'application/graphql-response+json' },
  })

describe('a document by its id', () => {
  it('is answered by GET and POST once its text was sent with it', async () => {
    const text = `${BILL} # by its id`
    const documentId = idOf(text)
    const byGet = { documentId, variables: JSON.stringify(VARIABLES) }
    const unknown = [await get(byGet), await server.post({ documentId, variables: VARIABLES })]
    for (const response of unknown) {
      expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store'])
      expect(await response.json()).toEqual({
        errors: [
          {
            message:
              'No document with this id is known here: send it once together with its text, in "query".',
            extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', retryable: false },
          },
        ],
      })
    }
    await server.post({ query: text, documentId, variables: VARIABLES })
    for (const response of [await get(byGet), await server.post({ documentId, variables: VARIABLES })]) {
      expect(response.headers.get('cache-status')).toBe('safe-harbor; hit')
      expect(await response.json()).toMatchObject(S_1733)
    }
  })

  it.each([
    ['no hash', { documentId: 'sha256:12' }, 'A documentId is "sha256:"'],
    ['the hash of another', { query: BILL, documentId: idOf('other') }, 'The hash is not the SHA-256'],
    [
      'two hashes',
      {
        documentId: idOf(BILL),
        extensions: {
          persistedQuery: { version: 1, sha256Hash: sha256('other') },
        },
      },
      'name two documents',
    ],
  ])('is refused for %s', async (_what, body, sentence) => {
    const response = await server.post(body)
    const { errors } = await response.json()
    expect([response.status, errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST'])
    expect(errors[0].message).toContain(sentence)
  })

  it('is not learned from a text that is no query of this service', async () => {
    const text = '{ bill(id: "s1733-113") { nothing } }'
    await server.post({ query: text, documentId: idOf(text) })
    const { errors } = await (await server.post({ documentId: idOf(text) })).json()
    expect(errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
  })

  it('is forgotten when others need the room; those of the service never are', () => {
    const documents = new PersistedDocuments([BILL])
    const asked = (text: string) => ({
      ...{
        query: null,
        persistedHash: null,
        operationName: null,
        variables: {},
        extensions: {},
      },
      documentId: idOf(text),
    })
    const long = (index: number) => `${index}${'#'.repeat(100_000)}`
    for (let index = 0; index < 100; index += 1) {
      documents.learn({ query: long(index), hash: sha256(long(index)) })
    }
    const isKnown = (text: string) => 'query' in (documents.resolve(asked(text)) ?? {})
    expect([isKnown(BILL), isKnown(long(0)), isKnown(long(99))]).toEqual([true, false, true])
  })
})

describe('persisted queries of Apollo Client', () => {
  /** What each request asked for: by GET its parameters, by POST its body. */
  let asked: Record<string, unknown>[]

  const clientThat = (useGETForHashedQueries: boolean) => {
    const record: typeof fetch = async (url, init) => {
      const { searchParams } = new URL(String(url))
      asked.push(init?.method === 'POST' ? JSON.parse(String(init.body)) : Object.fromEntries(searchParams))
      return fetch(url, init)
    }
    const hashed = new PersistedQueryLink({ sha256, useGETForHashedQueries })
    const http = new HttpLink({
      uri: `${server.origin}/graphql`,
      fetch: record,
    })
    return new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([hashed, http]),
    })
  }

  it.each([
    ['GET', true],
    ['POST', false],
  ])('send the text once, and then the hash alone, by %s', async (method, useGet) => {
    asked = []
    const query = gql`query By${method}($id: ID!) { bill(id: $id) { citation title } }`
    for (const _time of [1, 2]) {
      const { data } = await clientThat(useGet).query({
        query,
        variables: VARIABLES,
      })
      expect(data).toMatchObject(S_1733.data)
    }
    expect(asked.map((fields) => 'query' in fields)).toEqual([false, true, false])
  })

  it('are told in a way that older clients understand, too', async () => {
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: sha256('never sent') },
    }
    const response = await server.post({ extensions }, { accept: 'application/json' })
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'PersistedQueryNotFound',
          extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', retryable: false },
        },
      ],
    })
  })
})

describe('the documents of the service', () => {
  it.each(Object.entries(TRUSTED_DOCUMENTS))('%s fits the schema, and bears its name', async (name, text) => {
    expect(validate(await buildGraphQLSchema(), parse(text))).toEqual([])
    expect(text).toMatch(new RegExp(`^query ${name}\\b`))
  })

  it('are answered by their hash alone, from the start', async () => {
    const variables = JSON.stringify({ bill: 's1733-113' })
    const response = await get({
      documentId: idOf(TRUSTED_DOCUMENTS.BillCard),
      variables,
    })
    expect(await response.json()).toMatchObject({
      data: { bill: { citation: 'S. 1733 (113th)' } },
    })
  })

  it('have the hashes that are in use, and that the documentation names', () => {
    const guide = readFileSync(path.resolve(__dirname, '../../docs/caching.md'), 'utf8')
    for (const [name, text] of Object.entries(TRUSTED_DOCUMENTS)) {
      expect(guide).toMatch(new RegExp(`\\| ${name} \\|.*${idOf(text)}`))
    }
    const hashes = Object.fromEntries(
      Object.entries(TRUSTED_DOCUMENTS).map(([name, text]) => [name, sha256(text)]),
    )
    expect(hashes).toMatchInlineSnapshot(`
     {
       "BillCard": "7063e623175cf5cbc102cae5864fc78de311ceaa31171ff56046d11746326f88",
       "BillCosponsors": "5dbffc22aca7d50e67d1686af13b4c46d3f4cf983a900cd7f1bd98e936bea5d9",
       "Dashboard": "400d524a322c88a125eed6aa24837ede87bcdaa9ff00050ba57f487988526541",
       "Hearings": "63a305bbf4848521d8b2f2ab0da618d80fc82760b5b66a66e89970a26d041ae2",
       "ReleaseClaims": "c830a3f8c8d65ecf0252a6c5c047050a5ef2500f3fdbe57a33d945aa8b0ef495",
     }
    `)
  })
})
