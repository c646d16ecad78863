/** First year of the 1st Congress. */
const FIRST_YEAR = 1789

/**
 * The Congress that sat on a calendar day (`YYYY-MM-DD`). Since 1935 a Congress begins at noon on
 * January 3 of an odd year; that day counts as the new Congress.
 *
 * @example congressOn('2014-01-11') // 113
 * @example congressOn('2015-01-02') // 113
 */
export function congressOn(day: string): number {
  const year = Number(day.slice(0, 4))
  const afterStart = day.slice(5) >= '01-03'
  const effective = year % 2 === 1 && !afterStart ? year - 1 : year
  return Math.floor((effective - FIRST_YEAR) / 2) + 1
}

/** The Congress of most of a year: `congressOfYear(2014)` is 113. */
export function congressOfYear(year: number): number {
  return congressOn(`${year}-06-01`)
}

/** First and last calendar day of a Congress: `congressDays(113)` is 2013-01-03 to 2015-01-02. */
export function congressDays(congress: number): { first: string; last: string } {
  const year = FIRST_YEAR + (congress - 1) * 2
  return { first: `${year}-01-03`, last: `${year + 2}-01-02` }
}

/** The 93rd Congress is the first whose bills the official records hold; it began in January 1973. */
export const FIRST_RECORDED_DAY = congressDays(93).first

/** `'113th'`: a Congress as an ordinal. */
export function ordinal(congress: number): string {
  const tail = congress % 100
  const suffix = tail >= 11 && tail <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][congress % 10] ?? 'th')
  return `${congress}${suffix}`
}
