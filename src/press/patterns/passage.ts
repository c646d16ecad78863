import { BillStatus } from '../../congress/bill-status'
import { type Item, isText } from '../item'
import { objectOf, objectsFrom } from '../objects'
import type { Pattern, RawClaim, Reading } from '../raw-claim'
import {
  chambersAfter,
  chambersAt,
  chambersBefore,
  committeeNear,
  type Place,
  votingChamber,
} from './chambers'
import { billBefore, isUnrealStep, passages, steps } from './step'

const PASSING = /^(?:passed|approved|adopted|cleared|advanced)$/
const VOTED_TO = /^(?:pass|approve|reauthorize|adopt|advance)$/
const REPORTING = /^(?:reported|advanced|approved|passed|cleared|adopted|voted)$/
const WANTED =
  /^(?:urge|urges|urged|urging|seek|seeks|support|supports|supporting|push|pushing|pushed|toward|towards|ensure|hope|hopes|for|secure|securing|advocate|demand|await|awaits|awaiting|prioritize|speedy|swift|prompt|quick|pending|since|before|until|eventual)$/
const WON = /^(?:won|received|gained|secured|earned|winning|got)$/

function reported(
  reading: Reading,
  bills: number[],
  committee: Item | null,
  from: number,
  to: number,
): RawClaim[] {
  return steps(reading, bills, BillStatus.REPORTED, committee?.committee?.chamber ?? null, from, to)
}

/** "out of committee", "by committee": a committee that is not named. */
function unnamedCommittee(items: Item[], verb: number): number {
  for (let at = verb + 1; at < Math.min(items.length, verb + 6); at++) {
    if (isText(items[at], 'committee')) return at
    if (!/^(?:out|of|by|from|the|favorably|through|full|unanimously)$/.test(items[at]!.fold)) return -1
  }
  return -1
}

/** "The Committee also reported S. 178": one that was named before. */
function theCommittee(items: Item[], verb: number): number {
  let at = verb - 1
  while (/^(?:also|unanimously|then|today|later|has)$/.test(items[at]?.fold ?? '')) at--
  return isText(items[at], 'committee') && isText(items[at - 1], 'the') ? at - 1 : -1
}

/** "passed the Senate 99-0 and the House 420-3": the other chamber, with its own vote or at the end. */
function secondChamber(items: Item[], from: number): Place | null {
  for (let at = from + 1; at < Math.min(items.length, from + 9); at++) {
    const place = chambersAt(items, at)
    if (place) {
      const next = items[at + 1]
      return next === undefined || next.kind === 'MARK' || /^(?:\d+|by|on|in|with)$/.test(next.fold)
        ? { ...place, at }
        : null
    }
    if (!/^(?:\d+|-|–|to|,|and|the|by|a|vote|of|in|voice|u\.s|us)$/.test(items[at]!.fold)) return null
  }
  return null
}

/** "The Senate passed the X Act", "the X Act passed the House", "the Committee approved the X Act". */
function passedAt(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const isReport = isText(items[verb], 'reported')
  const object = objectOf(items, verb, isReport)
  const before = isReport ? null : chambersBefore(items, verb)
  const renewed = isText(items[verb], 'reauthorize')
  if (object >= 0 && before && (renewed || !items[object]!.background))
    return passages(reading, items[object]!.bills, before.chambers, before.at, object)
  const body = committeeNear(items, verb, -1)
  if (object >= 0 && body >= 0)
    return reported(reading, objectsFrom(items, object), items[body]!, body, object)
  const they = object >= 0 ? theCommittee(items, verb) : -1
  if (they >= 0) return reported(reading, items[object]!.bills, null, they, object)
  const bill = billBefore(items, verb)
  if (bill < 0) return []
  const relative = /^(?:which|that)$/.test(items[bill + 1]?.fold ?? '') ? bill + 1 : bill + 2
  if (body > relative && /^(?:which|that)$/.test(items[relative]?.fold ?? ''))
    return reported(reading, items[bill]!.bills, items[body]!, bill, verb)
  const committee = committeeNear(items, verb, 1)
  if (committee >= 0) return reported(reading, items[bill]!.bills, items[committee]!, bill, committee)
  const unnamed = REPORTING.test(items[verb]!.fold) ? unnamedCommittee(items, verb) : -1
  if (unnamed >= 0) return reported(reading, items[bill]!.bills, null, bill, unnamed)
  if (isReport || isText(items[verb], 'advanced')) return []
  const after = chambersAfter(items, verb)
  if (after) {
    const second = secondChamber(items, after.at)
    const chambers = [...after.chambers, ...(second?.chambers ?? [])]
    return passages(reading, items[bill]!.bills, [...new Set(chambers)], bill, second?.at ?? after.at)
  }
  const vote = votingChamber(items, verb)
  return vote ? passages(reading, items[bill]!.bills, vote.chambers, bill, vote.at) : []
}

