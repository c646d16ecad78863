import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { type AnyTable, TABLES } from '../../src/publish/tables/tables'
import type { Filter } from '../../src/queries/filter'
import { describeOnEngines, newDatabase } from '../support/engines'
import { filterArbitrary, parametersFor } from '../support/generated-filters'
import { type RunningServer, startServer } from '../support/running-server'

const EACH = 10
const SEED = 20_140_111

describeOnEngines('a table has the rows that GraphQL has', (engine) => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer({
      database: await newDatabase(engine, 'seeded'),
      env: { RATE_LIMIT_POINTS_PER_MINUTE: '100000000' },
    })
  })
  afterAll(() => server.stop())

  async function csvKeys({ name, list }: AnyTable, parameters: URLSearchParams): Promise<string[]> {
    const answer = await server.fetch(`/v1/${name}.csv?${parameters}`)
    const text = await answer.text()
    expect([answer.status, text]).toEqual([200, expect.anything()])
    const rows: Record<string, string>[] = parse(text, { columns: true })
    return rows.map((row) => row[list.key]!)
  }

  async function jsonKeys({ name, list }: AnyTable, parameters: URLSearchParams): Promise<string[]> {
    const keys: string[] = []
    let next: string | null = `/v1/${name}.json?${parameters}&limit=300`
    while (next) {
      const page = (await (await server.fetch(next)).json()) as {
        data: Record<string, string>[]
        next: string | null
      }
      keys.push(...page.data.map((row) => row[list.key]!))
      next = page.next
    }
    return keys
  }

  async function graphKeys({ name, list }: AnyTable, filter: Filter): Promise<string[]> {
    const key = list.key === 'cosponsorshipId' ? 'id' : list.key
    const query = `query($filter: ${list.filter.name}, $after: String) {
      rows: ${name}(filter: $filter, first: 100, after: $after) { nodes { ${key} } pageInfo { hasNextPage endCursor } } }`
    const keys: string[] = []
    let after: string | null = null
    do {
      const { data, errors } = await server.ask(query, { filter, after })
      expect(errors).toBeUndefined()
      keys.push(...data.rows.nodes.map((row: Record<string, string>) => row[key]!))
      after = data.rows.pageInfo.hasNextPage ? data.rows.pageInfo.endCursor : null
    } while (after)
    return key === 'id'
      ? keys.map((id) => Buffer.from(id, 'base64url').toString().replace('Cosponsorship:', ''))
      : keys
  }

  it.each(TABLES.map(({ name }) => name))('%s, by generated filters', async (name) => {
    const table = TABLES.find((one) => one.name === name)!
    const filters = fc.sample(filterArbitrary(table.list.filter), { seed: SEED, numRuns: EACH })
    let found = 0
    for (const filter of filters) {
      const parameters = parametersFor(filter)
      const expected = await graphKeys(table, filter)
      expect([filter, await csvKeys(table, parameters)]).toEqual([filter, expected])
      expect([filter, await jsonKeys(table, parameters)]).toEqual([filter, expected])
      found += expected.length
    }
    expect(found).toBeGreaterThan(0)
  })
})
