import type { BillBook } from './bill-book'
import { type Item, isText, isWord, item } from './item'
import { BILL_ADJECTIVES } from './words'

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that'])
const RENEWING = /^(?:reauthorize|reauthorizes|reauthorizing|renew|renews|renewing|extend|extends|extending)$/
/** "the Senate version", "the Senate-passed version", "the final version". */
const CHAMBER_S = /^(?:(?:senate|house)(?:'s)?|passed|final)$/
const BILLS = /^(?:legislation|bill|measure)$/
/** What may stand where the reauthorization spoken of is a bill, not the act of renewing a law. */
const AFTER_BILL =
  /^(?:which|that|was|is|has|had|includes|would|will|passed|last|today|by|introduced|authored|in|and)$/
const TELLING = new Set([
  'reauthorization',
  'version',
  'legislation',
  'bill',
  'measure',
  'former',
  'latter',
  'law',
])
const FORMER = /^(?:former|latter)$/
const AFTER_FORMER = /^(?:was|is|would|will|has|had|by|introduced|passed|also)$/

const isNamed = (candidate: Item | undefined): boolean =>
  candidate?.kind === 'BILL' && candidate.naming === 'NAMED'

/** Past "the" to a named bill; -1 where none follows. */
function namedAt(items: Item[], at: number): number {
  const next = isText(items[at], 'the') ? at + 1 : at
  return isNamed(items[next]) ? next : -1
}

/** Start of the noun phrase that ends before `at`: its article and adjectives. */
function phraseStart(items: Item[], at: number): number {
  let start = at
  while (
    isWord(items[start - 1], BILL_ADJECTIVES) ||
    /^(?:-|year|\d+|(?:senate|house)(?:'s)?|passed)$/.test(items[start - 1]?.fold ?? '')
  )
    start--
  return isWord(items[start - 1], DETERMINERS) ? start - 1 : start
}

/** "a five-year reauthorization of the X Act", "legislation to reauthorize the X Act": where the named bill stands. */
function renewed(items: Item[], at: number): number {
  const { fold } = items[at]!
  if (fold === 'version' && CHAMBER_S.test(items[at - 1]?.fold ?? ''))
    return isText(items[at + 1], 'of') ? namedAt(items, at + 2) : -1
  if (fold === 'reauthorization') return isText(items[at + 1], 'of') ? namedAt(items, at + 2) : -1
  if (!BILLS.test(fold)) return -1
  const verb = /^(?:to|that|which)$/.test(items[at + 1]?.fold ?? '') ? at + 2 : at + 1
  return RENEWING.test(items[verb]?.fold ?? '') ? namedAt(items, verb + 1) : -1
}

/** "the VAWA bill", "the X Act reauthorization bill": how many nouns after a named bill only say that it is one. */
function nounsAfter(items: Item[], at: number): number {
  let next = at + 1
  if (isText(items[next], 'reauthorization')) next++
  return BILLS.test(items[next]?.fold ?? '') && items[next]!.kind === 'WORD' ? next - at : 0
}

const isMade = (items: Item[], at: number): boolean =>
  /^(?:authored|sponsored|written|introduced|cosponsored)$/.test(items[at]?.fold ?? '') &&
  isText(items[at + 1], 'by')

/** "this important reauthorization", "the former": what stands for a bill without being called one. */
function standIn(items: Item[], at: number): Item | null {
  const { fold, first, last } = items[at]!
  const next = items[at + 1]
  const open = next === undefined || next.kind === 'MARK'
  if (FORMER.test(fold) && isText(items[at - 1], 'the') && (open || AFTER_FORMER.test(next.fold)))
    return item('BILL', items[at - 1]!.first, last, { fold, naming: 'DEFINITE' })
  // "The law, authored by Senator A": what was last named, where its makers are told.
  if (
    fold === 'law' &&
    /^(?:the|this)$/.test(items[at - 1]?.fold ?? '') &&
    isText(next, ',') &&
    isMade(items, at + 2)
  )
    return item('BILL', items[at - 1]!.first, last, { fold: 'bill', naming: 'DEFINITE' })
  const version = fold === 'version' && CHAMBER_S.test(items[at - 1]?.fold ?? '')
  if (!(fold === 'reauthorization' || version) || !(open || AFTER_BILL.test(next.fold))) return null
  const start = phraseStart(items, at)
  return /^(?:this|the)$/.test(items[start]?.fold ?? '')
    ? item('BILL', items[start]!.first, last, {
        fold: 'bill',
        naming: 'DEFINITE',
        counted: items[start]!.fold,
      })
    : item('BILL', first, last, { fold: 'bill', naming: 'INDEFINITE' })
}

/**
 * Draws the longer names of a bill together: "the reauthorization of the X Act" and "legislation to reauthorize it" are
 * the bill that the release names so, "the X Act bill" is the X Act, "the latter" is one of two bills.
 */
export function drawBillPhrases(items: Item[], book: BillBook): Item[] {
  const drawn: Item[] = []
  for (let at = 0; at < items.length; at++) {
    const current = items[at]!
    if (isNamed(current)) {
      const nouns = current.possessive ? 0 : nounsAfter(items, at)
      drawn.push(nouns > 0 ? { ...current, last: items[at + nouns]!.last } : current)
      at += nouns
      continue
    }
    drawn.push(current)
    if (current.kind !== 'WORD' || !TELLING.has(current.fold)) continue
    const named = renewed(items, at)
    const start = phraseStart(drawn, drawn.length - 1)
    if (named >= 0 && !isText(drawn[start - 1], 'since')) {
      const bills = items[named]!.bills.map((ref) => book.renewalOf(ref))
      drawn.splice(start, drawn.length - start, { ...items[named]!, first: drawn[start]!.first, bills })
      at = named
      continue
    }
    const other = standIn(items, at)
    if (other)
      drawn.splice(
        drawn.findIndex((one) => one.first >= other.first),
        drawn.length,
        other,
      )
  }
  return drawn
}
