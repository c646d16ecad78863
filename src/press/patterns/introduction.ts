import { ClaimKind } from '../claim-kind'
import { objectOf, subjectOf } from '../grammar'
import { isText } from '../item'
import { forEach, type Pattern, type RawClaim } from '../raw-claim'

const WISHED =
  /^(?:urge|urged|support|supports|await|future|planned|upcoming|oppose|before|prior|anticipated)$/

/** "announced the introduction of the X Act", "statements on introduction of their X Act": those the sentence is about. */
export const introductions: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  return items.flatMap((item, noun) => {
    if (
      item.kind !== 'WORD' ||
      !/^(?:introduction|reintroduction)$/.test(item.fold) ||
      !isText(items[noun + 1], 'of')
    )
      return []
    const object = objectOf(items, noun + 1, false)
    if (object < 0 || items[object]!.background || WISHED.test(items[noun - 1]?.fold ?? '')) return []
    const owners = items[object]!.owners
    if (owners.length > 0)
      return forEach(ClaimKind.INTRODUCED, reading, owners, items[object]!.bills, noun, object)
    let verb = noun - 1
    while (
      verb >= Math.max(0, noun - 4) &&
      !isText(items[verb], 'announced') &&
      !isText(items[verb], 'announce')
    )
      verb--
    const subject = verb >= 0 && /^announced?$/.test(items[verb]!.fold) ? subjectOf(items, verb) : null
    return subject
      ? forEach(ClaimKind.INTRODUCED, reading, subject.people, items[object]!.bills, subject.from, object)
      : []
  })
}
