/**
 * Where documents stand in the index: later days at greater places, so that the index itself is in the
 * order in which results are shown. Within a day the key decides, by its hash.
 */
const PLACES_OF_DAY = 2 ** 32
const MILLISECONDS_OF_DAY = 86_400_000
const FIRST_DAY = Date.parse('1789-03-04')

/** First place of a day; what has no day stands before all days. */
export function firstPlaceOf(day: string | null): number {
  if (!day) return 0
  const number = Math.floor((Date.parse(day) - FIRST_DAY) / MILLISECONDS_OF_DAY)
  return Math.max(1, number + 1) * PLACES_OF_DAY
}

/** First place of the day after that of a place. */
export const endOfDay = (place: number): number => startOfDay(place) + PLACES_OF_DAY

export const startOfDay = (place: number): number => Math.floor(place / PLACES_OF_DAY) * PLACES_OF_DAY
