import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RateLimit } from '../../resolvers/rate-limit'
import { LEAST_PRICE } from '../doors/doors'
import type { Purse } from '../graphql/query-limits'
import { refusal } from '../graphql/query-refusal'
import type { Admission, Gate } from './gate'
import { rateHeaders } from './rate-headers'

/** What a GraphQL request pays with, and how much of it is left for its field `rateLimit`. */
export interface OpenPurse {
  purse: Purse
  rateLimit: () => RateLimit
}

export function openPurse(
  gate: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
  clock: () => Date,
): OpenPurse {
  let admission: Admission = gate.admit(request.raw)
  const purse: Purse = {
    cost: null,
    pay: (cost) => {
      purse.cost = cost
      request.facts.cost = cost
      admission = gate.charge(request.raw, cost)
      reply.headers(rateHeaders(admission.spending))
      if (admission.refusal) throw asGraphQLError(admission.refusal, reply)
    },
    quote: (cost) => {
      purse.cost = cost
      request.facts.cost = LEAST_PRICE
    },
  }
  return {
    purse,
    rateLimit: () => {
      // It holds for this caller at this moment.
      reply.header('cache-control', 'private, no-store')
      return asRateLimit(admission, purse.cost, clock())
    },
  }
}

function asGraphQLError({ status, error, headers }: NonNullable<Admission['refusal']>, reply: FastifyReply) {
  reply.headers({ ...headers, 'cache-control': 'no-store' })
  return refusal(error.message, { code: error.code, ...error.figures, http: { status } })
}

function asRateLimit({ spending }: Admission, cost: number | null, now: Date): RateLimit {
  return {
    cost,
    limit: spending?.limit ?? null,
    remaining: spending?.remaining ?? null,
    resetAt: spending ? wholeSecondAfter(now.getTime() + spending.resetMs) : null,
  }
}

/** As the headers have it, which know no parts of a second. */
function wholeSecondAfter(instant: number): string {
  return new Date(Math.ceil(instant / 1_000) * 1_000).toISOString()
}
