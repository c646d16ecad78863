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

export const startOfDay = (place: number): number => dayAt(place) * PLACES_OF_DAY

/** First of all places that have a day. */
export const FIRST_DATED = PLACES_OF_DAY

const dayAt = (place: number): number => Math.floor(place / PLACES_OF_DAY)

/** Days of the spans that have a word of their own in the index: 1, 4, 16 … 4,096, the first of each at day 0. */
const SPANS = Array.from({ length: 7 }, (_, index) => 4 ** index)
const spanWord = (days: number, at: number): string => `~at~${days}~${at}`

/** Words of the spans of days that a place is in. */
export const spanWords = (place: number): string[] =>
  SPANS.map((days) => spanWord(days, Math.floor(dayAt(place) / days)))

/** Places from `low` on and before `high`: all that have one of the words. */
export interface PlaceRange {
  low: number
  high: number
  words: string[]
}

/** At least so many days, counted from the day of a place on, or backwards from it; few spans, and nearly as long. */
export function spansFrom(place: number, days: number, isDescending: boolean): PlaceRange {
  const near = dayAt(place)
  const far = isDescending ? near - days + 1 : near + days - 1
  const length = SPANS.findLast((span) => span <= days) ?? 1
  const first = Math.floor(Math.max(0, Math.min(near, far)) / length)
  const last = Math.floor(Math.max(near, far) / length)
  return {
    low: first * length * PLACES_OF_DAY,
    high: (last + 1) * length * PLACES_OF_DAY,
    words: Array.from({ length: last - first + 1 }, (_, index) => spanWord(length, first + index)),
  }
}

/** Days from one place to a later one, both counted. */
export const daysBetween = (place: number, later: number): number => dayAt(later) - dayAt(place) + 1
