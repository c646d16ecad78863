import type { ServerResponse } from 'node:http'
import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { doorOf } from '../doors/doors'
import { ErrorCode } from '../error-code'
import { RETRY_AFTER_SECONDS } from '../errors'
import { type Refusal, refuseBy } from '../refusal'

/** Where the event loop has not come around for so long, whoever still waits in it would be answered too late. */
const MAX_LATE_MS = 1_000
const BEAT_EVERY_MS = 50
/** Requests at work at once; more of them wait for the same few connections of the database. */
const MAX_UNDER_WAY = 500
/** Share of the heap that may be in use: above it, collecting garbage takes the time that answers need. */
const MAX_HEAP_SHARE = 0.9

export const OVERLOADED: Refusal = {
  status: 503,
  headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  error: {
    code: ErrorCode.SERVICE_UNAVAILABLE,
    message: `More is asked at once than can be answered in time: ask again in ${RETRY_AFTER_SECONDS} s.`,
    figures: { retryAfterMs: RETRY_AFTER_SECONDS * 1_000 },
  },
}

const ADMITTED = Symbol('admitted')
type Bearer = ServerResponse & { [ADMITTED]?: true }

/**
 * Says when there is no time for one more. It goes by how long ago the event loop last came around, since
 * all that arrive in one round are answered one after the other: of a thousand, the first second's worth.
 */
export class Pressure {
  private beatAt = performance.now()
  private refusedAt = Number.NEGATIVE_INFINITY
  private underWay = 0
  private readonly timer = setInterval(() => {
    this.beatAt = performance.now()
  }, BEAT_EVERY_MS).unref()

  constructor(private readonly isHeapFull: () => boolean) {}

  /** Counts a request in until its response is closed, once; false where there is no time for it. */
  admit(response: Bearer): boolean {
    if (response[ADMITTED]) return true
    const now = performance.now()
    if (now - this.beatAt > MAX_LATE_MS || this.underWay >= MAX_UNDER_WAY || this.isHeapFull()) {
      this.refusedAt = now
      return false
    }
    this.underWay += 1
    response[ADMITTED] = true
    response.once('close', () => {
      this.underWay -= 1
    })
    return true
  }

  /** Whether someone was refused since whoever was told to come again could have. */
  isHigh(): boolean {
    return performance.now() - this.refusedAt < RETRY_AFTER_SECONDS * 1_000
  }

  stop(): void {
    clearInterval(this.timer)
  }
}

/**
 * Refuses what cannot be answered in time, while there still is time to say so. Probes are answered; so are
 * requests for what is kept, which never get as far as this.
 */
export async function refuseUnderPressure(fastify: FastifyInstance): Promise<Pressure> {
  await fastify.register(underPressure, {
    maxHeapUsedBytes: getHeapStatistics().heap_size_limit * MAX_HEAP_SHARE,
    // Its own refusal has another shape than every other of this service.
    pressureHandler: () => {},
  })
  const pressure = new Pressure(() => fastify.isUnderPressure())
  fastify.addHook('onRequest', async (request, reply) => {
    if (doorOf(request.routeOptions.url) === 'operations' || pressure.admit(reply.raw)) return
    return refuseBy(OVERLOADED, request, reply)
  })
  fastify.addHook('onClose', async () => pressure.stop())
  return pressure
}
