import { BillStatus } from '../../congress/bill-status'
import { Chamber } from '../../congress/chamber'
import { ClaimKind } from '../claim-kind'
import { type Item, isText } from '../item'
import { currentBill, type RawClaim, type Reading, rawClaim } from '../raw-claim'

const UNREAL =
  /^(?:will|would|should|could|must|may|might|can|cannot|to|if|once|until|unless|before|not|never|hope|hopes|urge|urges|urged|urging|expected|didn't|hasn't|let's|see|get|be|seeing|help|await|awaits|without|failed|soon|by|being|ensure|need|needs|toward|towards|whether|sure|make|making|ensuring)$/
const HOPED = /^(?:seeing|see|get|getting|until|before|if|once|have|seen|whether|want|wants|helping|help)$/
const LONGEST = 45

const PASSED: Record<string, BillStatus> = {
  [Chamber.HOUSE]: BillStatus.PASSED_HOUSE,
  [Chamber.SENATE]: BillStatus.PASSED_SENATE,
}

/** Words that make what follows a wish, a condition or a denial; "voted to pass" is neither. */
export function isUnrealStep(items: Item[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
    const { fold, kind } = items[at]!
    if (
      fold === 'to' &&
      items.slice(Math.max(0, at - 9), at).some((item) => /^(?:voted|vote)$/.test(item.fold))
    )
      return false
    if (UNREAL.test(fold) && !(fold === 'by' && items[at - 1]?.fold === 'passed')) return true
    if (kind === 'BILL') return HOPED.test(items[at - 1]?.fold ?? '')
    if (fold === ',' || fold === 'that') return false
  }
  return false
}

/** "previous versions of the bill", "provisions of the bill": not the bill itself. */
function isPartOf(items: Item[], bill: number): boolean {
  if (
    isText(items[bill - 1], 'to') &&
    /^(?:amendments?|changes|additions)$/.test(items[bill - 2]?.fold ?? '')
  )
    return true
  return (
    isText(items[bill - 1], 'of') &&
    /^(?:versions?|provisions?|parts?|portions?|titles?|elements?|text|goals?|inclusion)$/.test(
      items[bill - 2]?.fold ?? '',
    )
  )
}

/** "what was in the bill passed": governed by a preposition, and no "which" makes it a subject. */
const isInside = (items: Item[], bill: number, verb: number): boolean =>
  /^(?:in|under|within|against|unlike|like)$/.test(items[bill - 1]?.fold ?? '') &&
  !items.slice(bill + 1, verb).some((item) => /^(?:which|that|,)$/.test(item.fold))

/** The bill that is the subject of the predicate at `verb`. */
export function billBefore(items: Item[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST); at--) {
    const current = items[at]!
    if (current.kind === 'BILL')
      return current.background || isPartOf(items, at) || isInside(items, at, verb) ? -1 : at
    if (/^(?:;|:)$/.test(current.fold)) return -1
  }
  return -1
}

/** The bill or bills before the predicate; for "it" and bare predicates the current one, for "both" the last two. */
export function subjectBills(reading: Reading, at: number): { bills: number[]; from: number } {
  const { items } = reading
  const bill = billBefore(items, at)
  if (bill >= 0) return { bills: items[bill]!.bills, from: bill }
  if (items[0]?.fold === 'both' && at <= 3) return { bills: lastTwo(reading), from: 0 }
  const bare =
    at <= 4 &&
    items
      .slice(0, at)
      .every((item) => /^(?:it|was|were|has|been|and|now|also|which|later|,)$/.test(item.fold))
  return { bills: bare ? currentBill(reading) : [], from: 0 }
}

function lastTwo(reading: Reading): number[] {
  for (let order = reading.order - 1; order >= Math.max(0, reading.order - 2); order--) {
    const named = reading.clauses[order]!.items.filter((item) => item.kind === 'BILL' && !item.background)
    const bills = [...new Set(named.flatMap((item) => item.bills))]
    if (bills.length > 0) return bills.length === 2 ? bills : []
  }
  return []
}

/** One STATUS claim for each bill, over a stretch of items. */
export function steps(
  reading: Reading,
  bills: number[],
  status: BillStatus,
  chamber: Chamber | null,
  from: number,
  to: number,
): RawClaim[] {
  return bills.map((bill) => rawClaim(ClaimKind.STATUS, reading.clause, from, to, { bill, status, chamber }))
}

/** One claim of passage for each bill and chamber. */
export function passages(
  reading: Reading,
  bills: number[],
  chambers: Chamber[],
  from: number,
  to: number,
): RawClaim[] {
  return bills.flatMap((bill) =>
    chambers.flatMap((chamber) => steps(reading, [bill], PASSED[chamber]!, chamber, from, to)),
  )
}
