import type { AddressInfo } from 'node:net'
import type { ExecutionResult } from 'graphql'
import type { DataSource } from 'typeorm'
import { createDataSource, type DatabaseSettings } from '../../src/entities/data-source'
import { loadSeeds } from '../../src/ingest/seeds'
import { type App, createApp } from '../../src/server/app'
import { readSettings } from '../../src/server/settings'
import { newDatabase } from './engines'
import { SEEDS } from './seeded-database'

export interface RunningServer {
  app: App
  dataSource: DataSource
  /** Address of the server, by IPv4: a name could lead to another server on the same port. */
  origin: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** A GraphQL request by POST, as a client of today makes it. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>
  /** The answer to a query; errors are in it. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>
  stop(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
export type Answer = ExecutionResult<any>

/** Settings of a server that computes every answer, for tests that load something between two of them. */
export const KEEPING_NONE = { FINISHED_ANSWERS_MB: '0' }

interface ServerOptions {
  env?: NodeJS.ProcessEnv
  logTo?: { write(line: string): void }
  /** A SQLite file of its own where left out. */
  database?: DatabaseSettings
  /** Whether the seeds are loaded; otherwise the database stays as it is. */
  isSeeded?: boolean
}

const clock = () => new Date('2026-11-24T12:00:00Z')

/** The whole service in this process, on a port of its own, over a database of its own. */
export async function startServer({
  env = {},
  database,
  isSeeded = false,
  logTo,
}: ServerOptions = {}): Promise<RunningServer> {
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...env })
  const dataSource = createDataSource(database ?? (await newDatabase('sqlite')))
  await dataSource.initialize()
  await dataSource.runMigrations()
  if (isSeeded) await loadSeeds(dataSource, SEEDS, { clock, dryRun: false })
  const app = await createApp({ dataSource, settings, clock, logTo })
  await app.listen()
  const { port } = app.fastify.server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const request = (to: string, init?: RequestInit) => fetch(new URL(to, origin), init)
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    request('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    app,
    dataSource,
    origin,
    fetch: request,
    post,
    ask: async (query, variables) => (await post({ query, variables })).json() as Promise<Answer>,
    stop: () => app.close(),
  }
}
