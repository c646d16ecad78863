const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const SHORT: Record<string, number> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** 1 to 12 for a month written out or shortened as newsrooms do, else null. */
export function monthOf(word: string): number | null {
  const folded = word.toLowerCase()
  const full = MONTHS.indexOf(folded)
  return full >= 0 ? full + 1 : (SHORT[folded] ?? null)
}

/** `'September'` for 9. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** 0 for Sunday to 6 for Saturday, else null. */
export function weekdayOf(word: string): number | null {
  const index = WEEKDAYS.indexOf(word.toLowerCase())
  return index >= 0 ? index : null
}

/** `'2014-01-11'` moved by whole days. */
export function addDays(day: string, days: number): string {
  const instant = new Date(`${day}T00:00:00Z`)
  instant.setUTCDate(instant.getUTCDate() + days)
  return instant.toISOString().slice(0, 10)
}

/** Weekday of a calendar day, 0 for Sunday. */
export function dayOfWeek(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** Last calendar day of a month: `lastDayOf('2014-02')` is `2014-02-28`. */
export function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10)
}
