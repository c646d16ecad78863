import { rasterise } from '../charts/raster'
import type { Published } from '../published'
import type { Query } from './card-options'
import { PICTURE_WIDTH } from './card-picture'
import { LEAST_PICTURE } from './oembed'

const WIDEST = 2 * PICTURE_WIDTH

/** A drawn card as it is: sharp at any size, and text to whoever reads it aloud. */
export function svgAnswer(svg: string): Published {
  return {
    status: 200,
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
      // Opened by itself it is a document, in which nothing may run.
      'content-security-policy': "default-src 'none'; style-src 'none'",
    },
    body: svg,
  }
}

/** A drawn card in pixels, twice as many as its width unless the address says otherwise. */
export async function pngAnswer(svg: string, query: Query): Promise<Published> {
  const asked = Number(query.width)
  const width =
    Number.isInteger(asked) && asked > 0 ? Math.min(WIDEST, Math.max(LEAST_PICTURE, asked)) : WIDEST
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=60' },
    body: await rasterise(svg, width),
  }
}
