import { printedDate } from '../congress/calendar-date'
import { DateBasis } from './claim-kind'
import type { Found } from './find'
import { calendarOf, dateAt } from './find-dates'

/** The day a release is of, how it is known, and why. */
export interface ReleaseDate {
  publishedOn: string | null
  dateBasis: DateBasis | null
  dateReasons: string[]
}

const HEAD_TOKENS = 160
const DATELINE_TOKENS = 24
const LONGEST_DATE_LINE = 14
const DASH = /^[–—-]$/

/** A date that has a line of its own at the head, or stands in the dateline before the dash. */
function isReleaseDate(found: Found, at: number, last: number): boolean {
  const { tokens, sentences } = found
  const sentence = sentences.find((one) => one.first <= at && at < one.last)
  if (!sentence) return false
  if (sentence.last - sentence.first <= LONGEST_DATE_LINE && !/[.?!]/.test(tokens[sentence.last - 1]!.text))
    return true
  const line = tokens.slice(sentence.first, sentence.last)
  if (line.some((token, index) => token.fold === 'immediate' && line[index + 1]?.fold === 'release'))
    return true
  const lead = at - sentence.first
  const dash = tokens.slice(last, last + 4).findIndex((token) => DASH.test(token.text) || token.text === ')')
  return lead < DATELINE_TOKENS && dash >= 0
}

/**
 * The date that a release states of itself: on a line of its own at the head, beside "FOR IMMEDIATE
 * RELEASE", or in the dateline. Dates of events in the text are none.
 */
export function statedDate(found: Found): ReleaseDate | null {
  const end = Math.min(found.tokens.length, HEAD_TOKENS)
  for (let at = 0; at < end; at++) {
    const written = dateAt(found.tokens, at)
    if (!written || written.year === null || written.day === null) continue
    const day = calendarOf(written, null)
    if (day === null || !isReleaseDate(found, at, written.last)) continue
    const quote = found.text.slice(found.tokens[written.first]!.start, found.tokens[written.last - 1]!.end)
    return {
      publishedOn: day,
      dateBasis: DateBasis.STATED,
      dateReasons: [`The release states its date, “${quote}”: ${printedDate(day)}.`],
    }
  }
  return null
}

/** The date that the caller gave. */
export function givenDate(day: string): ReleaseDate {
  return {
    publishedOn: day,
    dateBasis: DateBasis.GIVEN,
    dateReasons: [`The date ${printedDate(day)} was given with the release.`],
  }
}
