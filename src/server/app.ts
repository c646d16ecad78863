import { existsSync } from 'node:fs'
import path from 'node:path'
import compress from '@fastify/compress'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { openReadRouter } from '../queries/read-router'
import type { ReplicaReport } from '../queries/replica'
import { createContext } from '../resolvers/context'
import { buildGraphQLSchema } from '../resolvers/schema'
import { watchDataVersion } from './data-version-watch'
import { openExplorer } from './explorer'
import { openGraphQL } from './graphql'
import { answerHealth } from './health'
import { answerError, answerErrorsAsJson, answerSocketError, MAX_BODY_BYTES } from './http-errors'
import { ListenError } from './listen-error'
import { openPages } from './pages'
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
  const { database } = settings
  const replicaUrls = database.engine === 'postgres' ? database.replicaUrls : []
  const router = await openReadRouter(dataSource, replicaUrls, logReplica(fastify.log))
  const versions = watchDataVersion(dataSource, (version) => router?.sawVersion(version))
  answerHealth(fastify, dataSource, versions, router)
  await openPages(fastify, { dataSource, clock, publicUrl: settings.publicUrl })
  await openExplorer(fastify, explorerFolder(), settings.frameAncestors)
  const schema = await buildGraphQLSchema()
  const apollo = await openGraphQL(fastify, { schema, contextOf: () => createContext(dataSource, clock) })

  let closed: Promise<void> | null = null
  const stop = async () => {
    await apollo.stop()
    await Promise.all([versions.stop(), router?.close()])
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

/** Operators learn of a replica that is left out, and of its return. */
function logReplica(log: FastifyBaseLogger) {
  return ({ host, state }: ReplicaReport): void => {
    if (state === 'DEAD')
      log.warn({ replica: host }, 'replica does not answer or lacks tables, and is left out')
    else log.info({ replica: host }, 'replica is read from')
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

/** `dist/explorer`, seen from the sources and from what is compiled of them. */
function explorerFolder(): string {
  const candidates = [
    path.resolve(__dirname, '../../explorer'),
    path.resolve(__dirname, '../../dist/explorer'),
  ]
  return candidates.find(existsSync) ?? candidates[0]!
}
