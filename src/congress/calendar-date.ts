/** A calendar day as `YYYY-MM-DD`. Days of Congress have no zone: no `Date` object ever holds one. */
export type CalendarDate = string

/**
 * True for a day that exists, written `YYYY-MM-DD`.
 *
 * @example isCalendarDate('2014-02-29') // false
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const PRINT = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** `'January 11, 2014'`: a day as a sentence prints it. */
export function printedDate(day: CalendarDate): string {
  return PRINT.format(new Date(`${day}T00:00:00Z`))
}
