import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ErrorCode } from './error-code'
import { errorBody, fault, type PublicError, RETRY_AFTER_SECONDS } from './errors'

/** Bytes of a request that are read: a release of a million characters, twice over. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024

const DOORS =
  'The doors are /graphql (the GraphQL API), /explore (queries in the browser), /check (a release beside the record), /v1/bills.csv and its like (tables), /feeds/bills.atom (feeds), / (what this is), /healthz, /readyz and /metrics'

/** Refusals that never reach GraphQL get the same JSON shape as those that do. */
export function answerErrorsAsJson(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler(async (request, reply) => refuse(reply, 404, notFound(request)))
  fastify.setErrorHandler(answerError)
}

/** Also for errors that come before routing: an address that cannot be decoded. */
export async function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500
  if (status < 500) return refuse(reply, status, requestError(error, status))
  const known = fault(error, request.log)
  return refuse(reply, known.code === ErrorCode.SERVICE_UNAVAILABLE ? 503 : 500, known)
}

interface SocketError extends Error {
  code?: string
  /** What arrived last. */
  rawPacket?: unknown
}

interface SocketAnswer {
  status: number
  message: string
}

const HEAD = 'HEAD '
const NOT_HTTP: SocketAnswer = { status: 400, message: 'The request is not HTTP that can be read.' }
const SOCKET_ERRORS: Record<string, SocketAnswer> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The address and headers of the request are longer than is read: send the query by POST.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request took too long to arrive, and the connection is closed: send it anew.',
  },
}

/** Errors of the HTTP grammar itself, for which there is no request yet. */
export function answerSocketError(error: SocketError, socket: Socket): void {
  if (!socket.writable) return
  const { status, message } = SOCKET_ERRORS[error.code ?? ''] ?? NOT_HTTP
  const body = JSON.stringify(errorBody({ code: ErrorCode.BAD_REQUEST, message }))
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${asksForHead(error) ? '' : body}`,
  )
}

/** Whoever asks for the head alone takes a body for the next answer. */
function asksForHead({ rawPacket }: SocketError): boolean {
  return Buffer.isBuffer(rawPacket) && rawPacket.subarray(0, HEAD.length).toString('latin1') === HEAD
}

export function refuse(reply: FastifyReply, status: number, error: PublicError): FastifyReply {
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS)
  return reply.code(status).type('application/json; charset=utf-8').send(errorBody(error))
}

function notFound(request: FastifyRequest): PublicError {
  const [path = ''] = request.url.split('?')
  const message = `There is nothing for ${request.method} at ${path.slice(0, 200)}. ${DOORS}.`
  return { code: ErrorCode.NOT_FOUND, message }
}

function requestError(error: FastifyError, status: number): PublicError {
  if (status === 413) {
    const message = `The body of the request is larger than ${MAX_BODY_BYTES / 1024 / 1024} MB, which is the most that is read.`
    return { code: ErrorCode.PAYLOAD_TOO_LARGE, message }
  }
  if (status === 415) {
    const message = 'The body of the request is not JSON: send it with "Content-Type: application/json".'
    return { code: ErrorCode.BAD_REQUEST, message }
  }
  return { code: ErrorCode.BAD_REQUEST, message: error.message }
}
