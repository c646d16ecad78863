import { ClaimKind } from '../claim-kind'
import { type Item, isText } from '../item'
import { forEach, type Pattern, type RawClaim } from '../raw-claim'

/** A bill owned by someone in a wish is still theirs; an amendment to it is not the bill. */
function isBillItself(items: Item[], at: number): boolean {
  return !/^(?:amendment|amendments|provision|provisions|companion|draft)$/.test(items[at + 1]?.fold ?? '')
}

/** "a bill by Rep. Ted Poe", "legislation from Senator Cornyn". */
function authorAfter(items: Item[], at: number): Item | null {
  const members = items[at + 2]
  if (/^(?:former|latter)$/.test(items[at]!.fold)) return null
  if (isText(items[at - 1], 'of') && /introduction$/.test(items[at - 2]?.fold ?? '')) return null
  const by = isText(items[at + 1], 'by') || isText(items[at + 1], 'from')
  return by && members?.kind === 'MEMBERS' && !members.possessive ? members : null
}

/** "S. 1733, by Senator Klobuchar, would help": set off by commas. */
function authorSetOff(items: Item[], at: number): Item | null {
  const closed = items[at + 4] === undefined || items[at + 4]!.kind === 'MARK'
  return isText(items[at + 1], ',') && isText(items[at + 2], 'by') && closed
    ? authorAfter(items, at + 1)
    : null
}

/** Whose bill it is said to be: "his bill", "Smith's X Act", "my legislation". "Our bill" names nobody. */
export const ownership: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    if (
      item.kind !== 'BILL' ||
      item.bills.length === 0 ||
      item.background ||
      item.companion ||
      !isBillItself(reading.items, at)
    )
      return []
    const to =
      at + 1 < reading.items.length &&
      isText(reading.items[at + 1], ',') &&
      reading.items[at + 2]?.kind === 'BILL'
        ? at + 2
        : at
    const by = item.naming === 'NAMED' ? authorSetOff(reading.items, at) : authorAfter(reading.items, at)
    return [
      ...forEach(ClaimKind.AUTHORED, reading, item.owners, item.bills, at, to),
      ...forEach(ClaimKind.AUTHORED, reading, by?.people ?? [], item.bills, at, at + 2),
    ]
  })
