/** Days of the year with a fixed date that releases are written for; words folded to lower case. */
const OBSERVANCES: [string, string][] = [
  ['national human trafficking awareness day', '01-11'],
  ['human trafficking awareness day', '01-11'],
  ['national day of human trafficking awareness', '01-11'],
  ["international women's day", '03-08'],
  ['earth day', '04-22'],
  ['flag day', '06-14'],
  ['juneteenth', '06-19'],
  ['world refugee day', '06-20'],
  ['independence day', '07-04'],
  ['world day against trafficking in persons', '07-30'],
  ["women's equality day", '08-26'],
  ['constitution day', '09-17'],
  ['veterans day', '11-11'],
  ['international day for the elimination of violence against women', '11-25'],
  ['pearl harbor remembrance day', '12-07'],
  ['human rights day', '12-10'],
]

/**
 * The observance that a stretch of text names, longest name first, with its month and day (`MM-DD`).
 *
 * @example observanceIn('today, on National Human Trafficking Awareness Day')?.monthDay // '01-11'
 */
export function observanceIn(text: string): { name: string; monthDay: string; index: number } | null {
  const folded = text.toLowerCase().replace(/’/g, "'")
  for (const [name, monthDay] of OBSERVANCES) {
    const index = folded.indexOf(name)
    if (index >= 0) return { name: text.slice(index, index + name.length), monthDay, index }
  }
  return null
}
