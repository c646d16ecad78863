import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { LEAST_PRICE } from '../doors/doors'
import type { ServedDesk } from '../served'
import type { Encoding, FinishedAnswer } from './finished-answer'
import type { FinishedAnswers } from './finished-answers'
import { HIT, type Pieces } from './finished-pieces'
import { bodyOf, canReadBody, readBody } from './request-bodies'
import { isLike, type Likeness, likenessOf } from './request-likeness'

/** A request as it stands before the framework. */
export interface RawRequest {
  request: IncomingMessage
  response: ServerResponse
  startedAt: number
}

/** False where it leaves the request alone; else it answers, or calls `goOn` for the framework to do so. */
export type MakeAnswer = (raw: RawRequest, goOn: () => void) => boolean

/** An answer in one encoding, down to the lines of its head. */
interface Wire {
  answer: FinishedAnswer
  /** Few bytes are kept as characters, so that head and body leave in one piece; many are not to be copied for it. */
  body: string | Buffer
  /** Names and values in turn, as `writeHead` takes them. */
  head: string[]
  /** The head of a 304. */
  notModifiedHead: string[]
  route: string | null
}

/** A request that was answered before: by which answer, which may have had to make room. */
interface Remembered {
  like: Likeness
  key: string
  encoding: Encoding
}

/** How an answer was sent. */
export interface Sent extends Pick<Pieces, 'status' | 'encoding' | 'body'> {
  answer: FinishedAnswer
  /** All of its head that the next caller is to be sent too. */
  head: [name: string, value: string][]
  route: string | null
}

/** Ways to ask the same, by one text; there are few, but anybody can make up more. */
const MAX_WAYS = 12
/** Bytes of a request as it is remembered, beside its own text. */
const OVERHEAD = 1_000
const OF_THE_BODY = /^content-(type|length|encoding)$/
/** Bytes of a body that leave as quickly with the head as by themselves. */
const MAX_IN_ONE_PIECE = 8_192
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

  /** Stands before the framework on its server; what was not asked for before is offered to `makeAnswer` first. */
  mount(server: Server, makeAnswer: MakeAnswer): void {
    const [framework] = server.listeners('request') as RequestListener[]
    if (!framework) throw new Error('The server has nobody to answer its requests yet.')
    server.removeListener('request', framework)
    server.on('request', (request, response) => {
      // A server that stops closes each connection, which the framework sees to.
      if (server.listening) this.receive(request, response, { framework, makeAnswer })
      else framework(request, response)
    })
  }

  private receive(
    request: IncomingMessage,
    response: ServerResponse,
    { framework, makeAnswer }: { framework: RequestListener; makeAnswer: MakeAnswer },
  ): void {
    const startedAt = performance.now()
    const goOn = () => framework(request, response)
    const answer = () => {
      const wire = this.find(request)
      if (wire && this.send(wire, request, response, startedAt)) return
      if (!makeAnswer({ request, response, startedAt }, goOn)) goOn()
    }
    const answerCurrently = () => {
      if (this.isCurrent() || !this.find(request)) answer()
      else void this.answers.confirm().then(answer)
    }
    if (request.method === 'GET') answerCurrently()
    else if (request.method === 'POST' && request.url === GRAPHQL && canReadBody(request)) {
      readBody(request, answerCurrently)
    } else goOn()
  }

  private find(request: IncomingMessage): Wire | undefined {
    const ways = this.remembered.get(textOf(request) ?? '')
    const way = ways?.find(({ like }) => isLike(request, like))
    const answer = way && this.answers.kept(way.key)
    return answer && this.made.get(answer)?.get(way.encoding)
  }

  /** False where the caller's budget is spent. */
  private send(wire: Wire, request: IncomingMessage, response: ServerResponse, startedAt: number): boolean {
    const { facts } = wire.answer
    // One point, however dear it was to make.
    const { headers, isRefused } = this.desk.meter(request, LEAST_PRICE)
    if (isRefused) return false
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

  /** Remembers how a request was answered, for the next one that is like it. */
  learn(request: IncomingMessage, { answer, encoding, status, body, head, route }: Sent): void {
    if (!this.isCurrent() || this.answers.kept(answer.key) !== answer) return
    const encodings = this.made.get(answer) ?? new Map<Encoding, Wire>()
    this.made.set(answer, encodings)
    // What the framework has compressed on its way has a head that does not belong to this body.
    const isAsSent = encoding === (head.find(([name]) => name === 'content-encoding')?.[1] ?? 'identity')
    if (status === 200 && body !== null && isAsSent && !encodings.has(encoding)) {
      const hits = head.map((line) => (line[0] === 'cache-status' ? ['cache-status', HIT] : line))
      encodings.set(encoding, {
        answer,
        body: bodyOnWire(answer, body),
        head: hits.flat(),
        notModifiedHead: hits.filter(([name]) => !OF_THE_BODY.test(name!)).flat(),
        route,
      })
    }
    const text = textOf(request)
    if (text === undefined || !encodings.has(encoding)) return
    const ways = this.remembered.get(text)?.filter(({ like }) => !isLike(request, like)) ?? []
    const way = { like: likenessOf(request), key: answer.key, encoding }
    this.remembered.set(text, [way, ...ways].slice(0, MAX_WAYS))
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

function bodyOnWire(answer: FinishedAnswer, body: Buffer | string): string | Buffer {
  const isText = typeof body === 'string'
  if ((isText ? answer : body).length > MAX_IN_ONE_PIECE) return isText ? answer.body : body
  return isText ? answer.latin1 : body.toString('latin1')
}

/** What requests are looked up by: an address, or a body sent to the one address that takes bodies. */
function textOf(request: IncomingMessage): string | undefined {
  return request.method === 'GET' ? request.url : bodyOf(request)?.toString('latin1')
}
