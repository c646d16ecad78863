import { existsSync } from 'node:fs'
import path from 'node:path'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { home } from '../publish/home'
import { createContext } from '../resolvers/context'
import { buildGraphQLSchema } from '../resolvers/schema'
import { openExplorer } from './explorer'
import { openGraphQL } from './graphql'
import { answerHealth } from './health'
import { answerError, answerErrorsAsJson, answerSocketError, MAX_BODY_BYTES } from './http-errors'
import { ListenError } from './listen-error'
import { logRequests, quietLogController } from './request-log'
import { setSecurityHeaders } from './security'
import type { Settings } from './settings'

export interface AppDependencies {
  /** Open, and migrated. */
  dataSource: DataSource
  settings: Settings
  clock: () => Date
  /** Where log lines go; standard output where left out. */
  logTo?: { write(line: string): void }
}

export interface App {
  fastify: FastifyInstance
  /** Opens the port; gives the address to visit. */
  listen(): Promise<string>
  /** Stops accepting, answers what is under way, then closes the database. Safe to call twice. */
  close(): Promise<void>
}

/** Longest that one request may take to arrive. */
const REQUEST_TIMEOUT_MS = 30_000

/** Puts the service together: every door, behind one set of headers, errors and logs. */
export async function createApp({ dataSource, settings, clock, logTo }: AppDependencies): Promise<App> {
  const fastify = Fastify({
    logger: { level: settings.logLevel, base: null, stream: logTo },
    logController: quietLogController,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    clientErrorHandler: answerSocketError,
    frameworkErrors: answerError,
  })
  logRequests(fastify)
  answerErrorsAsJson(fastify)
  await fastify.register(compress)
  await setSecurityHeaders(fastify, settings.frameAncestors)
  answerHealth(fastify, dataSource)
  openHome(fastify, settings.publicUrl)
  await openExplorer(fastify, explorerFolder(), settings.frameAncestors)
  const schema = await buildGraphQLSchema()
  const apollo = await openGraphQL(fastify, { schema, contextOf: () => createContext(dataSource, clock) })

  let closed: Promise<void> | null = null
  const stop = async () => {
    await apollo.stop()
    if (dataSource.isInitialized) await dataSource.destroy()
  }
  return {
    fastify,
    listen: () => listen(fastify, settings),
    close: () => {
      closed ??= stop()
      return closed
    },
  }
}

async function listen(fastify: FastifyInstance, settings: Settings): Promise<string> {
  const { host, port } = settings
  try {
    const address = await fastify.listen({ host, port })
    const opened = new URL(address)
    // The name stands for every address of the machine that the server listens on.
    if (['localhost', '0.0.0.0', '::'].includes(host)) opened.hostname = 'localhost'
    return settings.publicUrl ?? opened.origin
  } catch (error) {
    throw ListenError.of(error, settings)
  }
}

function openHome(fastify: FastifyInstance, publicUrl: string | null): void {
  fastify.get('/', async (request, reply) => {
    const { status, headers, body } = home({ origin: publicUrl ?? `${request.protocol}://${request.host}` })
    return reply.code(status).headers(headers).send(body)
  })
}

/** `dist/explorer`, seen from the sources and from what is compiled of them. */
function explorerFolder(): string {
  const candidates = [
    path.resolve(__dirname, '../../explorer'),
    path.resolve(__dirname, '../../dist/explorer'),
  ]
  return candidates.find(existsSync) ?? candidates[0]!
}
