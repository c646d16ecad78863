/** Which door a request came to; few, so that measurements can be kept for each. */
export const DOORS = ['graphql', 'page', 'table', 'feed', 'embed', 'explorer', 'operations', 'none'] as const

export type Door = (typeof DOORS)[number]

/** The first beginning of a route's pattern that fits says which door it is. */
const BEGINNINGS: [beginning: string, door: Door][] = [
  ['/graphql', 'graphql'],
  ['/v1/', 'table'],
  ['/feeds/', 'feed'],
  ['/calendar/', 'feed'],
  ['/embed/', 'embed'],
  ['/oembed', 'embed'],
  ['/explore', 'explorer'],
  ['/healthz', 'operations'],
  ['/readyz', 'operations'],
  ['/metrics', 'operations'],
  ['/status.json', 'operations'],
  ['/', 'page'],
]

/** @param route pattern of the route, as `/bills/:billId`; null where no route fits */
export function doorOf(route: string | null | undefined): Door {
  return BEGINNINGS.find(([beginning]) => route?.startsWith(beginning))?.[1] ?? 'none'
}

/** Points of an answer that has to be made; GraphQL has a price for each query instead. */
const PRICES: Partial<Record<Door, number>> = { page: 20, table: 100, feed: 50, embed: 20 }
/** Reading a release takes as long as the field `checkRelease` is priced. */
const POSTED = 300

/** Points of an answer that is kept, and of any request at least. */
export const LEAST_PRICE = 1

export function priceOfDoor(door: Door, method: string): number {
  if (door === 'page' && method === 'POST') return POSTED
  return PRICES[door] ?? LEAST_PRICE
}
