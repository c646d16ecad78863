import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { noticePage } from '../publish/notice-page'
import type { Published } from '../publish/published'
import { errorBody, type PublicError } from './errors'

/** Why a request is not answered, before any door is reached. */
export interface Refusal {
  status: number
  error: PublicError
  headers?: Record<string, string>
}

/**
 * A refusal as an answer: a page for whoever reads pages, JSON for programs. Never kept, since it holds for one
 * caller or one moment.
 */
export function publishRefusal({ status, error, headers }: Refusal, request: IncomingMessage): Published {
  if (request.headers.accept?.includes('text/html')) {
    const page = noticePage({
      status,
      root: rootOf(request.url),
      title: STATUS_CODES[status] ?? 'Not now',
      sentence: error.message,
    })
    return { ...page, headers: { ...page.headers, ...headers } }
  }
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: JSON.stringify(errorBody(error)),
  }
}

/** Sends a refusal instead of an answer. */
export function refuseBy(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = publishRefusal(refusal, request.raw)
  return reply.code(status).headers(headers).send(body)
}

/** The way back to the home page from an address one or more folders deep. */
function rootOf(url = '/'): './' | '../' {
  return url.split('?')[0]!.lastIndexOf('/') > 0 ? '../' : './'
}
