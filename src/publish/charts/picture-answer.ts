import { CACHING, type Published } from '../published'
import { rasterise } from './raster'

export type PictureFormat = 'svg' | 'png'

/** Pixels in width of a chart as PNG: twice what it measures, so that it is sharp in print. */
const SHARPNESS = 2

/** A drawing as it is, or as PNG. */
export async function pictureAnswer(svg: string, format: PictureFormat, width: number): Promise<Published> {
  const isPng = format === 'png'
  return {
    status: 200,
    headers: {
      'content-type': isPng ? 'image/png' : 'image/svg+xml; charset=utf-8',
      'cache-control': CACHING.MINUTE,
      // Opened by itself a drawing is a document, in which nothing may run.
      'content-security-policy': "default-src 'none'",
    },
    body: isPng ? await rasterise(svg, SHARPNESS * width) : svg,
  }
}
