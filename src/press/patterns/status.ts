import { BillStatus } from '../../congress/bill-status'
import { Chamber, otherChamber } from '../../congress/chamber'
import { ClaimKind } from '../claim-kind'
import { isTime, objectOf } from '../grammar'
import { type Item, isText } from '../item'
import { currentBill, type Pattern, type RawClaim, type Reading, rawClaim } from '../raw-claim'

const ADVERB =
  /^(?:today|unanimously|overwhelmingly|has|have|had|just|recently|also|finally|yesterday|already|narrowly|again|successfully|previously|first|both|quickly|favorably|officially|voted|\d+|-|–|to|last|week|month|year|night|was|were|been|is|are|now|then|originally|formally|later|subsequently|easily|in|by|a|vote|of|bipartisan|,|all|with|support)$/
const UNREAL =
  /^(?:will|would|should|could|must|may|might|can|cannot|to|if|once|until|unless|when|before|not|never|hope|hopes|urge|urges|urged|urging|expected|didn't|hasn't|let's|see|get|be|seeing|help|await|awaits|without|failed|soon|by|being|ensure|need|needs|toward|towards)$/
const WANTED =
  /^(?:urge|urges|urged|urging|seek|seeks|support|supports|supporting|push|pushing|pushed|toward|towards|ensure|hope|hopes|for|secure|securing|advocate|demand|await|prioritize|speedy|swift|prompt|quick)$/
const PASSING = /^(?:passed|approved|adopted|cleared|advanced)$/
const LONGEST = 45
const SENATE_SEATS = 100

/** Words that make what follows a wish, a condition or a denial; "voted to pass" is neither. */
function isUnreal(items: Item[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
    const { fold, kind } = items[at]!
    if (fold === 'to' && items.slice(Math.max(0, at - 5), at).some((item) => item.fold === 'voted'))
      return false
    if (UNREAL.test(fold) && !(fold === 'by' && items[at - 1]?.fold === 'passed')) return true
    if (kind === 'BILL')
      return /^(?:seeing|see|get|getting|until|before|when|if|once|have|seen)$/.test(
        items[at - 1]?.fold ?? '',
      )
    if (fold === ',' || fold === 'that') return false
  }
  return false
}

interface Place {
  chambers: Chamber[]
  at: number
}

/** Chambers named by the word at `at`: "Senate", "House and Senate", "Congress", "both chambers". */
function chambersAt(items: Item[], at: number): Place | null {
  const { kind, fold } = items[at] ?? { kind: 'MARK', fold: '' }
  if (kind !== 'WORD') return null
  const bare = fold.replace(/'s$/, '')
  if (bare === 'congress' || ((bare === 'chambers' || bare === 'houses') && isText(items[at - 1], 'both')))
    return { chambers: [Chamber.HOUSE, Chamber.SENATE], at }
  if (bare === 'representatives' && isText(items[at - 1], 'of') && isText(items[at - 2], 'house'))
    return { chambers: [Chamber.HOUSE], at: at - 2 }
  if (bare !== 'senate' && bare !== 'house') return null
  const own = bare === 'senate' ? Chamber.SENATE : Chamber.HOUSE
  const other = items[at - 2]?.fold
  const both = isText(items[at - 1], 'and') && (other === 'senate' || other === 'house') && other !== bare
  return both ? { chambers: [otherChamber(own), own], at: at - 2 } : { chambers: [own], at }
}

function chambersBefore(items: Item[], verb: number): Place | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 14); at--) {
    const found = chambersAt(items, at)
    if (found) {
      const before = items[found.at - 1]?.fold === 'the' ? items[found.at - 2] : items[found.at - 1]
      return before?.kind === 'WORD' && /^(?:in|to|from|of|by|through)$/.test(before.fold) ? null : found
    }
    if (items[at]!.kind !== 'WORD' && items[at]!.kind !== 'MARK') return null
    if (!ADVERB.test(items[at]!.fold) && !isTime(items[at])) return null
  }
  return null
}

function chambersAfter(items: Item[], verb: number): Place | null {
  for (let at = verb + 1; at < Math.min(items.length, verb + 8); at++) {
    if (chambersAt(items, at) && !isText(items[at + 1], 'and')) {
      const found = chambersAt(items, at)!
      return { ...found, at }
    }
    if (items[at]!.kind === 'COMMITTEE' || items[at]!.kind === 'BILL') return null
    const skipped =
      /^(?:the|both|u\.s|us|by|in|out|of|through|unanimously|overwhelmingly|and|senate|house|earlier|a|vote|unanimous|consent|full|with|today|support|bipartisan|week|month)$/.test(
        items[at]!.fold,
      ) || isTime(items[at])
    if (!skipped) return null
  }
  return null
}

