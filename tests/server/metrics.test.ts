import { type RunningServer, startServer } from '../support/running-server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer({ isSeeded: true })
})
afterAll(() => server.stop())

/** The lines of `/metrics` without comments; it is collected once a second at most. */
async function metrics(): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const response = await server.fetch('/metrics')
  expect(response.headers.get('content-type')).toContain('text/plain')
  return (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

const figure = (lines: string[], name: string) =>
  Number(
    lines
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  )

describe('metrics', () => {
  it('count requests by door, status and where the answer came from', async () => {
    await server.ask('{ bill(id: "s1733-113") { title } }')
    await server.fetch('/nowhere')
    const before = await metrics()
    const requests = before.filter((line) => line.startsWith('safe_harbor_requests_total'))
    expect(requests).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/door="graphql",method="POST",status="200",cache="(miss|pass)"\} 1$/),
        expect.stringMatching(/door="none",method="GET",status="404",cache="pass"\} 1$/),
      ]),
    )
  })

  it('tell of the database, the data version, the event loop and the prices', async () => {
    await server.fetch('/readyz')
    const lines = await metrics()
    expect(figure(lines, 'safe_harbor_database_up')).toBe(1)
    expect(figure(lines, 'safe_harbor_ready')).toBe(1)
    expect(figure(lines, 'safe_harbor_data_version')).toBeGreaterThan(0)
    expect(figure(lines, 'safe_harbor_query_cost_points_count')).toBeGreaterThan(0)
    expect(figure(lines, 'nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0)
    expect(figure(lines, 'process_resident_memory_bytes')).toBeGreaterThan(1e7)
  })

  it('do not grow with what is asked', async () => {
    const before = await metrics()
    for (let asked = 0; asked < 50; asked++) {
      await server.fetch(`/nowhere-${asked}`)
      await server.ask(`query Q${asked} { __typename }`)
      await server.fetch(`/releases/${asked}`, { method: asked % 2 ? 'GET' : 'OPTIONS' })
    }
    const after = await metrics()
    const ours = (lines: string[]) => lines.filter((line) => line.startsWith('safe_harbor'))
    expect(ours(after).length - ours(before).length).toBeLessThan(60)
    expect(after.join('\n')).not.toMatch(/nowhere|Q49|127\.0\.0\.1/)
  })
})
