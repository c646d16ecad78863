import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { DataVersionWatch } from '../data-version-watch'
import { fitHeaders } from '../security'
import type { ServedDesk } from '../served'
import type { Computed } from './finished-answer'
import { type Computation, FinishedAnswers, type Taken } from './finished-answers'
import { FinishedFront, type Sent } from './finished-front'
import { piecesOf } from './finished-pieces'
import { bodyStreamOf } from './request-bodies'
import { headOf } from './request-likeness'
import { type Answered, ShortWay } from './short-way'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The handler returns a `Published`, which depends on the address of the request and on the data
     * alone; it is kept for all who ask the same.
     */
    finished?: boolean
  }
  interface FastifyRequest {
    /** Of an answer that is kept. */
    sent: Omit<Sent, 'head' | 'route'> | null
    /** Of an operation that came to no error. */
    answered: Answered | null
  }
}

interface Finished {
  answers: FinishedAnswers
  /** To be opened by whoever runs operations. */
  shortWay: ShortWay
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
export function keepFinishedAnswers(fastify: FastifyInstance, options: FinishedOptions): Finished {
  const { versions, clock, desk, publicUrl, maxBytes } = options
  const answers = new FinishedAnswers({ versions, clock, maxBytes })
  const front = new FinishedFront(answers, desk, maxBytes / SHARE_OF_REQUESTS)
  const shortWay = new ShortWay({
    answers,
    desk,
    front,
    parse: fastify.getDefaultJsonParser('error', 'error'),
  })
  fastify.decorateRequest('sent', null)
  fastify.decorateRequest('answered', null)
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
    const { raw, sent, answered } = request
    if (!sent && !answered) return
    const head = headOf(reply)
    if (sent) front.learn(raw, { ...sent, head, route: request.routeOptions.url ?? null })
    if (answered && reply.statusCode === 200) shortWay.learn(raw, answered, head)
  })
  front.mount(fastify.server, (raw, goOn) => shortWay.take(raw, goOn))
  return { answers, shortWay }
}

/**
 * Sends an answer that was taken: in the best encoding, or as 304 where the caller has it already. The next
 * request that is word for word the same is answered before the framework, if `isForFront`.
 */
export async function sendFinished(
  request: FastifyRequest,
  reply: FastifyReply,
  taken: Taken,
  { isForFront = true } = {},
): Promise<FastifyReply> {
  const { answer } = taken
  const { status, headers, body, encoding, cacheState } = await piecesOf(request, taken)
  Object.assign(request.facts, answer.facts, { cacheState })
  fitHeaders(reply, answer.computed.headers['content-type'])
  if (isForFront && answer.isKept) request.sent = { answer, status, encoding, body }
  return reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined)
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
