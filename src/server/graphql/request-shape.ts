import type { FastifyInstance } from 'fastify'
import { doorOf } from '../doors/doors'
import { ErrorCode } from '../error-code'
import { type Refusal, refuseBy } from '../refusal'
import { MAX_VALUES } from './query-shape'

/** Objects and lists inside of one another: no filter nests half as deep, and code that walks them is recursive. */
const MAX_NESTING = 50
/** Values of a whole request: those of its variables, and its own few fields. */
const MAX_ALL_VALUES = MAX_VALUES + 100

const TOO_NESTED: Refusal = {
  status: 400,
  error: {
    code: ErrorCode.QUERY_TOO_COMPLEX,
    message: `The request nests more than ${MAX_NESTING} objects or lists inside of one another, or holds more than ${MAX_ALL_VALUES.toLocaleString('en-US')} values.`,
    figures: { limit: MAX_NESTING },
  },
}

const NUL_IN_ADDRESS: Refusal = {
  status: 400,
  error: {
    code: ErrorCode.BAD_REQUEST,
    message: 'The address has a NUL character in it, which stands in no name and no text.',
  },
}

/**
 * Refuses JSON that would take everyone who walks it too deep, before anyone does, and a character in
 * addresses that PostgreSQL takes in no text.
 */
export function refuseOddRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.raw.url?.includes('%00')) return refuseBy(NUL_IN_ADDRESS, request, reply)
  })
  fastify.addHook('preValidation', async (request, reply) => {
    if (doorOf(request.routeOptions.url) !== 'graphql') return
    if (isShallow(request.body) && isShallow(jsonInAddress(request.url))) return
    return refuseBy(TOO_NESTED, request, reply)
  })
}

/** What of an address is JSON, as far as it is. */
function jsonInAddress(url: string): unknown[] {
  const parameters = new URLSearchParams(url.split('?').slice(1).join('?'))
  return ['variables', 'extensions'].flatMap((name) => parameters.getAll(name)).map(parsed)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever reads it says so.
    return null
  }
}

/** Walked level by level, so that what is deep costs no stack here either. */
export function isShallow(value: unknown): boolean {
  let level: unknown[] = [value]
  let count = 0
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return false
    const next: unknown[] = []
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue
      for (const inner of Object.values(each)) {
        count += 1
        if (count > MAX_ALL_VALUES) return false
        next.push(inner)
      }
    }
    level = next
  }
  return true
}
