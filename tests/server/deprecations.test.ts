import { ApolloServer, HeaderMap } from '@apollo/server'
import { buildSchema, parse } from 'graphql'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import {
  deprecatedElements,
  deprecatedSince,
  deprecationHeaders,
  earliestDeprecation,
} from '../../src/server/graphql/deprecations'

const schema = buildSchema(`
  enum Order { NEW OLD @deprecated(reason: "Since 2026-03-01: use NEW.") }
  input Filter { name: String, title: String @deprecated(reason: "Since 2026-02-01: use name.") }
  type Query {
    name(filter: Filter, order: Order, old: Int @deprecated(reason: "Since 2026-04-01: nothing takes its place.")): String
    title: String @deprecated(reason: "Since 2026-01-01: use name.")
  }
`)

describe('a document', () => {
  it.each([
    ['{ name }', null],
    ['{ title }', '2026-01-01'],
    ['{ name(old: 1) }', '2026-04-01'],
    ['{ name(order: OLD) }', '2026-03-01'],
    ['{ name(filter: { title: "a" }) }', '2026-02-01'],
    ['{ name(filter: { name: "a" }, order: NEW) }', null],
    ['{ name(order: OLD) ...rest } fragment rest on Query { title }', '2026-01-01'],
  ])('%s uses what is deprecated since %s', (text, day) => {
    expect(earliestDeprecation(schema, parse(text))).toBe(day)
  })
})

describe('the answer to a query', () => {
  const headerOf = async (query: string, queried = schema) => {
    const apollo = new ApolloServer({ schema: queried, plugins: [deprecationHeaders(queried)] })
    await apollo.start()
    const headers = new HeaderMap([['content-type', 'application/json']])
    const { headers: answered } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query } },
      context: async () => ({}),
    })
    await apollo.stop()
    return answered.get('deprecation')
  }

  it('says when what it uses was deprecated, as RFC 9745 has it', async () => {
    expect(await headerOf('{ title }')).toBe(`@${Date.UTC(2026, 0, 1) / 1_000}`)
  })

  it.each([
    ['uses nothing such', '{ name }'],
    ['cannot be read', '{ name'],
  ])('says nothing where it %s', async (_what, query) => {
    expect(await headerOf(query)).toBeUndefined()
  })

  it('says nothing where a schema has nothing such', async () => {
    expect(await headerOf('{ a }', buildSchema('type Query { a: Int }'))).toBeUndefined()
  })
})

it('is refused as deprecated without a day', () => {
  const element = { name: 'title', deprecationReason: 'Use name.' }
  expect(() => deprecatedSince(element)).toThrow('does not say since which day: Use name.')
})

it('is dated wherever the schema of the service deprecates', async () => {
  for (const element of deprecatedElements(await buildGraphQLSchema())) {
    expect(deprecatedSince(element)).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})
