import { BillStatus } from '../../congress/bill-status'
import { type Item, isText } from '../item'
import { objectOf } from '../objects'
import type { Pattern, RawClaim, Reading } from '../raw-claim'
import { chambersAfter } from './chambers'
import { isUnrealStep, steps, subjectBills } from './step'

interface Predicate {
  status: BillStatus
  length: number
}

const OPENING = new Set(['signed', 'became', 'become', 'is', 'now', 'enacted', 'vetoed'])
const TO_BE = /^(?:was|were|been|originally|first|officially|subsequently|finally|ultimately|later)$/
const DESK_VERBS =
  /^(?:heads|headed|goes|moves|moved|sent|head|go|heading|going|delivered|bound|proceeds|advances)$/
const LONGEST_SIGNING = 14

/** Predicates that say a bill is law, was vetoed or failed. */
function predicateAt(items: Item[], at: number): Predicate | null {
  if (!OPENING.has(items[at]!.fold)) return null
  const words = items.slice(at, at + 8).map((item) => item.fold)
  const is = (...expected: string[]): boolean => expected.every((word, offset) => words[offset] === word)
  const before = items[at - 1]?.fold ?? ''
  const has = /^(?:has|have|now|since)$/.test(before)
  if (is('signed', 'into', 'law')) return { status: BillStatus.ENACTED, length: 3 }
  if (is('became', 'law') || (is('become', 'law') && has)) return { status: BillStatus.ENACTED, length: 2 }
  if (is('became', 'public', 'law')) return { status: BillStatus.ENACTED, length: 3 }
  if (is('became', 'the', 'law') || is('is', 'now', 'law') || is('now', 'become', 'law'))
    return { status: BillStatus.ENACTED, length: 3 }
  if (is('is', 'now', 'the', 'law') || is('is', 'the', 'law', 'of', 'the', 'land'))
    return { status: BillStatus.ENACTED, length: 4 }
  if (is('signed', 'by', 'president') || is('signed', 'by', 'the', 'president'))
    return { status: BillStatus.ENACTED, length: 4 }
  if (is('enacted') && TO_BE.test(before)) return { status: BillStatus.ENACTED, length: 1 }
  if (is('vetoed', 'by')) return { status: BillStatus.VETOED, length: 3 }
  return null
}

function predicates(reading: Reading, at: number): RawClaim[] {
  const { items } = reading
  const predicate = predicateAt(items, at)
  if (!predicate || isUnrealStep(items, at)) return []
  const end = Math.min(items.length - 1, at + predicate.length - 1)
  const signing = predicate.status === BillStatus.ENACTED && isText(items[at], 'signed')
  const object = signing ? objectOf(items, end, false) : -1
  const subject = object >= 0 ? { bills: items[object]!.bills, from: at } : subjectBills(reading, at)
  return steps(
    reading,
    subject.bills,
    predicate.status,
    null,
    Math.min(subject.from, at),
    Math.max(end, object),
  )
}

/** "President Obama signed the X Act (into law)", "the President vetoed S. 178", "the signing of S. 178 into law". */
function byThePresident(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const president = items.slice(Math.max(0, verb - 6), verb).some((item) => item.fold === 'president')
  const object = objectOf(items, verb, true)
  if (object < 0 || items[object]!.background || isUnrealStep(items, verb)) return []
  if (isText(items[verb], 'vetoed'))
    return president ? steps(reading, items[object]!.bills, BillStatus.VETOED, null, verb, object) : []
  const law = items.findIndex(
    (item, at) =>
      at > object && at < object + LONGEST_SIGNING && isText(item, 'law') && isText(items[at - 1], 'into'),
  )
  const signed = isText(items[verb], 'signed')
  if (law < 0 && !(president && signed)) return []
  return steps(reading, items[object]!.bills, BillStatus.ENACTED, null, verb, Math.max(object, law))
}

/** "the bill now heads to the President's desk": both chambers have passed it. */
function toTheDesk(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  if (isUnrealStep(items, verb)) return []
  const words = items.slice(verb + 1, verb + 6).map((item) => item.fold)
  const president = words.findIndex((word) => /^president(?:'s)?$/.test(word))
  const opens = words
    .slice(0, Math.max(0, president))
    .every((word) => /^(?:to|the|on|for|directly)$/.test(word))
  if (president < 1 || !opens || !words.slice(0, president).includes('to')) return []
  const subject = subjectBills(reading, verb)
  return steps(reading, subject.bills, BillStatus.PASSED_BOTH, null, subject.from, verb + president + 1)
}

/** "was defeated in the House", "failed in the Senate", "was rejected by the House". */
function failed(reading: Reading, verb: number): RawClaim[] {
  const { items } = reading
  const passive = /^(?:defeated|rejected)$/.test(items[verb]!.fold)
  if (passive && !/^(?:was|were|been)$/.test(items[verb - 1]?.fold ?? '')) return []
  if (!passive && !/^(?:in|by|on)$/.test(items[verb + 1]?.fold ?? '')) return []
  const place = chambersAfter(items, verb)
  const subject = subjectBills(reading, verb)
  if (place?.chambers.length !== 1 || isUnrealStep(items, verb)) return []
  return steps(reading, subject.bills, BillStatus.FAILED, place.chambers[0]!, subject.from, place.at)
}

/** That a bill became law, was vetoed, failed, or lies before the President. */
export const enactmentPattern: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    if (item.kind !== 'WORD') return []
    const found = predicates(reading, at)
    if (found.length > 0) return found
    if (/^(?:signed|vetoed)$/.test(item.fold)) return byThePresident(reading, at)
    if (item.fold === 'signing' && isText(reading.items[at + 1], 'of')) return byThePresident(reading, at + 1)
    if (DESK_VERBS.test(item.fold)) return toTheDesk(reading, at)
    return /^(?:defeated|failed|rejected)$/.test(item.fold) ? failed(reading, at) : []
  })
