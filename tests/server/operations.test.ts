import { type RunningServer, startServer } from '../support/running-server'

const lines: Record<string, unknown>[] = []
let server: RunningServer

beforeAll(async () => {
  const logTo = { write: (line: string) => void lines.push(JSON.parse(line)) }
  server = await startServer({ isSeeded: true, env: { LOG_LEVEL: 'info' }, logTo })
})
afterAll(() => server.stop())

/** Lines of requests that were logged while `work` ran; they are written once the answer is out. */
async function requestLines(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  lines.length = 0
  await work()
  await new Promise((resolve) => setTimeout(resolve, 50))
  return lines.filter((line) => line.msg === 'request')
}

describe('health', () => {
  it('lives', async () => {
    const response = await server.fetch('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'alive' })
  })

  it('is ready, and says with which data', async () => {
    const response = await server.fetch('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'ready', dataVersion: expect.any(Number) })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('is not ready without data, nor without a database, and says why', async () => {
    const empty = await startServer()
    const withoutData = await empty.fetch('/readyz')
    expect(withoutData.status).toBe(503)
    expect(await withoutData.json()).toEqual({
      status: 'unready',
      reason: 'The database holds no data yet: run "safe-harbor seed".',
    })
    await empty.dataSource.destroy()
    const withoutDatabase = await empty.fetch('/readyz')
    expect(withoutDatabase.status).toBe(503)
    expect(await withoutDatabase.json()).toEqual({
      status: 'unready',
      reason: 'The database does not answer; the log says why.',
    })
    await empty.stop()
  })
})

describe('the log', () => {
  it('has one line a request, with the name, the cost and the cache state of the operation', async () => {
    const query = 'query Sponsor($id: ID!) { bill(id: $id) { sponsor { fullName } } }'
    const logged = await requestLines(() => server.ask(query, { id: 's1733-113' }))
    expect(logged).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        reqId: expect.any(String),
        method: 'POST',
        route: '/graphql',
        status: 200,
        ms: expect.any(Number),
        cache: 'MISS',
        cost: 3,
        operation: 'Sponsor',
        msg: 'request',
      },
    ])
  })

  it('names neither the caller, nor the query, nor its variables', async () => {
    const query = encodeURIComponent('{ bill(id: "s1733-113") { title } }')
    await requestLines(() => server.fetch(`/graphql?query=${query}&variables={"secret":"s3cret"}`))
    expect(JSON.stringify(lines)).not.toMatch(/127\.0\.0\.1|s1733|s3cret|title/)
  })

  it('names neither the caller’s key nor the address that a proxy tells of', async () => {
    const logged = await requestLines(() =>
      server.fetch('/graphql?query={__typename}&api_key=s3cret', {
        headers: { authorization: 'Bearer shk_s3cret', 'x-forwarded-for': '203.0.113.5', 'user-agent': 'Me' },
      }),
    )
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toMatch(/s3cret|shk_|203\.0|Me/)
  })

  it('keeps no more of a long operation name than tells it apart', async () => {
    const [line] = await requestLines(() => server.ask(`query ${'Q'.repeat(5_000)} { __typename }`))
    expect(line?.operation).toHaveLength(100)
  })

  it('has a line for what leads nowhere, without its address', async () => {
    const logged = await requestLines(() => server.fetch('/secret-path'))
    expect(logged).toMatchObject([{ method: 'GET', route: null, status: 404 }])
    expect(JSON.stringify(lines)).not.toContain('secret-path')
  })
})
