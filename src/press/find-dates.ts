import { isCalendarDate } from '../congress/calendar-date'
import { addDays, dayOfWeek, monthOf, weekdayOf } from '../congress/month-name'
import type { Token } from './token'

/** A date as written: parts that are not said are null. Tokens `first` to `last`, the latter not included. */
export interface WrittenDate {
  first: number
  last: number
  year: number | null
  month: number | null
  day: number | null
  /** "today", "yesterday", a weekday: counted from the release's own day. */
  relative: 'TODAY' | 'YESTERDAY' | { weekday: number } | null
}

const isYear = (token: Token | undefined): boolean => /^(?:19|20)\d\d$/.test(token?.text ?? '')
const dayOf = (token: Token | undefined): number | null => {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.fold ?? '')
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : null
}

function monthFirst(tokens: Token[], at: number, month: number): WrittenDate {
  let index = at + 1
  if (tokens[index]?.text === '.' && tokens[index]!.gap === 0) index++
  const day = dayOf(tokens[index])
  if (day !== null) index++
  const yearAt = tokens[index]?.text === ',' ? index + 1 : index
  const year = isYear(tokens[yearAt]) ? Number(tokens[yearAt]!.text) : null
  return { first: at, last: year === null ? index : yearAt + 1, year, month, day, relative: null }
}

/** "01/11/2014", "02.22.13", "2014-01-11". */
function numeric(tokens: Token[], at: number): WrittenDate | null {
  const [a, mark, b, again, c] = tokens.slice(at, at + 5)
  if (
    !c ||
    !/^[-/.]$/.test(mark?.text ?? '') ||
    mark!.text !== again!.text ||
    b!.kind !== 'NUMBER' ||
    c.kind !== 'NUMBER'
  )
    return null
  if ([mark, b, again, c].some((token) => token!.gap > 0)) return null
  const iso = isYear(a)
  if (!iso && !/^(?:\d{2}|\d{4})$/.test(c.text)) return null
  const year = iso ? Number(a!.text) : c.text.length === 2 ? 2000 + Number(c.text) : Number(c.text)
  const month = Number(iso ? b!.text : a!.text)
  const day = Number(iso ? c.text : b!.text)
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCalendarDate(written) && year > 1972
    ? { first: at, last: at + 5, year, month, day, relative: null }
    : null
}

function relativeAt(tokens: Token[], at: number): WrittenDate | null {
  const { fold } = tokens[at]!
  const bare = { first: at, last: at + 1, year: null, month: null, day: null }
  if (fold === 'today' || fold === "today's") return { ...bare, relative: 'TODAY' }
  if (fold === 'yesterday') return { ...bare, relative: 'YESTERDAY' }
  const weekday = tokens[at]!.capital ? weekdayOf(fold) : null
  return weekday === null ? null : { ...bare, relative: { weekday } }
}

/** The date that begins at a token, or null. A month alone counts only after "in", "last" or "this", or with a year. */
export function dateAt(tokens: Token[], at: number): WrittenDate | null {
  const token = tokens[at]!
  if (token.kind === 'NUMBER') {
    const found = numeric(tokens, at)
    if (found) return found
    const bare = isYear(token) && /^(?:in|since|of|during|late|early)$/.test(tokens[at - 1]?.fold ?? '')
    return bare
      ? { first: at, last: at + 1, year: Number(token.text), month: null, day: null, relative: null }
      : null
  }
  if (token.kind !== 'WORD') return null
  const month = token.capital ? monthOf(token.fold) : null
  if (month === null) return relativeAt(tokens, at)
  const written = monthFirst(tokens, at, month)
  const introduced = /^(?:in|last|this|since|early|late|of|until)$/.test(tokens[at - 1]?.fold ?? '')
  return written.day !== null || written.year !== null || introduced ? written : null
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A written date as a calendar day (`YYYY-MM-DD`) or month (`YYYY-MM`); without a year the latest that is
 * not after the release. Null where the words do not tell, or the release's own day is unknown.
 */
export function calendarOf(written: WrittenDate, publishedOn: string | null): string | null {
  const { relative, year, month, day } = written
  if (relative) {
    if (publishedOn === null) return null
    if (relative === 'TODAY') return publishedOn
    if (relative === 'YESTERDAY') return addDays(publishedOn, -1)
    return addDays(publishedOn, -((dayOfWeek(publishedOn) - relative.weekday + 7) % 7))
  }
  if (month === null) return null
  const tail = day === null ? two(month) : `${two(month)}-${two(day)}`
  if (year !== null) return day === null || isCalendarDate(`${year}-${tail}`) ? `${year}-${tail}` : null
  if (publishedOn === null) return null
  const thisYear = Number(publishedOn.slice(0, 4))
  const inYear = `${thisYear}-${tail}` <= publishedOn.slice(0, tail.length + 5) ? thisYear : thisYear - 1
  return `${inYear}-${tail}`
}
