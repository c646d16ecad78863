import type { FastifyInstance } from 'fastify'
import { type CardOptions, readCardOptions } from '../../publish/cards/card-options'
import { embeddable, heightOf } from '../../publish/cards/embed-source'
import {
  type OembedFormat,
  type OembedRoom,
  oembedAnswer,
  publishedOembed,
  widthIn,
} from '../../publish/cards/oembed'
import { oembedTarget } from '../../publish/cards/oembed-target'
import { dashboardSource } from '../../publish/dashboard/dashboard-source'
import type { Published } from '../../publish/published'
import type { Loaders } from '../../queries/loaders'
import { createContext } from '../../resolvers/context'
import { ErrorCode } from '../error-code'
import { errorBody } from '../errors'
import type { EmbedsDependencies } from './embeds'
import { originOf } from './tables'

type OembedQuery = Partial<Record<'url' | 'format' | 'maxwidth' | 'maxheight', unknown>>

/** The door by which editors' systems turn an address into a card (oembed.com, version 1.0). */
export async function openOembed(
  fastify: FastifyInstance,
  { dataSource, clock, publicUrl }: EmbedsDependencies,
): Promise<void> {
  fastify.get<{ Querystring: OembedQuery }>('/oembed', { config: { finished: true } }, async (request) => {
    const { url, format = 'json', maxwidth, maxheight } = request.query
    if (!isFormat(format))
      return refused(501, `The format "${shown(format)}" is not supported: ask for json or xml.`)
    if (typeof url !== 'string' || url === '')
      return refused(400, 'Give the address of a page in "url", such as the permalink of a bill.')
    const room = { maxwidth: pixels(maxwidth), maxheight: pixels(maxheight) }
    if (Number.isNaN(room.maxwidth) || Number.isNaN(room.maxheight))
      return refused(400, '"maxwidth" and "maxheight" are whole numbers of pixels, from 1 on.')
    const base = originOf(request, publicUrl)
    const { loaders } = createContext(dataSource, clock)
    const today = clock().toISOString().slice(0, 10)
    const bases = [base, originOf(request, null)]
    const answer = await answerFor(loaders, { url, base, bases, room, today })
    return answer ? publishedOembed(answer, format) : refused(404, NOT_FOUND)
  })
}

interface Asked {
  url: string
  /** Address of this service in what is answered, and all under which it is asked. */
  base: string
  bases: string[]
  room: OembedRoom
  today: string
}

async function answerFor(loaders: Loaders, { url, base, bases, room, today }: Asked) {
  const target = oembedTarget(url, bases)
  const read = target && readCardOptions(target.query)
  if (!target || !read || 'complaint' in read) return null
  const { subject } = target
  if (subject.kind === 'dashboard') {
    const source = await dashboardSource(loaders, { base, subject, today, width: widthIn(room) })
    return source && oembedAnswer(source, room, null)
  }
  const width = widthIn(room)
  const inDensity = (options: CardOptions) => embeddable(loaders, { base, subject, options, today, width })
  const found = await inDensity(read.options)
  const isTooHigh = found && room.maxheight !== null && found.source.height > room.maxheight
  const fitting = isTooHigh ? await inDensity({ ...read.options, density: 'compact' }) : found
  return fitting && oembedAnswer(fitting.source, room, heightOf(fitting.svg))
}

const isFormat = (format: unknown): format is OembedFormat => format === 'json' || format === 'xml'

const NOT_FOUND =
  'There is no card for this address: give that of a bill, a release or a dashboard of this service, as its pages show it.'

const pixels = (text: unknown): number | null =>
  text === undefined ? null : /^[1-9]\d{0,5}$/.test(String(text)) ? Number(text) : Number.NaN

const shown = (value: unknown) => String(value).slice(0, 40)

function refused(status: number, message: string): Published {
  const code = status === 404 ? ErrorCode.NOT_FOUND : ErrorCode.BAD_REQUEST
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(errorBody({ code, message })),
  }
}
