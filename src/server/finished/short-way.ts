import type { IncomingMessage } from 'node:http'
import type { FastifyBodyParser } from 'fastify'
import type { Context } from '../../resolvers/context'
import { areRight } from '../../resolvers/executor'
import type { Execution } from '../graphql/execution'
import { type Asked, answerKey, isForAll, readAsked } from '../graphql/graphql-request'
import type { KnownOperation } from '../graphql/known-operations'
import { priceAtHand } from '../graphql/known-prices'
import { isTeaching, type PersistedDocuments, type TextOfDocument } from '../graphql/persisted-documents'
import { MAX_COST } from '../graphql/query-price'
import { areFew } from '../graphql/query-shape'
import { isShallow } from '../graphql/request-shape'
import type { ServedDesk } from '../served'
import { type Computation, type FinishedAnswers, LeftToOthersError, type Taken } from './finished-answers'
import type { FinishedFront, RawRequest, Sent } from './finished-front'
import { piecesOf } from './finished-pieces'
import { bodyOf } from './request-bodies'
import { isLike, type Likeness, likenessOf } from './request-likeness'

/** What runs operations. */
export interface Running {
  execution: Execution
  documents: PersistedDocuments
  /** A fresh one for each request. */
  contextOf: () => Context
}

/** An operation, and what the answer to it had of its own in its head: the media type, what it varies by. */
export interface Answered {
  known: KnownOperation
  headers: Record<string, string>
}

/** How an operation was asked for and answered by the framework. */
interface Way extends Answered {
  like: Likeness
  /** The rest of the head: of security, of access from other origins. */
  head: Sent['head']
}

/** A request that can be answered here. */
interface Asking extends RawRequest {
  asked: Asked
  document: TextOfDocument
  way: Way
  cost: number
}

interface ShortWayOptions {
  answers: FinishedAnswers
  desk: ServedDesk
  front: FinishedFront
  /** As the framework reads a body. */
  parse: FastifyBodyParser<string>
}

const ROUTE = '/graphql'
const ADDRESS = /^\/graphql(\?|$)/
/** Of one answer. */
const OF_ONE = /^(etag|vary|deprecation|cache-(control|status)|content-(type|length|encoding))$/
/** Ways to ask for one operation; there are few, but anybody can make up more. */
const MAX_WAYS = 4

const BEGAN = Symbol('began')
type Bearer = IncomingMessage & { [BEGAN]?: number }

/** What is left of the time for a request that has been on the short way before. */
export function timeLeft(request: Bearer, allowedMs: number): number {
  const spent = request[BEGAN] === undefined ? 0 : performance.now() - request[BEGAN]
  return allowedMs && Math.max(allowedMs - spent, 1)
}

/**
 * Answers operations that were answered before, with other variables now, before the framework and Apollo Server
 * are entered: all that they look at is known to be right. Everything else, each error among it, goes the long way.
 */
export class ShortWay {
  private readonly ways = new WeakMap<KnownOperation, Way[]>()
  private running: Running | null = null

  constructor(private readonly options: ShortWayOptions) {}

  /** From now on there is something to run. */
  open(running: Running): void {
    this.running = running
  }

  /** What was answered the long way: others like it need not go there. */
  learn(request: IncomingMessage, { known, headers }: Answered, head: Sent['head']): void {
    const ways = this.ways.get(known) ?? []
    if (ways.some(({ like }) => isLike(request, like))) return
    const way = {
      known,
      headers,
      like: likenessOf(request),
      head: head.filter(([name]) => !OF_ONE.test(name)),
    }
    this.ways.set(known, [way, ...ways].slice(0, MAX_WAYS))
  }

  /** False where the request has to go the long way; where that turns out later, `goOn` is called. */
  take(raw: RawRequest, goOn: () => void): boolean {
    const { running } = this
    const asking = running && this.tryToRead(running, raw)
    if (!asking) return false
    ;(raw.request as Bearer)[BEGAN] = performance.now()
    void this.answer(running, asking).catch(() => {
      if (raw.response.headersSent) raw.response.destroy()
      else goOn()
    })
    return true
  }

