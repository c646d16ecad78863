import { ClaimKind } from '../claim-kind'
import { type Subject, subjectOf } from '../grammar'
import { type Item, isText, isWord } from '../item'
import { objectOf } from '../objects'
import { forEach, type Pattern, type RawClaim } from '../raw-claim'

const NOUNS = new Set(['introduction', 'reintroduction', 'cosponsorship'])
const ANNOUNCING = /^(?:announced|announce|announces|led)$/
const WISHED =
  /^(?:urge|urged|support|supports|await|future|planned|upcoming|oppose|before|prior|anticipated)$/

/** "joined colleagues to announce": who joined them. */
function announcer(items: Item[], verb: number): Subject | null {
  if (!isText(items[verb - 1], 'to')) return subjectOf(items, verb)
  const join = items.findLastIndex(
    (item, at) => at < verb && at > verb - 8 && /^(?:joined|joins|partnered)$/.test(item.fold),
  )
  return join < 0 ? null : subjectOf(items, join)
}

/** "announced the introduction of the X Act", "statements on introduction of their X Act": those the sentence is about. */
export const introductions: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  return items.flatMap((item, noun) => {
    if (!isWord(item, NOUNS) || !isText(items[noun + 1], 'of')) return []
    const object = objectOf(items, noun + 1, false)
    if (object < 0 || items[object]!.background || WISHED.test(items[noun - 1]?.fold ?? '')) return []
    const owner =
      items[noun - 1]?.kind === 'MEMBERS' && items[noun - 1]!.possessive ? items[noun - 1]!.people : []
    const kind = item.fold === 'cosponsorship' ? ClaimKind.COSPONSORED : ClaimKind.INTRODUCED
    if (owner.length > 0) return forEach(kind, reading, owner, items[object]!.bills, noun - 1, object)
    const owners = items[object]!.owners
    if (owners.length > 0 && kind === ClaimKind.INTRODUCED)
      return forEach(kind, reading, owners, items[object]!.bills, noun, object)
    const by = isText(items[object + 1], 'by') ? items[object + 2] : undefined
    if (by?.kind === 'MEMBERS' && !by.possessive)
      return forEach(kind, reading, by.people, items[object]!.bills, noun, object + 2)
    let verb = noun - 1
    while (verb >= Math.max(0, noun - 4) && !ANNOUNCING.test(items[verb]!.fold)) verb--
    const subject = verb >= 0 && ANNOUNCING.test(items[verb]!.fold) ? announcer(items, verb) : null
    return subject ? forEach(kind, reading, subject.people, items[object]!.bills, subject.from, object) : []
  })
}
