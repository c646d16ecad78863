import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { ServedDesk } from '../served'
import type { Encoding, FinishedAnswer } from './finished-answer'
import type { FinishedAnswers } from './finished-answers'
import { bodyOf, canReadBody, readBody } from './request-bodies'

/** An answer in one encoding, down to the lines of its head. */
interface Wire {
  answer: FinishedAnswer
  /** Its bytes as characters: head and body then leave in one piece. */
  body: string
  /** Names and values in turn, as `writeHead` takes them. */
  head: string[]
  /** The head of a 304. */
  notModifiedHead: string[]
  route: string | null
}

/** A request that was answered before. */
interface Remembered {
  method: string | undefined
  /** Its headers, in the order of `VARYING`. */
  asked: (string | string[] | undefined)[]
  wire: Wire
}

export interface Sent {
  answer: FinishedAnswer
  encoding: Encoding
  body: Buffer
}

/** Headers that an answer can depend on. */
const VARYING = [
  'accept',
  'accept-encoding',
  'content-encoding',
  'content-type',
  'host',
  'x-forwarded-host',
  'x-forwarded-proto',
] as const
/** Ways to ask the same, by one text; there are few, but anybody can make up more. */
const MAX_WAYS = 12
/** Bytes of a request as it is remembered, beside its own text. */
const OVERHEAD = 1_000
/** Of the request, of the connection, or of the moment: everything else is of the answer. */
const NOT_OF_THE_ANSWER = /^((x-)?ratelimit|retry-after$|date$|connection$|keep-alive$|transfer-encoding$)/
const OF_THE_BODY = /^content-(type|length|encoding)$/
const GRAPHQL = '/graphql'

/**
 * Answers requests that are word for word like an earlier one, from the kept answers, before the framework
 * is entered: nothing is parsed, routed or compressed again. All others go on as they came.
 */
export class FinishedFront {
  private readonly remembered: LRUCache<string, Remembered[]>
  private readonly made = new WeakMap<FinishedAnswer, Map<Encoding, Wire>>()
  private generation = 0

  constructor(
    private readonly answers: FinishedAnswers,
    private readonly desk: ServedDesk,
    maxBytes: number,
  ) {
    this.remembered = new LRUCache({
      maxSize: Math.max(maxBytes, 1),
      sizeCalculation: (ways, text) => OVERHEAD * ways.length + text.length,
    })
  }

  /** Stands before the framework on its server. */
  mount(server: Server): void {
    const [framework] = server.listeners('request') as RequestListener[]
    if (!framework) throw new Error('The server has nobody to answer its requests yet.')
    server.removeListener('request', framework)
    server.on('request', (request, response) => {
      // A server that stops closes each connection, which the framework sees to.
      if (server.listening) this.receive(request, response, framework)
      else framework(request, response)
    })
  }

  private receive(request: IncomingMessage, response: ServerResponse, framework: RequestListener): void {
    const startedAt = performance.now()
    const answer = () => {
      const wire = this.find(request)
      if (!wire || !this.send(wire, request, response, startedAt)) framework(request, response)
    }
    const answerCurrently = () => {
      if (this.isCurrent() || !this.find(request)) answer()
      else void this.answers.confirm().then(answer)
    }
    if (request.method === 'GET') answerCurrently()
    else if (request.method === 'POST' && request.url === GRAPHQL && canReadBody(request)) {
      readBody(request, answerCurrently)
    } else framework(request, response)
  }

  private find(request: IncomingMessage): Wire | undefined {
    const ways = this.remembered.get(textOf(request) ?? '')
    const wire = ways?.find((one) => isLike(request, one))?.wire
    return wire && this.answers.holds(wire.answer) ? wire : undefined
  }

  /** False where the caller's budget is spent. */
  private send(wire: Wire, request: IncomingMessage, response: ServerResponse, startedAt: number): boolean {
    const { facts } = wire.answer
    const { headers, refusal } = this.desk.meter(request, facts.cost)
    // The framework asks the meter again, is told the same, and refuses with all that belongs to it.
    if (refusal) return false
    const isKnown = wire.answer.isKnownBy(request.headers['if-none-match'])
    const head = isKnown ? wire.notModifiedHead : wire.head
    const own = Object.entries(headers)
    response.writeHead(isKnown ? 304 : 200, own.length === 0 ? head : [...head, ...own.flat()])
    response.end(isKnown ? '' : wire.body, 'latin1')
    this.desk.tell({
      method: request.method ?? '',
      route: wire.route,
      status: isKnown ? 304 : 200,
      bytes: isKnown ? 0 : wire.body.length,
      durationMs: performance.now() - startedAt,
      cacheState: isKnown ? 'REVALIDATED' : 'HIT',
      operationName: facts.operationName,
      cost: facts.cost,
    })
    return true
  }

  /** Remembers how a request was answered by the framework, for the next one that is like it. */
  learn(request: FastifyRequest, reply: FastifyReply, { answer, encoding, body }: Sent): void {
    const { raw } = request
    if (!this.isCurrent() || !this.answers.holds(answer)) return
    const encodings = this.made.get(answer) ?? new Map<Encoding, Wire>()
    this.made.set(answer, encodings)
    if (reply.statusCode === 200 && !encodings.has(encoding)) {
      const head = Object.entries(reply.getHeaders()).filter(([name]) => !NOT_OF_THE_ANSWER.test(name))
      const lines = (entries: typeof head) => entries.flatMap(([name, value]) => [name, String(value)])
      const hits = head.map(([name, value]): (typeof head)[number] =>
        name === 'cache-status' ? [name, 'safe-harbor; hit'] : [name, value],
      )
      encodings.set(encoding, {
        answer,
        body: body.toString('latin1'),
        head: lines(hits),
        notModifiedHead: lines(hits.filter(([name]) => !OF_THE_BODY.test(name))),
        route: request.routeOptions.url ?? null,
      })
    }
    const wire = encodings.get(encoding)
    if (wire) this.remember(raw, wire)
  }

  private remember(request: IncomingMessage, wire: Wire): void {
    const text = textOf(request)
    if (text === undefined) return
    const ways = this.remembered.get(text)?.filter((one) => !isLike(request, one)) ?? []
    const asked = VARYING.map((name) => request.headers[name])
    this.remembered.set(text, [{ method: request.method, asked, wire }, ...ways].slice(0, MAX_WAYS))
  }

  private isCurrent(): boolean {
    const isConfirmed = this.answers.isCurrent()
    if (this.generation !== this.answers.generation) {
      this.generation = this.answers.generation
      this.remembered.clear()
    }
    return isConfirmed
  }
}

/** What requests are looked up by: an address, or a body sent to the one address that takes bodies. */
function textOf(request: IncomingMessage): string | undefined {
  return request.method === 'GET' ? request.url : bodyOf(request)?.toString('latin1')
}

function isLike({ method, headers }: IncomingMessage, remembered: Remembered): boolean {
  return (
    method === remembered.method && VARYING.every((name, index) => headers[name] === remembered.asked[index])
  )
}
