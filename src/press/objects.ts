import { isTime, WITH } from './grammar'
import { type Item, isText, isWord } from './item'

const OBJECT_WORDS = new Set(
  'the a an both new today also again jointly two three four bipartisan bicameral landmark historic comprehensive important critical their his her my our its commonsense following called recently that'.split(
    ' ',
  ),
)
const OBJECT_STOPS = new Set(
  'to for that which who in on at by from as of after before when because and or but is are was were has have had said would will amendment amendments letter provision provisions language remarks statement'.split(
    ' ',
  ),
)

/** "a Congressional Review Act resolution", "the X Act amendment": not the Act itself. */
function isModifier(items: Item[], bill: number): boolean {
  const next = items[bill + 1]
  return (
    next?.kind === 'WORD' &&
    /^(?:resolutions?|amendments?|challenge|provisions?|funding|grants?)$/.test(next.fold)
  )
}

const LONGEST_ASIDE = 14

/** "introduced, and worked with Senator A to pass, the X Act": where the object may begin. */
function pastAside(items: Item[], verb: number): number {
  if (!(isText(items[verb + 1], ',') && isText(items[verb + 2], 'and'))) return verb + 1
  const close = items.findIndex((item, at) => at > verb + 2 && at < verb + LONGEST_ASIDE && isText(item, ','))
  return close < 0 ? verb + 1 : close + 1
}

/**
 * Index of the bill that the verb at `verb` acts on: the next BILL item past adjectives, adverbs, dates
 * and "with Senators A and B"; -1 where there is none. A verb that takes other objects too (`strict`)
 * must have the bill right beside it.
 */
export function objectOf(items: Item[], verb: number, strict: boolean): number {
  let unknown = 0
  for (let at = pastAside(items, verb); at < items.length; at++) {
    const current = items[at]!
    if (current.kind === 'BILL') return isModifier(items, at) ? -1 : at
    if (isWord(current, WITH) && items[at + 1]?.kind === 'MEMBERS') {
      at++
      if (isText(items[at + 1], ',')) at++
    } else if (isWord(current, OBJECT_WORDS) || isText(current, ':') || isText(current, '-')) continue
    else if (isText(current, ',') && isWord(items[at - 1], OBJECT_WORDS)) continue
    else if (isTime(current) && !strict) continue
    else if (isText(current, 'house') || isText(current, 'senate')) continue
    else if (current.kind !== 'WORD' || OBJECT_STOPS.has(current.fold) || strict || ++unknown > 4) return -1
  }
  return -1
}

/** Bills that the object goes on with past a date: "the A Act in 2018 and the B Act in 2020". */
export function objectsFrom(items: Item[], object: number): number[] {
  const bills = [...items[object]!.bills]
  let linked = false
  for (let at = object + 1; at < Math.min(items.length, object + 9); at++) {
    const current = items[at]!
    if (current.kind === 'BILL' && current.naming === 'NAMED' && linked)
      return [...new Set([...bills, ...current.bills])]
    if (isText(current, 'and')) linked = true
    else if (!(isTime(current) || /^(?:,|the|his|her|their)$/.test(current.fold))) break
  }
  return [...new Set([...bills, ...afterPurpose(items, object)])]
}

const LONGEST_PURPOSE = 24

/** "the A Act, to expand …, and the bipartisan B Act": a second object after what the first is for. */
function afterPurpose(items: Item[], object: number): number[] {
  const comma = isText(items[object + 1], ',')
  const purpose = comma ? object + 2 : object + 1
  if (!isText(items[purpose], 'to')) return []
  for (let at = purpose + 1; at < Math.min(items.length, object + LONGEST_PURPOSE); at++) {
    if (items[at]!.kind === 'BILL' || items[at]!.kind === 'MEMBERS') return []
    if (
      !isText(items[at], 'and') ||
      !(isText(items[at - 1], ',') || (!comma && isText(items[at + 1], 'the')))
    )
      continue
    let next = at + 1
    while (isWord(items[next], OBJECT_WORDS)) next++
    const bill = items[next]
    return bill?.kind === 'BILL' && bill.naming === 'NAMED' && bill.owners.length === 0 ? bill.bills : []
  }
  return []
}
