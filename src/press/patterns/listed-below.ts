import type { Item } from '../item'
import { isText } from '../item'
import type { Reading } from '../raw-claim'
import type { Person } from '../resolve-members'

const HEADING =
  /^(?:of|the|to|by|include|includes|are|is|in|u\.s|us|following|members|senators|representatives|senate|house|legislation)$/
const LINE = /^(?:and|u\.s|us)$/

/** True for words that may follow "Cosponsors" or "cosponsored by" in the heading of a list. */
function isHeading(rest: Item[]): boolean {
  const plain = rest.every(
    (item) =>
      item.kind === 'MARK' || item.kind === 'BILL' || HEADING.test(item.fold) || /^\d+$/.test(item.fold),
  )
  return plain && (isText(rest.at(-1), ':') || rest.length === 0)
}

/**
 * Members on lines of their own that hold nothing else, below a heading that ends with the item at `at` or with what
 * follows it: "Cosponsors:", "The bill is cosponsored by:". Null where no such lines follow.
 */
export function listedBelow(reading: Reading, at: number): { people: Person[]; last: number } | null {
  if (!isHeading(reading.items.slice(at + 1))) return null
  const people: Person[] = []
  let last = 0
  for (let order = reading.order + 1; order < reading.clauses.length; order++) {
    const { items } = reading.clauses[order]!
    const members = items.filter((item) => item.kind === 'MEMBERS' && !item.pronoun)
    if (members.length === 0 || items.some((item) => item.kind === 'WORD' && !LINE.test(item.fold))) break
    people.push(...members.flatMap((item) => item.people))
    last = items.at(-1)!.last
  }
  return people.length > 0 ? { people, last } : null
}
