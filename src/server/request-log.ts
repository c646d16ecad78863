import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation, where the caller gave one. */
    operationName: string | null
  }
}

/** Names come from callers: enough of one to recognise it. */
const MAX_NAME = 100

/** The framework's own lines name the caller's address and the query, which are nobody's business. */
export const quietLogController = new LogController({ disableRequestLogging: true })

/** One line a request, without address, query or variables. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('operationName', null)
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, operationName } = request
    const fields = {
      method,
      route: routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(operationName && { operation: operationName }),
    }
    request.log[reply.statusCode < 500 ? 'info' : 'error'](fields, 'request')
  })
}

export function rememberOperation(request: FastifyRequest, name: string | null): void {
  request.operationName = name?.slice(0, MAX_NAME) ?? null
}