function committeeNear(items: Item[], verb: number, step: 1 | -1): number {
  for (let at = verb + step; at >= 0 && at < items.length && Math.abs(at - verb) < 10; at += step) {
    if (items[at]!.kind === 'COMMITTEE') return at
    const skipped =
      /^(?:the|by|out|of|from|through|in|full|house|senate|favorably|today|unanimously|has|voted|to|with|yesterday|also|recently|committee)$/.test(
        items[at]!.fold,
      ) || isTime(items[at])
    if (!skipped || items[at]!.kind === 'BILL') return -1
  }
  return -1
}

/** "previous versions of the bill", "provisions of the bill": not the bill itself. */
function isPartOf(items: Item[], bill: number): boolean {
  return (
    isText(items[bill - 1], 'of') &&
    /^(?:versions?|provisions?|parts?|portions?|titles?|elements?|text|goals?|inclusion)$/.test(
      items[bill - 2]?.fold ?? '',
    )
  )
}

/** The bill that is the subject of the predicate at `verb`. */
function billBefore(items: Item[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST); at--) {
    const current = items[at]!
    if (current.kind === 'BILL') return current.background || isPartOf(items, at) ? -1 : at
    if (/^(?:;|:)$/.test(current.fold)) return -1
  }
  return -1
}

const PASSED: Record<string, BillStatus> = {
  [Chamber.HOUSE]: BillStatus.PASSED_HOUSE,
  [Chamber.SENATE]: BillStatus.PASSED_SENATE,
}

function passages(
  reading: Reading,
  bills: number[],
  chambers: Chamber[],
  from: number,
  to: number,
): RawClaim[] {
  return bills.flatMap((bill) =>
    chambers.map((chamber) =>
      rawClaim(ClaimKind.STATUS, reading.clause, from, to, {
        bill,
        status: PASSED[chamber] ?? null,
        chamber,
      }),
    ),
  )
}

function reported(reading: Reading, bills: number[], committee: Item, from: number, to: number): RawClaim[] {
  const { chamber } = committee.committee!
  return bills.map((bill) =>
    rawClaim(ClaimKind.STATUS, reading.clause, from, to, { bill, status: BillStatus.REPORTED, chamber }),
  )
}

/** "The Senate passed the X Act", "the X Act passed the House", "the Committee approved the X Act". */
function passedAt(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const object = objectOf(items, verb, false)
  const before = chambersBefore(items, verb)
  const renewed = isText(items[verb], 'reauthorize')
  if (object >= 0 && before && (renewed || !items[object]!.background))
    return passages(reading, items[object]!.bills, before.chambers, before.at, object)
  const body = committeeNear(items, verb, -1)
  if (object >= 0 && body >= 0) return reported(reading, items[object]!.bills, items[body]!, body, object)
  const bill = billBefore(items, verb)
  if (bill < 0) return []
  const committee = committeeNear(items, verb, 1)
  if (committee >= 0) return reported(reading, items[bill]!.bills, items[committee]!, bill, committee)
  const after = chambersAfter(items, verb)
  if (after) return passages(reading, items[bill]!.bills, after.chambers, bill, after.at)
  const vote = votingChamber(items, verb)
  return vote ? passages(reading, items[bill]!.bills, vote.chambers, bill, vote.at) : []
}

/** "passed with overwhelming support, 368-57": more votes than the Senate has seats are the House's. */
function votingChamber(items: Item[], verb: number): Place | null {
  for (let at = verb + 1; at < Math.min(items.length - 2, verb + 12); at++) {
    const [yeas, mark, nays] = [items[at]!.fold, items[at + 1]!.fold, items[at + 2]!.fold]
    if (!/^\d{1,3}$/.test(yeas) || !/^\d{1,3}$/.test(nays) || !/^(?:-|–|to)$/.test(mark)) continue
    const votes = Number(yeas) + Number(nays)
    if (votes > SENATE_SEATS && votes < 436) return { chambers: [Chamber.HOUSE], at: at + 2 }
    return votes > SENATE_SEATS / 2 && votes <= SENATE_SEATS
      ? { chambers: [Chamber.SENATE], at: at + 2 }
      : null
  }
  return null
}

