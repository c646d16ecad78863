import { existsSync } from 'node:fs'
import path from 'node:path'
import compress from '@fastify/compress'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { DataSource } from 'typeorm'
import { keepRows } from '../queries/kept-rows'
import { openReadRouter } from '../queries/read-router'
import type { ReplicaReport } from '../queries/replica'
import { createContext } from '../resolvers/context'
import { buildGraphQLSchema } from '../resolvers/schema'
import { Arrivals } from './arrivals'
import { networkOf } from './budgets/client-address'
import { openGuards } from './budgets/guards'
import { openPurse } from './budgets/purse'
import { watchDataVersion } from './data-version-watch'
import { openEmbeds } from './doors/embeds'
import { openExplorer } from './doors/explorer'
import { openFeeds } from './doors/feeds'
import { openPages } from './doors/pages'
import { openSchema } from './doors/schema'
import { openTables } from './doors/tables'
import { keepFinishedAnswers } from './finished/finished-routes'
import { timeLeft } from './finished/short-way'
import { Execution } from './graphql/execution'
import { openGraphQL } from './graphql/graphql'
import { PersistedDocuments } from './graphql/persisted-documents'
import { TRUSTED_DOCUMENTS } from './graphql/trusted-documents'
import { answerError, answerErrorsAsJson, answerSocketError, MAX_BODY_BYTES } from './http-errors'
import { ListenError } from './listen-error'
import { logLines } from './log-lines'
import { quietLogController } from './request-log'
import { setSecurityHeaders } from './security'
import { rememberFacts, ServedDesk } from './served'
import type { Settings } from './settings'
import { SLOW_CLIENTS } from './slow-clients'

export interface AppDependencies {
  /** Open, and migrated. */
  dataSource: DataSource
  settings: Settings
  clock: () => Date
  /** Where log lines go; standard output where left out. */
  logTo?: { write(line: string): void }
  /** Rows that requests at one data version share; for measuring without, 0. */
  keptRows?: number
}

export interface App {
  fastify: FastifyInstance
  /** Opens the port; gives the address to visit. */
  listen(): Promise<string>
  /** Stops accepting, answers what is under way, then closes the database. Safe to call twice. */
  close(): Promise<void>
}

/** Puts the service together: every door, behind one set of headers, errors and logs. */
export async function createApp(dependencies: AppDependencies): Promise<App> {
  const { dataSource, settings, clock } = dependencies
  const fastify = newFastify(dependencies)
  const desk = new ServedDesk()
  rememberFacts(fastify)
  answerErrorsAsJson(fastify)
  await fastify.register(compress, { encodings: ['br', 'gzip'] })
  await setSecurityHeaders(fastify, settings.frameAncestors)
  const { versions, router } = await watchData(fastify, dependencies)
  const guards = await openGuards(fastify, { dataSource, settings, versions, router, desk })
  const { publicUrl, finishedAnswersBytes: maxBytes } = settings
  const { answers, shortWay } = keepFinishedAnswers(fastify, { versions, clock, desk, publicUrl, maxBytes })
  await openDoors(fastify, dependencies)
  const execution = new Execution(await buildGraphQLSchema(), new Arrivals(fastify.server))
  openSchema(fastify, execution.schema)
  const documents = new PersistedDocuments(Object.values(TRUSTED_DOCUMENTS))
  const contextOf = (timeLeftMs = settings.queryTimeoutMs) => createContext(dataSource, clock, timeLeftMs)
  const apollo = await openGraphQL(fastify, {
    execution,
    contextOf: (request: FastifyRequest, reply: FastifyReply) => ({
      ...contextOf(timeLeft(request.raw, settings.queryTimeoutMs)),
      ...openPurse(guards.gate, request, reply, clock),
    }),
    answers,
    documents,
    hasStrictStatus: settings.hasStrictStatus,
  })
  shortWay.open({ execution, documents, contextOf })

  let closed: Promise<void> | null = null
  const stop = async () => {
    await apollo.stop()
    await Promise.all([versions.stop(), router?.close(), guards.close()])
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

function newFastify({ settings, logTo }: AppDependencies): FastifyInstance {
  return Fastify({
    logger: { level: settings.logLevel, base: null, stream: logTo ?? logLines() },
    logController: quietLogController,
    bodyLimit: MAX_BODY_BYTES,
    ...SLOW_CLIENTS,
    trustProxy: settings.trustedProxies.length > 0 && networkOf(settings.trustedProxies),
    // What still arrives on open connections is answered, and told to come back on a new one.
    return503OnClosing: false,
    clientErrorHandler: answerSocketError,
    frameworkErrors: answerError,
  })
}

/** Learns of each new data version, and tells those who keep or choose what is read by it. */
async function watchData(fastify: FastifyInstance, { dataSource, settings, keptRows }: AppDependencies) {
  const { database, queryTimeoutMs } = settings
  const replicaUrls = database.engine === 'postgres' ? database.replicaUrls : []
  const router = await openReadRouter(dataSource, replicaUrls, logReplica(fastify.log), queryTimeoutMs)
  const kept = keepRows(dataSource, keptRows)
  const versions = watchDataVersion(dataSource, (version) => {
    kept.saw(version)
    router?.sawVersion(version)
  })
  return { versions, router }
}

/** The doors beside GraphQL. */
async function openDoors(
  fastify: FastifyInstance,
  { dataSource, settings, clock }: AppDependencies,
): Promise<void> {
  const { publicUrl, frameAncestors } = settings
  const door = { dataSource, clock, publicUrl, frameAncestors }
  await openPages(fastify, door)
  await openTables(fastify, door)
  await openFeeds(fastify, door)
  await openEmbeds(fastify, door)
  await openExplorer(fastify, explorerFolder(), frameAncestors)
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
