import { create } from 'xmlbuilder2'
import type { Published } from '../published'
import { pictureAddress } from './card-address'
import { PICTURE_WIDTH } from './card-picture'
import { type EmbedSource, frameCode, quoteCode } from './embed-codes'
import { PHRASES } from './phrases'
import { plainLine } from './plain-line'

export type OembedFormat = 'json' | 'xml'

/** What a page says of its card: everything in it is text, numbers and one line of HTML. */
export interface OembedAnswer {
  version: '1.0'
  type: 'rich'
  title: string
  provider_name: string
  provider_url: string
  cache_age: number
  width: number
  height: number
  html: string
  thumbnail_url?: string
  thumbnail_width?: number
  thumbnail_height?: number
}

/** Seconds for which an editor's system may keep the answer; the card inside of it stays fresh by itself. */
const CACHE_AGE = 3_600
const WIDEST = 600
/** Narrowest picture in pixels, of the card as a whole. */
export const LEAST_PICTURE = 200

export interface OembedRoom {
  maxwidth: number | null
  maxheight: number | null
}

/** Width of a card in that room. */
export const widthIn = ({ maxwidth }: OembedRoom): number => Math.min(WIDEST, maxwidth ?? WIDEST)

/** The answer for a card; `pictureHeight` is that of its picture at full width, null where it has none. */
export function oembedAnswer(
  source: EmbedSource,
  room: OembedRoom,
  pictureHeight: number | null,
): OembedAnswer {
  const { base, options, heading } = source
  const width = widthIn(room)
  const height = Math.min(source.height, room.maxheight ?? source.height)
  const picture = pictureHeight === null ? {} : thumbnailIn(source, room, pictureHeight)
  return {
    version: '1.0',
    type: 'rich',
    title: plainLine(heading),
    provider_name: PHRASES[options.lang].brand,
    provider_url: `${base}/`,
    cache_age: CACHE_AGE,
    width,
    height,
    html: quoteCode(source) + frameCode(source, { width, height }),
    ...picture,
  }
}

/** The picture in the room that there is; none where there is too little for words to be read. */
function thumbnailIn(
  { base, subject, options }: EmbedSource,
  { maxwidth, maxheight }: OembedRoom,
  pictureHeight: number,
): Pick<OembedAnswer, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
  if (subject.kind === 'dashboard') return {}
  const ratio = pictureHeight / PICTURE_WIDTH
  const most = Math.min(2 * PICTURE_WIDTH, maxwidth ?? Infinity, Math.floor((maxheight ?? Infinity) / ratio))
  if (most < LEAST_PICTURE) return {}
  const address = new URL(pictureAddress(base, subject, options))
  address.searchParams.set('width', String(most))
  return {
    thumbnail_url: address.href,
    thumbnail_width: most,
    thumbnail_height: Math.round(most * ratio),
  }
}

export function publishedOembed(answer: OembedAnswer, format: OembedFormat): Published {
  const headers = {
    'cache-control': `public, max-age=${CACHE_AGE}, stale-if-error=604800`,
    'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/xml; charset=utf-8',
  }
  const body =
    format === 'json'
      ? JSON.stringify(answer)
      : create({ version: '1.0', encoding: 'utf-8', standalone: true, invalidCharReplacement: '' })
          .ele({ oembed: answer })
          .end()
  return { status: 200, headers, body }
}
