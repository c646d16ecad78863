import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DataSource } from 'typeorm'
import type { CardSubject } from '../../publish/cards/card-address'
import { ELEMENT_SCRIPT, ELEMENT_VERSION } from '../../publish/cards/card-element'
import { type Query, readCardOptions } from '../../publish/cards/card-options'
import { CARD_SCRIPT } from '../../publish/cards/card-script'
import { CARD_STYLE } from '../../publish/cards/card-style'
import { billCard, noSuchCard, releaseCard } from '../../publish/cards/cards'
import { embeddable } from '../../publish/cards/embed-source'
import { noticeCard } from '../../publish/cards/notice-card'
import { PHRASES } from '../../publish/cards/phrases'
import { pngAnswer, svgAnswer } from '../../publish/cards/picture-answer'
import { type DashboardPlace, dashboard } from '../../publish/dashboard/dashboard'
import { DASHBOARD_STYLE } from '../../publish/dashboard/dashboard-style'
import type { Published } from '../../publish/published'
import { createContext } from '../../resolvers/context'
import { ErrorCode } from '../error-code'
import { fault } from '../errors'
import { contentSecurityPolicy, hashOf } from '../security'
import { openOembed } from './oembed'
import { originOf, send } from './tables'

export interface EmbedsDependencies {
  dataSource: DataSource
  clock: () => Date
  publicUrl: string | null
  frameAncestors: string[]
}

const FINISHED = { config: { finished: true } }

type CardRequest = FastifyRequest<{ Params: { id: string }; Querystring: Query }>

/** Cards for other people's pages: as documents for frames, as pictures, and what editors' systems ask about them. */
export async function openEmbeds(fastify: FastifyInstance, dependencies: EmbedsDependencies): Promise<void> {
  const { frameAncestors } = dependencies
  await fastify.register(async (embeds) => {
    const policy = cardPolicy(frameAncestors)
    embeds.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', policy)
    })
    embeds.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
      send(reply, troubleCard(error, request, `${originOf(request, dependencies.publicUrl)}/`)),
    )
    addCards(embeds, dependencies)
    embeds.get<{ Querystring: Query }>('/embed/v1/card.js', async ({ query }, reply) =>
      reply.headers(scriptHeaders(query.v === ELEMENT_VERSION)).send(ELEMENT_SCRIPT),
    )
  })
  await openOembed(fastify, dependencies)
}

/** Nothing but what stands in the card itself, and the card again. */
function cardPolicy(frameAncestors: string[]): string {
  return contentSecurityPolicy(frameAncestors, {
    'default-src': ["'none'"],
    'connect-src': ["'self'"],
    'form-action': ["'none'"],
    'img-src': ["'none'"],
    'script-src': [hashOf(CARD_SCRIPT)],
    'style-src': [hashOf(CARD_STYLE), hashOf(DASHBOARD_STYLE)],
  })
}

/** Pages ask for the script by an address that never changes; they get what is mended in it within the hour. */
function scriptHeaders(isNamed: boolean): Record<string, string> {
  const control = isNamed
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=2592000'
  return { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': control }
}

function addCards(embeds: FastifyInstance, { dataSource, clock, publicUrl }: EmbedsDependencies): void {
  const todayOf = () => clock().toISOString().slice(0, 10)
  const loadersOf = () => createContext(dataSource, clock).loaders
  const pictureOf = async (request: CardRequest, subject: Extract<CardSubject, { id: string }>) => {
    const { options } = readCardOptions(request.query)
    const base = originOf(request, publicUrl)
    const found = await embeddable(loadersOf(), { base, subject, options, today: todayOf(), width: 600 })
    return found?.svg ?? null
  }
  const answer = async (request: CardRequest, kind: 'bill' | 'release'): Promise<Published> => {
    const { query, params } = request
    const [, id = params.id, format] = /^(.+)\.(png|svg)$/.exec(params.id) ?? []
    const svg = format ? await pictureOf(request, { kind, id }) : null
    if (svg !== null) return format === 'png' ? pngAnswer(svg, query) : svgAnswer(svg)
    return kind === 'bill'
      ? billCard(loadersOf(), { id, query, today: todayOf() })
      : releaseCard(loadersOf(), { id, query })
  }
  const board = (request: FastifyRequest, place: DashboardPlace) => {
    const { searchParams } = new URL(request.url, originOf(request, publicUrl))
    return dashboard({ loaders: loadersOf(), today: todayOf(), place }, searchParams)
  }
  embeds.get('/dashboard', FINISHED, (request) => board(request, 'wall'))
  embeds.get('/embed/v1/dashboard', FINISHED, (request) => board(request, 'embed'))
  // What fits no other route: names longer than any, and addresses cut off.
  embeds.get<{ Querystring: Query }>('/embed/*', async (request, reply) => {
    const kind = request.url.startsWith('/embed/v1/release') ? 'release' : 'bill'
    const { options } = readCardOptions(request.query)
    return send(reply, noSuchCard(kind, options, `${originOf(request, publicUrl)}/`))
  })
  embeds.get('/embed/v1/bill/:id', FINISHED, (request: CardRequest) => answer(request, 'bill'))
  embeds.get('/embed/v1/release/:id', FINISHED, (request: CardRequest) => answer(request, 'release'))
}

/** A card that says that it cannot be shown now. */
function troubleCard(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  root: string,
): Published {
  const { options } = readCardOptions(request.query as Query)
  const words = PHRASES[options.lang]
  const asked = error.statusCode ?? 500
  const isAway = asked >= 500 && fault(error, request.log).code === ErrorCode.SERVICE_UNAVAILABLE
  const status = asked < 500 ? asked : isAway ? 503 : 500
  const card = noticeCard({ status, title: words.notNow, sentence: words.notNowWhy, options, root })
  return { ...card, headers: { ...card.headers, 'cache-control': 'no-store' } }
}
