import { type Item, isText } from './item'

const LONGEST_RELATIVE = 25

const isOneNamed = (bill: Item | undefined): boolean =>
  bill?.kind === 'BILL' && bill.naming === 'NAMED' && bill.bills.length === 1

/** "legislation that Senators A and B introduced last year, the X Act,": the name set off at the end of the clause. */
function toldAfter(items: Item[], at: number): Item | null {
  const next = items.findIndex((item, index) => index > at && item.kind === 'BILL')
  if (next < 0 || next - at > LONGEST_RELATIVE || !isOneNamed(items[next])) return null
  const article = isText(items[next - 1], 'the') ? next - 2 : next - 1
  const relative =
    items[at + 1]?.kind === 'MEMBERS' ||
    /^(?:that|which|introduced|authored|led)$/.test(items[at + 1]?.fold ?? '')
  const closed = items[next + 1] === undefined || /^[,.;–—]$/.test(items[next + 1]!.fold)
  return relative && closed && /^[,–—]$/.test(items[article]?.fold ?? '') ? items[next]! : null
}

/** "legislation, the X Act", "a bill called the X Act": the named bill next to the noun. */
export function apposed(items: Item[], at: number): Item | null {
  const glue = /^(?:,|–|—|-|:|\(|called|named|titled|entitled|known|as|the|dubbed|including|like|such)$/
  for (let next = at + 1; next <= at + 7 && next < items.length; next++) {
    if (items[next]!.kind === 'BILL' && items[next]!.naming === 'NAMED') return items[next]!
    const as = items.slice(at + 1, next).some((item) => item.fold === 'as')
    const role =
      as &&
      (items[next]!.naming === 'INDEFINITE' ||
        /^(?:an?|stand|alone|standalone|separate)$/.test(items[next]!.fold))
    if (!(glue.test(items[next]!.fold) || role)) break
  }
  const told = items[at]!.naming === 'INDEFINITE' ? toldAfter(items, at) : null
  if (told) return told
  if (
    items[at]!.owners.length > 0 &&
    /^(?:is|was)$/.test(items[at - 1]?.fold ?? '') &&
    isOneNamed(items[at - 2])
  )
    return items[at - 2]!
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    if (items[before]!.kind === 'BILL' && items[before]!.naming === 'NAMED')
      return before < at - 1 ? items[before]! : null
    if (!/^(?:,|–|—)$/.test(items[before]!.fold)) break
  }
  return null
}

/** "the House companion to the X Act": the bill that it is the companion of. */
export function companionTo(items: Item[], at: number): number[] | null {
  const of = /^(?:to|of)$/.test(items[at + 1]?.fold ?? '') ? at + 2 : -1
  const main = items[isText(items[of], 'the') ? of + 1 : of]
  return isOneNamed(main) ? main!.bills : null
}
