import { onServer } from '../support/cluster'
import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'
import { until } from '../support/until'

const LIMIT = 200

describe('budgets of several processes on one PostgreSQL', () => {
  const servers: RunningServer[] = []
  let url = ''
  beforeAll(async () => {
    const database = await newDatabase('postgres', 'seeded')
    url = database.engine === 'postgres' ? database.url : ''
    const env = { RATE_LIMIT_POINTS_PER_MINUTE: String(LIMIT), TRUST_PROXY: 'loopback' }
    for (let process = 0; process < 3; process++) servers.push(await startServer({ database, env }))
  })
  afterAll(() => Promise.all(servers.map((server) => server.stop())))

  const pointsTold = async () => {
    const { rows } = await onServer(url, (client) =>
      client.query('SELECT COALESCE(SUM(points), 0) AS points FROM request_budget'),
    )
    return Number(rows[0].points)
  }

  /** What there was to tell has been told. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 2_500))

  /** Costs 41, and a few. */
  const ask = (server: RunningServer, address: string) =>
    server.post(
      { query: '{ bills { nodes { title } } a: __typename rateLimit { cost } }' },
      { 'x-forwarded-for': address },
    )

  it('are one, within seconds', async () => {
    const [first, second] = servers as [RunningServer, RunningServer]
    for (let asked = 0; asked < 4; asked++) expect((await ask(first, '203.0.113.1')).status).toBe(200)
    // The other learns of it once it has something to tell of that caller itself.
    expect((await ask(second, '203.0.113.1')).status).toBe(200)
    await until('both have told', async () => (await pointsTold()) > LIMIT)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await ask(second, '203.0.113.1')).status).toBe(429)
    expect((await ask(first, '203.0.113.1')).status).toBe(429)
    expect((await ask(second, '203.0.113.2')).status).toBe(200)
  })

  it('hold neither addresses nor keys, and are no part of the data', async () => {
    const { rows } = await onServer(url, (client) => client.query('SELECT * FROM request_budget'))
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('203.0.113')
    const changes = await servers[0]!.ask('{ dataStatus { dataVersion } }')
    expect(changes.errors).toBeUndefined()
  })

  it('cause no write for who spends little', async () => {
    const writes = async () => {
      const { rows } = await onServer(url, (client) =>
        client.query('SELECT COUNT(*) AS count FROM request_budget'),
      )
      return Number(rows[0].count)
    }
    await settled()
    const before = await writes()
    for (let asked = 0; asked < 10; asked++)
      await servers[2]!.fetch('/graphql?query={__typename}', {
        headers: { 'x-forwarded-for': '203.0.113.9' },
      })
    await settled()
    expect(await writes()).toBe(before)
  })
})
