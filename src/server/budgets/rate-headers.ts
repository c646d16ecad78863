import type { Spending } from './budgets'
import { WINDOW_SECONDS } from './budgets'

/** Headers of answers that scripts of other origins may read. */
export const RATE_HEADERS = [
  'RateLimit',
  'RateLimit-Policy',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
]

/**
 * What is left of the caller's minute, as the IETF draft has it (draft-ietf-httpapi-ratelimit-headers), and
 * in the three headers of its earlier editions, which more clients read.
 */
export function rateHeaders(spending: Spending | null): Record<string, string> {
  if (!spending) return {}
  const { limit, remaining, resetMs } = spending
  const reset = Math.ceil(resetMs / 1_000)
  return {
    'ratelimit-policy': `"points";q=${limit};w=${WINDOW_SECONDS}`,
    ratelimit: `"points";r=${remaining};t=${reset}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(reset),
  }
}
