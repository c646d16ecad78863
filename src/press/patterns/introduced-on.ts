import { BillStatus } from '../../congress/bill-status'
import { type Chamber } from '../../congress/chamber'
import { dateAt, type WrittenDate } from '../find-dates'
import { isTime } from '../grammar'
import { isText } from '../item'
import { objectOf } from '../objects'
import { currentBill, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import { chambersAfter } from './chambers'
import { isUnrealStep, steps, subjectBills } from './step'

/** The day that stands beside the item at `at`, before or after it. */
function dayBeside(reading: Reading, at: number): WrittenDate | null {
  const { items, tokens } = reading
  const from = items[Math.max(0, at - 2)]!.first
  const last = items[Math.min(items.length - 1, at + 9)]!.last
  for (let token = from; token < last; token++) {
    const written = dateAt(tokens, token)
    if (written && (written.day !== null || written.relative !== null)) return written
  }
  return null
}

/** "S. 178 was introduced on January 13": without anybody who did it. */
function introducedPassive(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const passive = items.slice(Math.max(0, verb - 3), verb).some((item) => /^(?:was|were)$/.test(item.fold))
  if (!passive || isUnrealStep(items, verb)) return []
  for (let at = verb + 1; at < Math.min(items.length, verb + 9); at++) {
    if (isText(items[at], 'by')) return []
    if (items[at]!.kind !== 'WORD' && items[at]!.kind !== 'MARK') break
    if (!(isTime(items[at]) || /^(?:,|senate|house|u\.s|us|today|yesterday)$/.test(items[at]!.fold))) break
  }
  const written = dayBeside(reading, verb)
  if (!written) return []
  const subject = subjectBills(reading, verb)
  const chamber = chambersAfter(items, verb)?.chambers[0] ?? null
  return dated(reading, subject.bills, chamber, written, subject.from, verb)
}

/** "Today's introduction of S. 178", "today's introduction makes clear": the bill at hand. */
function introductionToday(reading: Reading, noun: number): RawClaim[] {
  const { items } = reading
  if (items[noun - 1]?.fold !== "today's") return []
  const of = isText(items[noun + 1], 'of')
  const object = of ? objectOf(items, noun + 1, false) : -1
  if (of && (object < 0 || items[object]!.background)) return []
  const bills = object >= 0 ? items[object]!.bills : currentBill(reading)
  const written = dateAt(reading.tokens, items[noun - 1]!.first)
  return written ? dated(reading, bills, null, written, noun - 1, Math.max(noun, object)) : []
}

function dated(
  reading: Reading,
  bills: number[],
  chamber: Chamber | null,
  written: WrittenDate,
  from: number,
  to: number,
): RawClaim[] {
  return steps(reading, bills, BillStatus.INTRODUCED, chamber, from, to).map((claim) => ({
    ...claim,
    written,
    first: Math.min(claim.first, written.first),
    last: Math.max(claim.last, written.last),
  }))
}

/** That a bill was introduced on a day, where nobody is said to have done it. */
export const introducedOnPattern: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    if (item.kind !== 'WORD') return []
    if (/^(?:introduced|reintroduced)$/.test(item.fold)) return introducedPassive(reading, at)
    return /^(?:introduction|reintroduction)$/.test(item.fold) ? introductionToday(reading, at) : []
  })
