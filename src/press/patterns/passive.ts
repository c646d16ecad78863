import type { ClaimKind } from '../claim-kind'
import { isTime } from '../grammar'
import { type Item, isText, isWord } from '../item'
import { currentBill, forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import type { Person } from '../resolve-members'
import { VERBS } from './deed'
import { listedBelow } from './listed-below'

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
      /^(?:in|the|senate|house|today|yesterday|earlier|first|jointly|also|and|last|this|week|year|month|,|originally|recently|upper|lower|chamber|been|again|u\.s|us|of|representatives|cosponsored|sponsored|introduced)$/.test(
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
    if (current.kind === 'BILL') {
      if (!isAmended(items, at)) return current.background ? -1 : at
      if (!items.slice(at + 1, verb).some((between) => isText(between, 'and'))) return -1
    }
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
  const to = isText(items[bill - 1], 'the') ? bill - 2 : bill - 1
  return isText(items[to], 'to') && OTHER_OBJECT.test(items[to - 1]?.fold ?? '')
}

function isDenied(items: Item[], verb: number): boolean {
  return items
    .slice(Math.max(0, verb - 4), verb)
    .some((item) => /^(?:not|never|wasn't|isn't|will|would|should|could|may|might|if)$/.test(item.fold))
}

function passiveAt(reading: Reading, verb: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  const agent = agentAfter(items, verb)
  const below = agent < 0 && isText(items[verb + 1], 'by') ? listedBelow(reading, verb + 1) : null
  if ((agent < 0 && !below) || isDenied(items, verb)) return []
  const bill = billBefore(items, verb)
  const opening =
    bill < 0 && items.slice(0, verb).every((item) => isWord(item, BETWEEN) || item.kind === 'MARK')
  const ahead = opening && agent >= 0 ? billAhead(items, agent) : -1
  const at = bill >= 0 ? bill : ahead
  const bills = at >= 0 ? items[at]!.bills : opening ? currentBill(reading) : []
  if (below)
    return forEach(kind, reading, below.people, bills, at >= 0 ? at : verb, verb + 1).map((claim) => ({
      ...claim,
      last: below.last,
    }))
  const from = Math.min(verb, at >= 0 ? at : verb)
  const shared = sharers(items, agent)
  return [
    ...forEach(kind, reading, items[agent]!.people, bills, from, Math.max(agent, at)),
    ...forEach(kind, reading, shared.people, bills, from, shared.at),
    ...gapped(reading, agent, kind),
  ]
}

/** "Introduced by Senator A, S. 178 would": the bill after the phrase that opens the sentence. */
function billAhead(items: Item[], agent: number): number {
  let at = isText(items[agent + 1], ',') ? agent + 2 : -1
  while (at > 0 && isText(items[at], 'the')) at++
  const bill = at < 0 ? undefined : items[at]
  return bill?.kind === 'BILL' && !bill.background ? at : -1
}

const BEFORE_SHARER =
  /^(?:in|the|by|,|u\.s|us|as|well|upper|lower|chamber|chairman|chair|ranking|member|former)$/

/** Nothing follows that would make the names before it the subject of something else. */
const endsPhrase = (next: Item | undefined): boolean =>
  next === undefined || next.kind === 'MARK' || /^(?:in|and|along|on|to|would|will)$/.test(next.fold)

/** "led in the Senate by A and in the House by B", "led by A in the Senate and B in the House": those after the first. */
function sharers(items: Item[], agent: number): { people: Person[]; at: number } {
  const people: Person[] = []
  let last = agent
  let told = false
  for (let at = agent + 1; at < Math.min(items.length, last + 10); at++) {
    const current = items[at]!
    if (current.kind === 'MEMBERS') {
      if (!told || current.possessive || current.pronoun || !endsPhrase(items[at + 1])) break
      people.push(...current.people)
      last = at
      told = false
    } else if (/^(?:senate|house|and|along|with)$/.test(current.fold)) told = true
    else if (current.kind !== 'COMMITTEE' && !BEFORE_SHARER.test(current.fold)) break
  }
  return { people, at: last }
}

/** "The former was introduced by A, the latter by B": the verb holds for the second pair too. */
function gapped(reading: Reading, agent: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  let at = agent + 1
  while (/^(?:,|;|and)$/.test(items[at]?.fold ?? '') && at < agent + 4) at++
  const [bill, by, second] = items.slice(at, at + 3)
  const other = bill?.kind === 'BILL' && isText(by, 'by') && second?.kind === 'MEMBERS' && !second.possessive
  return at > agent + 1 && other
    ? [...forEach(kind, reading, second.people, bill.bills, at, at + 2), ...gapped(reading, at + 2, kind)]
    : []
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
