import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** An answer of a public door, for whichever server sends it. Pictures are bytes, all else is text. */
export interface Published<Body extends string | Uint8Array = string | Uint8Array> {
  status: number
  headers: Record<string, string>
  body: Body
}

/** How long an answer may be kept: for a minute by anyone, or not at all. */
export const CACHING = { MINUTE: 'public, max-age=60', NONE: 'no-store' } as const

export interface PageOptions {
  status?: number
  caching?: (typeof CACHING)[keyof typeof CACHING]
}

/** A page as an answer. Whatever words it holds are escaped. */
export function htmlPage(
  page: VNode,
  { status = 200, caching = CACHING.MINUTE }: PageOptions = {},
): Published<string> {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': caching,
      'referrer-policy': 'no-referrer',
    },
    body: `<!doctype html>${renderToString(page)}\n`,
  }
}

/** What a page shows, as data. */
export function jsonData(
  data: unknown,
  { status = 200, caching = CACHING.MINUTE }: PageOptions = {},
): Published<string> {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': caching },
    body: `${JSON.stringify(data, null, 1)}\n`,
  }
}

/** Sends whoever asks on to another address, for good. */
export function movedTo(location: string): Published<string> {
  return { status: 308, headers: { location, 'cache-control': CACHING.MINUTE }, body: '' }
}
