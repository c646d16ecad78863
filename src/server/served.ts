import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Where an answer came from: kept (`HIT`), the caller's own copy was still right (`REVALIDATED`), computed
 * for another caller who asked at the same time (`SHARED`), computed now (`MISS`), or never kept (`PASS`).
 */
export type CacheState = 'HIT' | 'REVALIDATED' | 'SHARED' | 'MISS' | 'PASS'

/** What is told of an answer that was sent: nothing of who asked, and nothing of what for. */
export interface Served {
  method: string
  /** Pattern of the route, as `/bills/:billId`. */
  route: string | null
  status: number
  /** Of the body. */
  bytes: number
  durationMs: number
  cacheState: CacheState
  /** Of a GraphQL operation that has a name. */
  operationName: string | null
  /** Points; null where nothing was priced. */
  cost: number | null
}

/** What is found out of a request while it is answered; `request.facts`. */
export type RequestFacts = Pick<Served, 'cacheState' | 'operationName' | 'cost'>

/** What was taken from the caller's budget. */
export interface Charge {
  /** Such as `RateLimit-Remaining`: of this caller, so never kept with the answer. */
  headers: Readonly<Record<string, string>>
  /** The framework says so in full: it is told the same. */
  isRefused: boolean
}

/**
 * Takes the price of a request, at least the one point that each costs, but for what it has paid already.
 * Must not wait for anything: it stands before every answer that is kept.
 */
export type Meter = (request: IncomingMessage, price: number) => Charge

const FREE: Charge = { headers: {}, isRefused: false }

/** Where those who answer before the framework is entered meet those who count. */
export class ServedDesk {
  meter: Meter = () => FREE
  /** Counts a request in; false where there is no time to make one more answer. */
  hasTime: (response: ServerResponse) => boolean = () => true
  private readonly listeners: ((served: Served) => void)[] = []

  /** Told of every answer that was sent before the framework is entered; it tells of the others itself. */
  onServed(listener: (served: Served) => void): void {
    this.listeners.push(listener)
  }

  tell(served: Served): void {
    for (const listener of this.listeners) listener(served)
  }
}

const FACTS = Symbol('facts')

/** Lets every request bear its facts; before anything else of it is looked at. */
export function rememberFacts(fastify: FastifyInstance): void {
  fastify.decorateRequest('facts', {
    getter(this: FastifyRequest & { [FACTS]?: RequestFacts }) {
      this[FACTS] ??= { cacheState: 'PASS', operationName: null, cost: null }
      return this[FACTS]
    },
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts
  }
}
