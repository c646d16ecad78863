import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { doorOf, LEAST_PRICE, priceOfDoor } from '../doors/doors'
import { ErrorCode } from '../error-code'
import { type Refusal, refuseBy } from '../refusal'
import type { Meter } from '../served'
import type { Budgets, Spending } from './budgets'
import type { Caller, Callers } from './callers'
import { rateHeaders } from './rate-headers'

/** What is known of a request's budget; each charge gives a new one. */
export interface Admission {
  /** Null where the caller is not limited, or not known. */
  spending: Spending | null
  refusal: Refusal | null
}

interface Admitted extends Admission {
  caller: Caller | null
  /** What the request has been charged so far. */
  paid: number
}

/** On the request itself: a map beside the requests would cost more than the rest of this. */
const ADMITTED = Symbol('admitted')
type Bearer = IncomingMessage & { [ADMITTED]?: Admitted }

/** Stands before every door: tells who asks, and takes from that caller's minute. */
export class Gate {
  constructor(
    private readonly callers: Callers,
    private readonly budgets: Budgets,
  ) {}

  /** Takes the one point that every request costs; asked again, takes nothing. */
  admit(request: Bearer): Admission {
    const known = request[ADMITTED]
    if (known) return known
    const caller = this.callers.of(request)
    const admitted =
      'status' in caller
        ? { caller: null, paid: 0, spending: null, refusal: caller }
        : { caller, paid: LEAST_PRICE, ...this.spend(caller, LEAST_PRICE) }
    request[ADMITTED] = admitted
    return admitted
  }

  /** Takes a price, but for what the request has paid already; of an answer that is made, what there is. */
  charge(request: Bearer, price: number, { isGiven = false } = {}): Admission {
    const admitted = request[ADMITTED]
    if (!admitted) return FREE
    const { caller, paid, refusal } = admitted
    if (!caller || refusal || price <= paid) return admitted
    const charged = this.spend(caller, price - paid, { price, isGiven })
    // Nothing was taken then: whoever asks anew is told the same, in the words of its own door.
    request[ADMITTED] = charged.refusal
      ? { ...admitted, spending: charged.spending }
      : { caller, paid: price, ...charged }
    return charged
  }

  private spend(caller: Caller, points: number, { price = points, isGiven = false } = {}): Admission {
    const spending = this.budgets.spend(caller, points, { isGiven })
    return { spending, refusal: spending?.isRefused ? spent(spending, price) : null }
  }

  readonly meter: Meter = (request, price) => {
    this.admit(request)
    const { spending, refusal } = this.charge(request, price)
    return { headers: rateHeaders(spending), isRefused: refusal !== null }
  }
}

const FREE: Admission = { spending: null, refusal: null }

function spent(spending: Spending, cost: number): Refusal {
  const { limit, remaining, resetMs } = spending
  const seconds = Math.max(Math.ceil(resetMs / 1_000), 1)
  const left =
    remaining === 0 ? 'are spent' : `have ${inFull(remaining)} left, and this costs ${inFull(cost)}`
  return {
    status: 429,
    headers: { ...rateHeaders(spending), 'retry-after': String(seconds) },
    error: {
      code: ErrorCode.RATE_LIMITED,
      message: `The ${inFull(limit)} points of this minute ${left}: ask again in ${seconds} s. Asking for less, asking the same again, and an API key make them last longer.`,
      figures: { cost, limit, remaining, retryAfterMs: Math.ceil(resetMs) },
    },
  }
}

const inFull = (points: number) => points.toLocaleString('en-US')

/** Probes of whoever keeps the service alive: never refused, and never counted. */
const PROBES: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

/** Puts the gate before every route. GraphQL charges its queries by itself, once it knows what is asked. */
export function guardDoors(fastify: FastifyInstance, gate: Gate): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (PROBES.has(request.routeOptions.url)) return
    const { spending, refusal } = gate.admit(request.raw)
    reply.headers(rateHeaders(spending))
    if (refusal) return refuseBy(refusal, request, reply)
  })
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST') return
    const { refusal } = gate.charge(request.raw, priceOfDoor(doorOf(request.routeOptions.url), 'POST'))
    if (refusal) return refuseBy(refusal, request, reply)
  })
  // Whether an answer had to be made is known once it is there.
  fastify.addHook('onSend', async (request, reply) => {
    const isMade = request.facts.cacheState === 'MISS' || request.facts.cacheState === 'PASS'
    if (request.method !== 'GET' || !isMade || reply.statusCode >= 400) return
    const price = priceOfDoor(doorOf(request.routeOptions.url), 'GET')
    if (price === LEAST_PRICE) return
    reply.headers(rateHeaders(gate.charge(request.raw, price, { isGiven: true }).spending))
  })
}
