import { isTime } from '../grammar'
import { type Item, isText } from '../item'
import { objectOf, objectsFrom } from '../objects'
import { forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import type { Person } from '../resolve-members'
import { VERBS } from './deed'

/** Lines between a heading and one of its list. */
const LONGEST_LIST = 40

/** The deed that a line of a list begins with: "- Introducing the X Act", "• Cosponsored S. 178"; -1 where it begins otherwise. */
function opening(items: Item[]): number {
  const at = items.findIndex((item) => !(/^(?:-|–|—|\*|also|\d+|\.|\)|o)$/.test(item.fold) || isTime(item)))
  const item = items[at]
  const entry = item?.kind === 'WORD' ? VERBS.get(item.fold) : undefined
  return entry && (entry.form === 'ING' || entry.form === 'PAST') ? at : -1
}

/** The one person that the heading above a list is about: "Her efforts include:", "Senator Klobuchar has:". */
function headed(reading: Reading): Person[] {
  for (let order = reading.order - 1; order >= Math.max(0, reading.order - LONGEST_LIST); order--) {
    const { items } = reading.clauses[order]!
    if (!isText(items.at(-1), ':')) continue
    const people = new Set(items.flatMap((item) => (item.kind === 'MEMBERS' ? item.people : [])))
    return people.size === 1 ? [...people] : []
  }
  return []
}

/** Deeds told in a list of lines without a subject, which the heading above it has. */
export const listedDeeds: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  const verb = opening(items)
  if (verb < 0) return []
  const entry = VERBS.get(items[verb]!.fold)!
  const object = objectOf(items, verb, entry.strict)
  if (object < 0 || items[object]!.background) return []
  const others = items.slice(0, object).some((item) => item.kind === 'MEMBERS' && !item.possessive)
  return others ? [] : forEach(entry.kind, reading, headed(reading), objectsFrom(items, object), verb, object)
}