/** The bill after "of", "to" or "for"; none where the noun is wished for. */
function nounObject(items: Item[], noun: number): number {
  const bill = objectOf(items, noun + 1, false)
  const wanted = items.slice(Math.max(0, noun - 5), noun).some((item) => WANTED.test(item.fold))
  return bill < 0 || items[bill]!.background || wanted ? -1 : bill
}

/** "Senate passage of the X Act", "the House's approval of it", "passage of the X Act by the Senate". */
function passageOf(reading: Reading, noun: number): RawClaim[] {
  const { items } = reading
  const bill = nounObject(items, noun)
  if (bill < 0) return []
  const owner = items[noun - 1]
  if (owner?.kind === 'COMMITTEE') return reported(reading, items[bill]!.bills, owner, noun - 1, bill)
  const place = chambersAt(items, noun - 1) ?? placeAfter(items, bill)
  return place
    ? passages(
        reading,
        items[bill]!.bills,
        place.chambers,
        Math.min(place.at, noun),
        Math.max(bill, place.at),
      )
    : []
}

const placeAfter = (items: Item[], bill: number): Place | null =>
  isText(items[bill + 1], 'in') || isText(items[bill + 1], 'by') ? chambersAfter(items, bill + 1) : null

/** "S. 178 won Senate approval", "the Senate gave final passage to S. 178". */
function passageGiven(reading: Reading, noun: number): RawClaim[] {
  const { items } = reading
  if (isText(items[noun + 1], 'to')) {
    const bill = nounObject(items, noun)
    const before = chambersBefore(items, noun)
    const gave = items.slice(Math.max(0, noun - 3), noun).some((item) => /^(?:gave|gives)$/.test(item.fold))
    return bill >= 0 && before && gave
      ? passages(reading, items[bill]!.bills, before.chambers, before.at, bill)
      : []
  }
  const place = chambersAt(items, noun - 1)
  const verb = place ? place.at - 1 : -1
  if (!place || !WON.test(items[verb]?.fold ?? '') || isUnrealStep(items, verb)) return []
  const bill = billBefore(items, verb)
  return bill < 0 ? [] : passages(reading, items[bill]!.bills, place.chambers, bill, noun)
}

/** "the Senate voted 92-6 in favor of the X Act", "the House's vote to override the veto of the X Act". */
function votedAt(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const owner = items
    .slice(Math.max(0, verb - 8), verb)
    .findLastIndex((item) => /^(?:senate's|house's)$/.test(item.fold))
  const before =
    chambersBefore(items, verb) ??
    (isText(items[verb], 'vote') && owner >= 0 ? chambersAt(items, Math.max(0, verb - 8) + owner) : null)
  if (!before || isUnrealStep(items, verb)) return []
  for (let at = verb + 1; at < Math.min(items.length, verb + 12); at++) {
    const { fold, kind } = items[at]!
    const favor = fold === 'for' || (fold === 'of' && isText(items[at - 1], 'favor'))
    const override = fold === 'override' && isText(items[at - 1], 'to')
    if (favor || override) {
      const of = override
        ? items.findIndex((item, index) => index > at && index < at + 9 && item.fold === 'of')
        : at
      const bill = of < 0 ? -1 : objectOf(items, of, false)
      return bill < 0 || items[bill]!.background
        ? []
        : passages(reading, items[bill]!.bills, before.chambers, before.at, bill)
    }
    if (kind === 'BILL' || kind === 'MEMBERS') return []
  }
  return []
}

const votedBefore = (items: Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 9), at).some((word) => word.fold === 'voted')

/** Passage by a chamber, and approval by a committee: done, not wished for. */
export const passagePattern: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    if (item.kind !== 'WORD') return []
    const { items } = reading
    const headline = reading.clause.sentence.headline && /^(?:passes|approves)$/.test(item.fold)
    const passing =
      PASSING.test(item.fold) ||
      item.fold === 'reported' ||
      headline ||
      (item.fold === 'voted' && isText(items[at + 1], 'out')) ||
      (VOTED_TO.test(item.fold) && votedBefore(items, at))
    if (passing) return isUnrealStep(items, at) ? [] : passedAt(reading, at)
    if (/^(?:voted|vote)$/.test(item.fold)) return votedAt(reading, at)
    if (/^(?:passage|approval|enactment)$/.test(item.fold))
      return isText(items[at + 1], 'of') ? passageOf(reading, at) : passageGiven(reading, at)
    return []
  })
