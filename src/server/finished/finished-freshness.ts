/** For how long others may keep an answer, in seconds. */
interface Freshness {
  /** Without asking. */
  maxAge: number
  /** While they ask for a new one. */
  staleWhileRevalidate: number
  /** Where no new one is to be had. */
  staleIfError: number
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** The first address that the path of a request begins with says how long its answer is good. */
const FRESHNESS: [address: string, Freshness][] = [
  ['/graphql', { maxAge: MINUTE, staleWhileRevalidate: DAY, staleIfError: WEEK }],
  ['/embed/', { maxAge: MINUTE, staleWhileRevalidate: DAY, staleIfError: WEEK }],
  ['/oembed', { maxAge: HOUR, staleWhileRevalidate: DAY, staleIfError: WEEK }],
  ['/v1/', { maxAge: MINUTE, staleWhileRevalidate: HOUR, staleIfError: DAY }],
  ['/feeds/', { maxAge: 5 * MINUTE, staleWhileRevalidate: HOUR, staleIfError: DAY }],
  ['/calendar/', { maxAge: 5 * MINUTE, staleWhileRevalidate: HOUR, staleIfError: DAY }],
  // Pages: who reads one wants what holds now, and reloads it where it does not.
  ['/', { maxAge: MINUTE, staleWhileRevalidate: 5 * MINUTE, staleIfError: DAY }],
]

/** `Cache-Control` of an answer that is kept. */
export function cacheControlOf(path: string): string {
  const [, freshness] = FRESHNESS.find(([address]) => path.startsWith(address)) ?? FRESHNESS.at(-1)!
  const { maxAge, staleWhileRevalidate, staleIfError } = freshness
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`
}
