import type { AddressInfo } from 'node:net'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import type { DataVersionWatch } from '../../src/server/data-version-watch'
import { keepFinishedAnswers } from '../../src/server/finished/finished-routes'
import { rememberFacts, type Served, ServedDesk } from '../../src/server/served'

/** A data version that a test moves, as an ingest would. */
export class MovedVersions implements DataVersionWatch {
  version = 1
  /** What the database holds; the same, until a process looks. */
  stored = 1
  isConfirmedNow = true
  isAway = false

  current = () => this.version
  saw = (version: number) => {
    this.version = Math.max(this.version, version)
    return this.version
  }
  refresh = async () => {
    if (this.isAway) throw new Error('away')
    return this.saw(this.stored)
  }
  ask = () => this.refresh().catch(() => null)
  isConfirmed = () => this.isConfirmedNow
  confirm = async () => {
    await this.ask()
  }
  stop = async () => {}
}

export interface FinishedService {
  fastify: FastifyInstance
  versions: MovedVersions
  desk: ServedDesk
  /** What was told of answers that never saw the framework. */
  served: Served[]
  /** The time; to be set. */
  now: { date: Date }
  get(path: string, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

/** Routes that keep their answers, on a port, over a data version of the test's own. */
export async function startFinishedService(
  addRoutes: (fastify: FastifyInstance) => void,
  { maxBytes = 1_000_000 } = {},
): Promise<FinishedService> {
  const fastify = Fastify({ forceCloseConnections: true })
  const versions = new MovedVersions()
  const desk = new ServedDesk()
  const served: Served[] = []
  const now = { date: new Date('2026-11-24T12:00:00Z') }
  desk.onServed((one) => served.push(one))
  rememberFacts(fastify)
  await fastify.register(compress)
  keepFinishedAnswers(fastify, { versions, clock: () => now.date, desk, publicUrl: null, maxBytes })
  addRoutes(fastify)
  await fastify.listen({ host: '127.0.0.1', port: 0 })
  const { port } = fastify.server.address() as AddressInfo
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  return { fastify, versions, desk, served, now, get, stop: () => fastify.close() }
}
