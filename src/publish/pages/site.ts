import { isCalendarDate, printedDate } from '../../congress/calendar-date'
import { FIRST_RECORDED_DAY } from '../../congress/congress-number'
import type { Loaders } from '../../queries/loaders'

/** What a page needs of the server that it stands in. */
export interface Site {
  loaders: Loaders
  /** Address under which readers reach the service, without a slash at its end. */
  origin: string
  /** Today's day, `YYYY-MM-DD`. */
  today: string
}

/** A page as it is read by people, or the same as data. */
export type Format = 'html' | 'json'

/**
 * The day of which a page is asked, null for the latest that is loaded; or a sentence that says why it
 * cannot be that day.
 */
export function readDay(
  text: string | undefined,
  today: string,
): { day: string | null } | { refusal: string } {
  const day = text?.trim() ?? ''
  if (day === '') return { day: null }
  if (!isCalendarDate(day))
    return { refusal: `“${day.slice(0, 40)}” is no calendar day: write it as 2014-01-11.` }
  if (day > today)
    return {
      refusal: `${printedDate(day)} lies ahead: the record can be read as of ${printedDate(today)} at the latest.`,
    }
  if (day < FIRST_RECORDED_DAY)
    return {
      refusal: `${printedDate(day)} is before the records of Congress begin, on ${printedDate(FIRST_RECORDED_DAY)}.`,
    }
  return { day }
}
