import type { ClaimKind } from '../claim-kind'
import { isTime } from '../grammar'
import { type Item, isText, isWord } from '../item'
import { currentBill, forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import { VERBS } from './deed'

const AGENT_WORDS = new Set(
  'a an the bipartisan group of senators members colleagues fellow my his her their its including and lead leading us u.s coalition congressional sens reps representatives both house senate republican democratic original former then'.split(
    ' ',
  ),
)
const BETWEEN = new Set(
  'which that was were is are has been have being also originally first jointly and cosponsored introduced sponsored authored led coled reintroduced written by in the senate house legislation bill recently previously bipartisan a an'.split(
    ' ',
  ),
)
/** "an amendment introduced by Smith" is not the bill that includes it. */
const OTHER_OBJECT =
  /^(?:amendments?|provisions?|language|letters?|motions?|effort|efforts|letter|report|petition|ones?|version|proposal)$/
const TO_BE = /^(?:was|were|is|are|been|being)$/

/** Index of the members who are named after "by", or -1. */
function agentAfter(items: Item[], verb: number): number {
  let by = verb + 1
  while (by < Math.min(items.length, verb + 8) && !isText(items[by], 'by')) {
    const skipped =
      isTime(items[by]) ||
      /^(?:in|the|senate|house|today|jointly|also|and|last|week|year|month|,|originally|upper|lower|chamber|been|again|u\.s|us|of|representatives|cosponsored|sponsored|introduced)$/.test(
        items[by]!.fold,
      )
    if (!skipped || items[by]!.kind === 'MEMBERS') return -1
    by++
  }
  if (!isText(items[by], 'by')) return -1
  for (let at = by + 1; at < Math.min(items.length, by + 14); at++) {
    if (items[at]!.kind === 'MEMBERS') return items[at]!.possessive ? -1 : at
    if (!(isWord(items[at], AGENT_WORDS) || /^[,():\d-]/.test(items[at]!.fold))) return -1
  }
  return -1
}

/** The bill left of a participle: right beside it, or the subject of "was introduced". */
function billBefore(items: Item[], verb: number): number {
  if (OTHER_OBJECT.test(items[verb - 1]?.fold ?? '')) return -1
  let strange = 0
  for (let at = verb - 1; at >= 0; at--) {
    const current = items[at]!
    if (current.kind === 'BILL') return current.background || isAmended(items, at) ? -1 : at
    const plain =
      isWord(current, BETWEEN) || current.kind === 'MARK' || current.kind === 'MEMBERS' || isTime(current)
    if (!plain) strange++
    const full = items.slice(at, verb).some((between) => TO_BE.test(between.fold))
    if (strange > (full ? 40 : 3)) return -1
  }
  return -1
}

/** "an amendment to S. 178 that was introduced by Smith": not the bill. */
function isAmended(items: Item[], bill: number): boolean {
  return isText(items[bill - 1], 'to') && OTHER_OBJECT.test(items[bill - 2]?.fold ?? '')
}

function isDenied(items: Item[], verb: number): boolean {
  return items
    .slice(Math.max(0, verb - 4), verb)
    .some((item) => /^(?:not|never|wasn't|isn't|will|would|should|could|may|might|if)$/.test(item.fold))
}

function passiveAt(reading: Reading, verb: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  const agent = agentAfter(items, verb)
  if (agent < 0 || isDenied(items, verb)) return []
  const bill = billBefore(items, verb)
  const opening =
    bill < 0 && items.slice(0, verb).every((item) => isWord(item, BETWEEN) || item.kind === 'MARK')
  const bills = bill >= 0 ? items[bill]!.bills : opening ? currentBill(reading) : []
  return forEach(kind, reading, items[agent]!.people, bills, bill >= 0 ? bill : verb, agent)
}

/**
 * Deeds in the passive voice: "introduced by Senators A and B", "which was sponsored by A and is
 * cosponsored by B", "Also cosponsored by C".
 */
export const passives: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, verb) => {
    const entry = item.kind === 'WORD' ? VERBS.get(item.fold) : undefined
    return entry?.form === 'PAST' ? passiveAt(reading, verb, entry.kind) : []
  })
