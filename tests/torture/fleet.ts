import { ownDatabase, type RunningServer, startBuiltServer } from '../support/built-server'

/** What came of one question. */
export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
  body: any
}

/** Server processes on one database, some of which may be gone at any time; asked as through a balancer. */
export class Fleet {
  private readonly servers: (RunningServer | null)[] = []
  private turn = 0
  kills = 0

  private constructor(private readonly environment: NodeJS.ProcessEnv) {}

  static async start(databaseUrl: string, count: number): Promise<Fleet> {
    const fleet = new Fleet({ ...ownDatabase(), DATABASE_URL: databaseUrl })
    for (let each = 0; each < count; each++) fleet.servers.push(await startBuiltServer(fleet.environment))
    return fleet
  }

  /** Asks one server after the other, until one can be reached. */
  async ask(body: object): Promise<Reply> {
    const first = this.turn++
    let failure: unknown
    for (let tries = 0; tries < this.servers.length; tries++) {
      const server = this.servers[(first + tries) % this.servers.length]
      if (!server) continue
      try {
        const response = await fetch(`${server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        })
        return { status: response.status, body: await response.json() }
      } catch (error) {
        // Whoever is killed breaks off; reading may be asked again elsewhere.
        failure = error
      }
    }
    throw failure ?? new Error('no server is there')
  }

  /** Ends one process by a signal, and starts it anew. */
  async replace(index: number, signal: NodeJS.Signals): Promise<void> {
    const server = this.servers[index]
    if (!server) return
    this.kills += 1
    const gone = new Promise((resolve) => server.process.once('exit', resolve))
    server.process.kill(signal)
    if (signal === 'SIGKILL') this.servers[index] = null
    await gone
    this.servers[index] = null
    this.servers[index] = await startBuiltServer(this.environment)
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server?.stop()))
  }
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
