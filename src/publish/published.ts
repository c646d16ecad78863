import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** An answer of a public door, for whichever server sends it. */
export interface Published {
  status: number
  headers: Record<string, string>
  body: string
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
): Published {
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
