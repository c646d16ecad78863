import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { Served, ServedDesk } from './served'

/** Names come from callers: enough of one to recognise it. */
const MAX_NAME = 100

/** The framework's own lines name the caller's address and the query, which are nobody's business. */
export const quietLogController = new LogController({ disableRequestLogging: true })

/** One line a request, without address, query, variables or key; `observe` is told the same. */
export function logRequests(
  fastify: FastifyInstance,
  desk: ServedDesk,
  observe: (served: Served) => void,
): void {
  desk.onServed((served) => {
    writeLine(fastify.log, served)
    observe(served)
  })
  fastify.addHook('onResponse', async (request, reply) => {
    const served = servedOf(request, reply)
    writeLine(request.log, served)
    observe(served)
  })
}

function servedOf(request: FastifyRequest, reply: FastifyReply): Served {
  return {
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    bytes: Number(reply.getHeader('content-length') ?? 0),
    durationMs: reply.elapsedTime,
    ...request.facts,
  }
}

function writeLine(log: FastifyBaseLogger, served: Served): void {
  const { method, route, status, durationMs, cacheState, cost, operationName } = served
  const fields = {
    method,
    route,
    status,
    ms: Math.round(durationMs * 10) / 10,
    cache: cacheState,
    ...(cost !== null && { cost }),
    ...(operationName && { operation: operationName.slice(0, MAX_NAME) }),
  }
  log[status < 500 ? 'info' : 'error'](fields, 'request')
}

export function rememberOperation(request: FastifyRequest, name: string | null): void {
  request.facts.operationName = name
}
