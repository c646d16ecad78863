import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { readDataVersion } from '../queries/data-version'
import type { FaultLog } from './errors'

/** Longest wait for the database: whoever asks whether it is ready must get an answer. */
const PATIENCE_MS = 2_000

export type Readiness = { status: 'ready'; dataVersion: number } | { status: 'unready'; reason: string }

/** `/healthz`: the process lives. `/readyz`: it can also answer, and with which data. */
export function answerHealth(fastify: FastifyInstance, dataSource: DataSource): void {
  fastify.get('/healthz', async () => ({ status: 'alive' }))
  fastify.get('/readyz', async (request, reply) => {
    const readiness = await readinessOf(dataSource, request.log)
    return reply
      .code(readiness.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
}

async function readinessOf(dataSource: DataSource, log: FaultLog): Promise<Readiness> {
  try {
    const { version } = await withinPatience(readDataVersion(dataSource))
    if (version > 0) return { status: 'ready', dataVersion: version }
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
