import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import { readDataVersion } from '../../queries/data-version'
import { withinTime } from '../../queries/deadline'
import { forOneRequest, type ReadRouter } from '../../queries/read-router'
import type { ReplicaState } from '../../queries/replica'
import type { Pressure } from '../budgets/pressure'
import type { DataVersionWatch } from '../data-version-watch'
import { watchDatabaseFile } from '../database-file'
import type { FaultLog } from '../errors'

/** Longest wait for the database: whoever asks whether it is ready must get an answer. */
const PATIENCE_MS = 2_000

export type Readiness =
  | { status: 'ready'; dataVersion: number; replicas?: ReplicaState[] }
  | { status: 'unready'; reason: string }

interface Watched {
  dataSource: DataSource
  versions: DataVersionWatch
  router: ReadRouter | null
  pressure: Pressure
}

/** `/healthz`: the process lives. `/readyz`: it can also answer, and with which data. */
export class Health {
  private isStopping = false
  private readonly fileProblem: () => string | null
  private asking: Promise<Readiness> | null = null
  /** As of the last time that somebody asked. */
  last: Readiness = { status: 'unready', reason: 'Nobody has asked yet.' }

  constructor(
    fastify: FastifyInstance,
    private readonly watched: Watched,
  ) {
    this.fileProblem = watchDatabaseFile(watched.dataSource)
    fastify.addHook('preClose', async () => {
      this.isStopping = true
    })
  }

  /** Callers at the same time share one look at the database. */
  readiness(log: FaultLog): Promise<Readiness> {
    this.asking ??= this.find(log).finally(() => {
      this.asking = null
    })
    return this.asking
  }

  private async find(log: FaultLog): Promise<Readiness> {
    const reason = this.isStopping
      ? 'The service is stopping: what is under way is answered, and nothing new should be sent.'
      : this.watched.pressure.isHigh()
        ? 'More is asked at once than can be answered in time.'
        : this.fileProblem()
    this.last = reason ? { status: 'unready', reason } : await this.askDatabase(log)
    return this.last
  }

  private async askDatabase(log: FaultLog): Promise<Readiness> {
    const { dataSource, versions, router } = this.watched
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
}

export function answerHealth(fastify: FastifyInstance, health: Health): void {
  fastify.get('/healthz', async () => ({ status: 'alive' }))
  fastify.get('/readyz', async (request, reply) => {
    const readiness = await health.readiness(request.log)
    return reply
      .code(readiness.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
}

function withinPatience<T>(answer: Promise<T>): Promise<T> {
  return withinTime(PATIENCE_MS, answer, () => new Error(`no answer within ${PATIENCE_MS} ms`))
}
