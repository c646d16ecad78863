import type { FastifyInstance } from 'fastify'
import type { DataSource } from 'typeorm'
import type { ReadRouter } from '../../queries/read-router'
import type { DataVersionWatch } from '../data-version-watch'
import { answerHealth, Health } from '../doors/health'
import { Metrics, openMetrics } from '../doors/metrics'
import { refuseOddRequests } from '../graphql/request-shape'
import { logRequests } from '../request-log'
import type { ServedDesk } from '../served'
import { type Settings, SettingsError } from '../settings'
import { ApiKeys, ApiKeysError } from './api-keys'
import { Budgets } from './budgets'
import { Callers } from './callers'
import { Gate, guardDoors } from './gate'
import { refuseUnderPressure } from './pressure'
import { type SharedBudgets, shareBudgets } from './shared-budgets'

interface Guarded {
  dataSource: DataSource
  settings: Settings
  versions: DataVersionWatch
  router: ReadRouter | null
  desk: ServedDesk
}

export interface Guards {
  gate: Gate
  /** To be closed before the database is. */
  close(): Promise<void>
}

/**
 * What stands before every door, in this order: the log and the figures, who asks and what is left of their
 * budget, whether there is time to answer. Opens `/healthz`, `/readyz` and `/metrics`.
 */
export async function openGuards(fastify: FastifyInstance, guarded: Guarded): Promise<Guards> {
  const { dataSource, settings, versions, router, desk } = guarded
  const keys = openKeys(fastify, settings.apiKeysFile)
  const shared = openSharedBudgets(fastify, dataSource)
  const callers = new Callers({
    keys,
    pointsPerMinute: settings.rateLimitPointsPerMinute,
    trustedProxies: settings.trustedProxies,
  })
  const gate = new Gate(callers, shared?.budgets ?? new Budgets())
  desk.meter = gate.meter

  let isReady = () => false
  const metrics = new Metrics({
    dataVersion: versions.current,
    isDatabaseUp: versions.isConfirmed,
    isReady: () => isReady(),
  })
  logRequests(fastify, desk, metrics.observe)
  if (settings.trustedProxies.length === 0) noticeProxies(fastify)
  guardDoors(fastify, gate)
  const pressure = await refuseUnderPressure(fastify)
  desk.hasTime = (response) => pressure.admit(response)
  refuseOddRequests(fastify)
  const health = new Health(fastify, { dataSource, versions, router, pressure })
  isReady = () => health.last.status === 'ready'
  answerHealth(fastify, health)
  openMetrics(fastify, metrics)
  return {
    gate,
    close: async () => {
      keys?.close()
      await shared?.close()
    },
  }
}

/** Behind a proxy that is not named all readers are one caller; whoever runs the service learns of it once. */
function noticeProxies(fastify: FastifyInstance): void {
  let isNoticed = false
  fastify.addHook('onRequest', async (request) => {
    if (isNoticed || request.headers['x-forwarded-for'] === undefined) return
    isNoticed = true
    request.log.warn(
      'Requests come through a proxy, and all of them count as one caller: name it by TRUST_PROXY.',
    )
  })
}

/** Null on SQLite, which one process serves. */
function openSharedBudgets(fastify: FastifyInstance, { options }: DataSource): SharedBudgets | null {
  if (options.type !== 'postgres' || !options.url) return null
  return shareBudgets(options.url, ({ message }) =>
    fastify.log.warn({ reason: message }, 'budgets are not shared with other processes'),
  )
}

function openKeys(fastify: FastifyInstance, file: string | null): ApiKeys | null {
  if (!file) return null
  try {
    return new ApiKeys(file, (problem) =>
      fastify.log.error(`the API keys stay as they were: API_KEYS_FILE is ${problem}`),
    )
  } catch (error) {
    if (error instanceof ApiKeysError) throw new SettingsError([`API_KEYS_FILE is ${error.message}.`])
    throw error
  }
}