/** "Senate passage of the X Act", "the House's approval of it", "the Committee's approval of the X Act". */
function passageNoun(reading: Reading, noun: number): RawClaim[] {
  const { items } = reading
  if (!isText(items[noun + 1], 'of')) return []
  const bill = objectOf(items, noun + 1, false)
  if (
    bill < 0 ||
    items[bill]!.background ||
    items.slice(Math.max(0, noun - 5), noun).some((item) => WANTED.test(item.fold))
  )
    return []
  const owner = items[noun - 1]
  if (owner?.kind === 'COMMITTEE') return reported(reading, items[bill]!.bills, owner, noun - 1, bill)
  const place =
    chambersAt(items, noun - 1) ??
    (isText(items[bill + 1], 'in') || isText(items[bill + 1], 'by') ? chambersAfter(items, bill + 1) : null)
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

interface Predicate {
  status: BillStatus
  length: number
}

/** Predicates that say a bill is law, was vetoed, failed, or is on the President's desk. */
function predicateAt(items: Item[], at: number): Predicate | null {
  const words = items.slice(at, at + 7).map((item) => item.fold)
  const is = (...expected: string[]): boolean => expected.every((word, offset) => words[offset] === word)
  if (is('signed', 'into', 'law')) return { status: BillStatus.ENACTED, length: 3 }
  const has = /^(?:has|have|now|since)$/.test(items[at - 1]?.fold ?? '')
  if (is('became', 'law') || (is('become', 'law') && has)) return { status: BillStatus.ENACTED, length: 2 }
  if (is('is', 'now', 'law') || is('now', 'become', 'law')) return { status: BillStatus.ENACTED, length: 3 }
  if (is('signed', 'by', 'president') || is('signed', 'by', 'the', 'president'))
    return { status: BillStatus.ENACTED, length: 4 }
  if (is('enacted') && /^(?:was|were|been|originally|first|is)$/.test(items[at - 1]?.fold ?? ''))
    return { status: BillStatus.ENACTED, length: 1 }
  if (is('vetoed', 'by')) return { status: BillStatus.VETOED, length: 3 }
  return null
}

/** "both were signed into law": the last two bills; "it" and bare predicates: the current one. */
function subjectBills(reading: Reading, at: number): { bills: number[]; from: number } {
  const { items } = reading
  const bill = billBefore(items, at)
  if (bill >= 0) return { bills: items[bill]!.bills, from: bill }
  const opening = items[0]?.fold === 'both' && at <= 3
  if (opening) return { bills: lastTwo(reading), from: 0 }
  return {
    bills:
      at <= 4 &&
      items
        .slice(0, at)
        .every((item) => /^(?:it|was|were|has|been|and|now|also|which|later|,)$/.test(item.fold))
        ? currentBill(reading)
        : [],
    from: 0,
  }
}

function lastTwo(reading: Reading): number[] {
  for (let order = reading.order - 1; order >= Math.max(0, reading.order - 2); order--) {
    const bills = [
      ...new Set(
        reading.clauses[order]!.items.filter((item) => item.kind === 'BILL' && !item.background).flatMap(
          (item) => item.bills,
        ),
      ),
    ]
    if (bills.length > 0) return bills.length === 2 ? bills : []
  }
  return []
}

function predicates(reading: Reading, at: number): RawClaim[] {
  const { items, clause } = reading
  const predicate = predicateAt(items, at)
  if (!predicate || isUnreal(items, at)) return []
  const end = Math.min(items.length - 1, at + predicate.length - 1)
  const object =
    predicate.status === BillStatus.ENACTED && isText(items[at], 'signed') ? objectOf(items, end, false) : -1
  const subject = object >= 0 ? { bills: items[object]!.bills, from: at } : subjectBills(reading, at)
  return subject.bills.map((bill) =>
    rawClaim(ClaimKind.STATUS, clause, Math.min(subject.from, at), Math.max(end, object), {
      bill,
      status: predicate.status,
    }),
  )
}

/** How far a bill is said to have come: passed, reported, law, failed. Done, not wished for. */
export const statuses: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    if (item.kind !== 'WORD') return []
    const headline = reading.clause.sentence.headline && /^(?:passes|approves)$/.test(item.fold)
    const passing =
      PASSING.test(item.fold) ||
      headline ||
      (/^(?:pass|approve|reauthorize|adopt)$/.test(item.fold) &&
        reading.items.slice(Math.max(0, at - 6), at).some((word) => word.fold === 'voted'))
    if (passing && !isUnreal(reading.items, at)) return passedAt(reading, at)
    if (/^(?:passage|approval)$/.test(item.fold)) return passageNoun(reading, at)
    return predicates(reading, at)
  })
