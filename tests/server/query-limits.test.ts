import { getIntrospectionQuery } from 'graphql'
import { MAX_COST } from '../../src/server/graphql/query-price'
import { MAX_DEPTH, MAX_TOKENS } from '../../src/server/graphql/query-shape'
import { statementsOf } from '../support/count-queries'
import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** The one error of a query that must be refused before it sends any SQL. */
async function refusalOf(query: string, variables?: Record<string, unknown>) {
  let response: Response | undefined
  const statements = await statementsOf(server.dataSource, async () => {
    response = await server.post({ query, variables })
  })
  // The service looks up the data version by itself twice a second; that is no query's doing.
  expect(statements.filter((statement) => !statement.includes('"data_version"'))).toEqual([])
  expect(response?.status).toBe(400)
  const { errors } = (await response!.json()) as {
    errors: { message: string; extensions: Record<string, unknown> }[]
  }
  expect(errors).toHaveLength(1)
  return errors[0]!
}

const isAnswered = async (query: string, variables?: Record<string, unknown>) =>
  expect((await server.ask(query, variables)).errors).toBeUndefined()

/** `depth` fields below one another: bills, their cosponsorships, the bill of those, and so on. */
const deep = (depth: number) => {
  const round = ['cosponsorships(first: 1)', 'nodes', 'bill']
  const fields = ['bills(first: 1)', 'nodes', ...round, ...round, ...round, ...round].slice(0, depth - 1)
  return `{ ${fields.join(' { ')} { __typename ${'} '.repeat(fields.length)}}`
}

describe('limits of a query', () => {
  it('are wide enough for the usual introspection', async () => {
    await isAnswered(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))
  })

  it('allow a query that is just deep enough, and refuse the next', async () => {
    await isAnswered(deep(MAX_DEPTH))
    const { message, extensions } = await refusalOf(deep(MAX_DEPTH + 1))
    expect(message).toBe(
      `This query is ${MAX_DEPTH + 1} fields deep, and a query may be ${MAX_DEPTH} deep: ask for the inner objects by id in a second query.`,
    )
    expect(extensions).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      retryable: false,
      depth: MAX_DEPTH + 1,
      limit: MAX_DEPTH,
    })
  })

  it('count what fragments hide', async () => {
    const query = `{ node(id: "x") { ... on Bill { ...F } } } fragment F on Bill { sponsor { claims { nodes { bill { ...G } } } } } fragment G on Bill { cosponsorships { nodes { bill { cosponsorships { nodes { bill { claims { nodes { kind } } } } } } } } }`
    expect((await refusalOf(query)).extensions).toMatchObject({ depth: 14 })
  })

  it('price lists inside of lists by their rows', async () => {
    await isAnswered(
      '{ bills(first: 50) { nodes { title sponsor { fullName } cosponsorships { nodes { member { fullName } } } } } }',
    )
    const dear =
      '{ bills(first: 100) { nodes { cosponsorships(first: 100) { nodes { member { fullName } } } } } }'
    const { message, extensions } = await refusalOf(dear)
    // 1 + 100 bills × (nodes 1 + connection 1 + 100 rows × (nodes, member, name))
    expect(extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', retryable: false, cost: 30_201, limit: MAX_COST })
    expect(message).toContain(
      'This query costs 30,201 points, and a query may cost 10,000: ask for fewer rows ("first")',
    )
  })

  it('take rows from variables, too', async () => {
    const query =
      'query ($n: Int) { bills(last: $n) { nodes { cosponsorships(first: $n) { nodes { date isOriginal } } } } }'
    await isAnswered(query, { n: 10 })
    expect((await refusalOf(query, { n: 100 })).extensions.code).toBe('QUERY_TOO_COMPLEX')
  })

  it('price every alias', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: bills(first: 100) { nodes { title } }`).join(' ')} }`
    await isAnswered(aliases(49))
    expect((await refusalOf(aliases(50))).extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      cost: 10_050,
    })
  })

  it('price ids by their number', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => String(index))
    const query =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Bill { cosponsorships(first: 50) { nodes { id date } } } } }'
    expect((await refusalOf(query, { ids })).extensions).toMatchObject({ cost: 1 + 100 * (1 + 1 + 50 * 3) })
  })

  it('do not let a wrong argument hide the price of its neighbours', async () => {
    const query =
      'query ($id: ID = "x") { bill(id: $id) { title } bills(first: 100) { nodes { cosponsorships(first: 100) { nodes { date } } } } }'
    const { extensions } = await refusalOf(query, { id: null })
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT', retryable: false, argument: 'id' })
  })

  it('refuse a wrong argument in the same way where the price is known', async () => {
    const query = 'query ($id: ID = "s1733-113") { bill(id: $id) { title } rateLimit { cost } }'
    const asked = [await refusalOf(query, { id: null })]
    await isAnswered(query)
    asked.push(await refusalOf(query, { id: null }))
    expect(asked[1]).toEqual(asked[0])
  })

  it('bound a document by its tokens', async () => {
    const { message, extensions } = await refusalOf(`{ ${'__typename '.repeat(MAX_TOKENS + 1)} }`)
    expect(extensions.code).toBe('GRAPHQL_PARSE_FAILED')
    expect(message).toContain(`more that ${MAX_TOKENS} tokens`)
  })

  it.each(['GET', 'POST'])('bound how deep the variables of a %s nest', async (method) => {
    const variables = `{"ids": ${'['.repeat(2_000)}${']'.repeat(2_000)}}`
    const response =
      method === 'GET'
        ? await server.fetch(`/graphql?query={__typename}&variables=${variables}`)
        : await server.post(`{"query": "{ __typename }", "variables": ${variables}}`)
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 50 } }] },
    ])
  })

  it('hold against fragments that double one another', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, index) => `fragment F${index} on Bill { ...F${index + 1} ...F${index + 1} }`,
    )
    const query = `{ bill(id: "s1733-113") { ...F0 } } ${fragments.join(' ')} fragment F30 on Bill { title }`
    expect((await refusalOf(query)).extensions.code).toBe('QUERY_TOO_COMPLEX')
  })

  it('refuse what is no query', async () => {
    const { message } = await refusalOf('subscription { bill }')
    expect(message).toBe('This service only reads: there is no subscription to run.')
  })
})
