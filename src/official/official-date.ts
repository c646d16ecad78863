import { isCalendarDate } from '../congress/calendar-date'

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Days that every month has: nearly all, told without the calendar. */
const SURE_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?$/i

/** Swedish writes days as ISO does, so that one call gives `YYYY-MM-DD`. */
const WASHINGTON_DAY = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/**
 * The calendar day, in Washington, of a date as official files write it: a bare day, an instant
 * with its zone, or a local date and time. Midnight Eastern given as 04:00Z or 05:00Z is that day, and an
 * evening event does not slip into the next. Null for anything else.
 *
 * @example washingtonDay('2015-02-25T02:00:00Z') // '2015-02-24'
 * @example washingtonDay('2015-02-24') // '2015-02-24'
 */
export function washingtonDay(text: string): string | null {
  const value = text.trim()
  if (SURE_DAY.test(value)) return value
  if (DAY.test(value)) return isCalendarDate(value) ? value : null
  const parts = INSTANT.exec(value)
  if (!parts) return null
  const [, day, time, zone] = parts
  if (!isCalendarDate(day!)) return null
  if (!zone) return day!
  const instant = new Date(`${day}T${time}${withColon(zone)}`)
  return Number.isNaN(instant.getTime()) ? null : WASHINGTON_DAY.format(instant)
}

const WASHINGTON_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/New_York',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * The time of day in Washington, `HH:MM`, of an instant as official files write it; null for a bare day, and
 * for midnight, which is how they write that they know the day alone.
 *
 * @example washingtonTime('2023-03-24T13:00:00Z') // '09:00'
 * @example washingtonTime('2015-02-24T05:00:00Z') // null
 */
export function washingtonTime(text: string): string | null {
  const parts = INSTANT.exec(text.trim())
  if (!parts || washingtonDay(text) === null) return null
  const [, day, time, zone] = parts
  const local = zone
    ? WASHINGTON_TIME.format(new Date(`${day}T${time}${withColon(zone)}`))
    : time!.slice(0, 5)
  return local === '00:00' ? null : local
}

const withColon = (zone: string): string => zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')

/**
 * A time of day as `HH:MM:SS`, from the 24-hour clock or from a.m. and p.m.; null for anything else.
 *
 * @example clockTime('07:00PM') // '19:00:00'
 * @example clockTime('15:36:00') // '15:36:00'
 */
export function clockTime(text: string): string | null {
  const parts = CLOCK.exec(text.trim())
  if (!parts) return null
  const [, hours, minutes, seconds = '00', half] = parts
  const given = Number(hours)
  if (half && (given < 1 || given > 12)) return null
  const hour = half ? (given % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : given
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`
}