  /** Nothing that a request holds may end the process: what throws here is said by whoever handles errors. */
  private tryToRead(running: Running, raw: RawRequest): Asking | null {
    try {
      return this.read(running, raw)
    } catch {
      return null
    }
  }

  private read({ execution, documents }: Running, raw: RawRequest): Asking | null {
    const { request, response } = raw
    const { method = '', url = '' } = request
    if (!ADDRESS.test(url) || url.includes('%00')) return null
    const body = method === 'POST' ? this.parse(request) : null
    const asked = readAsked({ method, url, body })
    if (!asked || !isShallow(body ?? [asked.variables, asked.extensions])) return null
    const document = documents.resolve(asked)
    if (!document || 'error' in document || !isForAll(document.query)) return null
    const known = execution.known.find(document.query, asked.operationName)
    const way = known && this.ways.get(known)?.find(({ like }) => isLike(request, like))
    if (!way || !areFew(asked.variables) || !areRight(execution.schema, known.operation, asked.variables))
      return null
    const cost = priceAtHand(known.operation, asked.variables)
    const { desk } = this.options
    if (cost === undefined || desk.meter(request, 0).isRefused || !desk.hasTime(response)) return null
    return { ...raw, asked, document, way, cost }
  }

  private parse(request: IncomingMessage): unknown {
    let parsed: unknown
    this.options.parse(request as never, bodyOf(request)?.toString() ?? '', (_error, value) => {
      parsed = value
    })
    return parsed
  }

  private async answer(running: Running, asking: Asking): Promise<void> {
    const { request, asked, document } = asking
    const key = answerKey(request.headers.accept, asked, document.query)
    const taken = await this.options.answers.take(key, () => this.compute(running, asking))
    // What was made for another caller the long way, and nobody may keep, may be an error.
    if (taken.state === 'SHARED' && !taken.answer.isKept) throw new LeftToOthersError()
    running.documents.learn(document)
    await this.send(asking, taken)
  }

  private async compute(
    { execution, contextOf }: Running,
    { request, asked, document: { query }, way, cost }: Asking,
  ): Promise<Computation> {
    if (this.options.desk.meter(request, cost).isRefused) throw new LeftToOthersError()
    const { known } = way
    const { operationName, variables } = asked
    const operation = { document: known.document, operationName, variables }
    const { data, errors } = await execution.run(operation, contextOf())
    if (errors || !data) {
      execution.known.forget(query, operationName)
      throw new LeftToOthersError()
    }
    const extensions = { cost: { requested: cost, limit: MAX_COST } }
    const body = `${JSON.stringify({ data, extensions })}\n`
    return {
      computed: { status: 200, headers: way.headers, body },
      facts: { operationName: known.name, cost },
      mayBeKept: true,
    }
  }

  private async send(
    { request, response, startedAt, asked, document, way }: Asking,
    taken: Taken,
  ): Promise<void> {
    const { desk, front } = this.options
    const { answer } = taken
    const pieces = await piecesOf({ url: ROUTE, headers: request.headers }, taken)
    const { status, body, encoding, cacheState } = pieces
    const length = body === null ? 0 : typeof body === 'string' ? answer.length : body.length
    const head = [...way.head, ...Object.entries(pieces.headers)]
    if (body !== null) head.push(['content-length', String(length)])
    const { headers: ofCaller } = desk.meter(request, 0)
    response.writeHead(status, [...head, ...Object.entries(ofCaller)].flat())
    response.end(body ?? '')
    const served = { method: request.method ?? '', route: ROUTE, status, bytes: length, cacheState }
    desk.tell({ ...served, durationMs: performance.now() - startedAt, ...answer.facts })
    if (answer.isKept && !isTeaching(asked, document))
      front.learn(request, { answer, status, body, encoding, head, route: ROUTE })
  }
}
