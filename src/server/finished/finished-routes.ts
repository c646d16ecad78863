import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DataVersionWatch } from '../data-version-watch'
import type { ServedDesk } from '../served'
import type { Computed } from './finished-answer'
import { type Computation, FinishedAnswers, type Taken } from './finished-answers'
import { cacheControlOf } from './finished-freshness'
import { FinishedFront, type Sent } from './finished-front'
import { bodyStreamOf } from './request-bodies'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The handler returns a `Published`, which depends on the address of the request and on the data
     * alone; it is kept for all who ask the same.
     */
    finished?: boolean
  }
  interface FastifyRequest {
    sent: Sent | null
  }
}

export interface FinishedOptions {
  versions: DataVersionWatch
  clock: () => Date
  desk: ServedDesk
  /** Null: answers may name the address they were asked by. */
  publicUrl: string | null
  /** Of all answers kept; 0 keeps none. */
  maxBytes: number
}

/** For what is remembered of requests, beside the answers. */
const SHARE_OF_REQUESTS = 4

/** Keeps the answers of every route that says `config: { finished: true }`, and of whoever else takes from them. */
export function keepFinishedAnswers(fastify: FastifyInstance, options: FinishedOptions): FinishedAnswers {
  const { versions, clock, desk, publicUrl, maxBytes } = options
  const answers = new FinishedAnswers({ versions, clock, maxBytes })
  const front = new FinishedFront(answers, desk, maxBytes / SHARE_OF_REQUESTS)
  fastify.decorateRequest('sent', null)
  fastify.addHook('onRoute', (route) => {
    if (!route.config?.finished) return
    const { handler } = route
    route.handler = async function (request, reply) {
      const compute = async () => computationOf(await handler.call(this, request, reply))
      return sendFinished(request, reply, await answers.take(keyOf(request, publicUrl), compute))
    }
  })
  fastify.addHook('preParsing', async (request) => bodyStreamOf(request.raw))
  fastify.addHook('onResponse', async (request, reply) => {
    if (request.sent) front.learn(request, reply, request.sent)
  })
  if (maxBytes > 0) front.mount(fastify.server)
  return answers
}

/**
 * Sends an answer that was taken: in the best encoding, or as 304 where the caller has it already. The next
 * request that is word for word the same is answered before the framework, if `isForFront`.
 */
export async function sendFinished(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, state }: Taken,
  { isForFront = true } = {},
): Promise<FastifyReply> {
  const { computed, facts, isKept } = answer
  const isKnown = isKept && answer.isKnownBy(request.headers['if-none-match'])
  Object.assign(request.facts, facts, { cacheState: isKnown && state === 'HIT' ? 'REVALIDATED' : state })
  if (!isKept) return reply.code(computed.status).headers(withoutTrace(computed)).send(answer.body)
  const encoding = answer.encodingFor(request.headers['accept-encoding'])
  const body = await answer.bodyIn(encoding)
  if (isForFront) request.sent = { answer, encoding, body }
  reply.headers({
    etag: answer.etagIn(encoding),
    'cache-control': lastingControlOf(computed) ?? cacheControlOf(request.url),
    'cache-status': state === 'HIT' ? 'safe-harbor; hit' : 'safe-harbor; fwd=miss; stored',
    vary: computed.headers.vary ?? 'Accept-Encoding',
  })
  if (isKnown) return reply.code(304).send()
  const { 'cache-control': _control, vary: _vary, ...headers } = computed.headers
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.code(computed.status).headers(headers).send(body)
}

/** An address that names its content is good for as long as its door says. */
function lastingControlOf({ headers }: Computed): string | null {
  const control = headers['cache-control']
  return control?.includes('immutable') ? control : null
}

/** What could not be kept here is not to be kept elsewhere; a refusal says for itself. */
function withoutTrace({ status, headers }: Computed): Record<string, string> {
  return status === 200 ? { ...headers, 'cache-control': 'no-store' } : headers
}

function computationOf(published: unknown): Computation {
  if (!isComputed(published)) {
    throw new Error('A route with "finished: true" has to return what is to be sent, and did not.')
  }
  const isForAll = !/no-store|private/.test(published.headers['cache-control'] ?? '')
  return { computed: published, mayBeKept: published.status === 200 && isForAll }
}

function isComputed(value: unknown): value is Computed {
  return (
    typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'body' in value
  )
}

/** The same question, however its parameters are ordered and spelled. */
function keyOf(request: FastifyRequest, publicUrl: string | null): string {
  const [path = '', ...query] = request.url.split('?')
  const parameters = new URLSearchParams(query.join('?'))
  parameters.sort()
  const origin = publicUrl ?? `${request.protocol}://${request.host}`
  return `${origin} ${path}?${parameters}`
}
