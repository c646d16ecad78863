import { Agent, get } from 'node:http'
import autocannon from 'autocannon'
import { ownDatabase, type RunningServer, startBuiltServer } from '../support/built-server'

const QUERY = '{ bills(first: 5) { nodes { title sponsor { fullName } } } rateLimit { cost } }'

/** Status and body of a GET over a connection of the agent's. */
function ask(url: string, agent: Agent): Promise<{ status: number; connection: string; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection ?? '', body }),
      )
    }).on('error', reject)
  })
}

describe('SIGTERM under load', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startBuiltServer(ownDatabase())
  })
  afterAll(() => server.stop())

  it('answers all that it has taken, and is gone then, with exit code 0', async () => {
    const answers: number[] = []
    const load = autocannon({
      url: `${server.address}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      connections: 20,
      duration: 4,
      setupClient: (client) => void client.on('response', (status) => answers.push(status)),
    })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const stoppedAt = performance.now()
    const exitCode = await server.stop()
    const took = performance.now() - stoppedAt
    await load
    process.stderr.write(`SIGTERM under load: ${answers.length} answers, gone after ${Math.round(took)} ms\n`)
    expect(exitCode).toBe(0)
    expect(answers.length).toBeGreaterThan(0)
    // Whoever was answered was answered whole; a connection that is told to close is no failure.
    expect(new Set(answers)).toEqual(new Set([200]))
    await expect(ask(`${server.address}/healthz`, new Agent())).rejects.toThrow()
  })
})
