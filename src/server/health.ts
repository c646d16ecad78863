import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { readDataVersion } from '../queries/data-version'
import { forOneRequest, type ReadRouter } from '../queries/read-router'
import type { ReplicaState } from '../queries/replica'
import type { DataVersionWatch } from './data-version-watch'
import type { FaultLog } from './errors'

/** Longest wait for the database: whoever asks whether it is ready must get an answer. */
const PATIENCE_MS = 2_000

export type Readiness =
  | { status: 'ready'; dataVersion: number; replicas?: ReplicaState[] }
  | { status: 'unready'; reason: string }

/** `/healthz`: the process lives. `/readyz`: it can also answer, and with which data. */
export function answerHealth(
  fastify: FastifyInstance,
  dataSource: DataSource,
  versions: DataVersionWatch,
  router: ReadRouter | null,
): void {
  fastify.get('/healthz', async () => ({ status: 'alive' }))
  fastify.get('/readyz', async (request, reply) => {
    const readiness = await readinessOf(dataSource, versions, router, request.log)
    return reply
      .code(readiness.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
}

async function readinessOf(
  dataSource: DataSource,
  versions: DataVersionWatch,
  router: ReadRouter | null,
  log: FaultLog,
): Promise<Readiness> {
  try {
    const { version } = await withinPatience(readDataVersion(forOneRequest(dataSource)))
    const dataVersion = versions.saw(version)
    const replicas = ((await router?.check()) ?? []).map(({ state }) => state)
    if (dataVersion > 0) return { status: 'ready', dataVersion, ...(replicas.length > 0 && { replicas }) }
    return { status: 'unready', reason: 'The database holds no data yet: run "safe-harbor seed".' }
  } catch (error) {
    log.error({ stack: (error as Error).stack }, 'not ready')
    return { status: 'unready', reason: 'The database does not answer; the log says why.' }
  }
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer))
}
