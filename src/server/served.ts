import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Published } from '../publish/published'

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

/** The price of an answer that nobody computes any more, taken from the caller's budget. */
export interface Charge {
  /** Such as `RateLimit-Remaining`: of this caller, so never kept with the answer. */
  headers: Readonly<Record<string, string>>
  /** Sent instead of the answer where the budget is spent. */
  refusal: Published | null
}

/** Must not wait for anything: it stands before every answer that is kept. */
export type Meter = (request: IncomingMessage, cost: number | null) => Charge

const FREE: Charge = { headers: {}, refusal: null }

/**
 * Where those who answer meet those who count. An answer that is computed is charged by who prices it;
 * one that is kept or shared is charged here, by the price that it had.
 */
export class ServedDesk {
  meter: Meter = () => FREE
  private readonly listeners: ((served: Served) => void)[] = []

  /** Told of every answer that was sent from the kept ones before the framework is entered; it tells of the others itself. */
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
