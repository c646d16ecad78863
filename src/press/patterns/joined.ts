import { ClaimKind } from '../claim-kind'
import { sentenceSubject, subjectOf } from '../grammar'
import { type Item, isText } from '../item'
import { mainSubject } from '../main-subject'
import { objectOf, objectsFrom } from '../objects'
import { forEach, type Pattern, type RawClaim } from '../raw-claim'
import type { Person } from '../resolve-members'
import { VERBS } from './deed'

const LONGEST = 60
const JOIN =
  /^(?:joined|joins|join|joining|partnered|partners|partnering|teamed|teams|teaming|united|unites)$/
/** Verbs that only with such words make the sentence one of several doing something together. */
const LED_IN = /^(?:led|leads|leading)$/
const GLAD = /^(?:proud|pleased|honored|glad|happy|thrilled|excited|delighted)$/
const UPON = /^(?:upon|after|on)$/

/** Members between two items, wherever they stand. */
function membersBetween(items: Item[], from: number, to: number): Person[] {
  return items
    .slice(from, to)
    .flatMap((item) => (item.kind === 'MEMBERS' && !item.possessive ? item.people : []))
}

/** The join that a gerund belongs to: index of "joined" before "in introducing", or -1. */
function joinBefore(items: Item[], verb: number): number {
  const together = isText(items[verb - 1], 'in')
  for (let at = verb - 1; at >= Math.max(0, verb - LONGEST); at--) {
    const { kind, fold } = items[at]!
    if (kind !== 'WORD') continue
    if (JOIN.test(fold) || (together && LED_IN.test(fold) && !isText(items[at - 1], 'in'))) return at
    if (isText(items[verb - 1], 'to') && fold === 'worked' && isText(items[at + 1], 'with')) return at
  }
  return -1
}

/** "will join", "urged to join": wished for; "is pleased to join" is done. */
function isWished(items: Item[], join: number): boolean {
  const before = items[join - 1]?.fold ?? ''
  if (before === 'to') return !GLAD.test(items[join - 2]?.fold ?? '')
  return /^(?:will|would|not|urge|urges|urged)$/.test(before)
}

/** "Joining Senator A in introducing the bill are Senators B and C." */
function afterVerb(items: Item[], object: number): { people: Person[]; at: number } | null {
  for (let at = object + 1; at < Math.min(items.length, object + 8); at++) {
    if (!/^(?:are|is|were|was)$/.test(items[at]!.fold)) continue
    const next = items[at + 1]?.fold === 'us' || items[at + 1]?.fold === 'u.s' ? at + 2 : at + 1
    if (items[next]?.kind === 'MEMBERS') return { people: items[next]!.people, at: next }
  }
  return null
}

/** "applauds Congressman A for introducing the X Act": the one so thanked is said to have done it. */
function thanked(items: Item[], verb: number): { people: Person[]; at: number } | null {
  let cause = verb - 1
  while (/^(?:to|together|working|in|leadership|efforts|their|his|her)$/.test(items[cause]?.fold ?? ''))
    cause--
  if (!isText(items[cause], 'for')) return null
  for (let at = cause - 1; at >= Math.max(0, cause - 5); at--) {
    if (items[at]!.kind === 'MEMBERS' && !items[at]!.possessive) return { people: items[at]!.people, at }
    if (/^(?:will|would|should|responsible|reason|plan|plans)$/.test(items[at]!.fold)) return null
  }
  return null
}

/** "She has led the fight, including sponsoring the X Act": the one person the sentence begins with. */
function means(items: Item[], verb: number): Person[] {
  const listed = /^(?:including|includes|include|included)$/.test(items[verb - 1]?.fold ?? '')
  if (!(listed || isText(items[verb - 1], 'by'))) return []
  const named = items.slice(0, verb).filter((item) => item.kind === 'MEMBERS' && (listed || !item.possessive))
  const people = new Set(named.flatMap((item) => item.people))
  return people.size === 1 && named[0] === items.find((item) => item.kind === 'MEMBERS') ? [...people] : []
}

/** "A and B issued a statement upon introducing the X Act": whom the sentence is about. */
function occasion(items: Item[], verb: number): Person[] {
  if (!UPON.test(items[verb - 1]?.fold ?? '')) return []
  return sentenceSubject(items, verb)?.people ?? mainSubject(items, verb) ?? []
}

/** "by introducing their X Act", "introducing legislation like his X Act": whose it is said to be. */
function ownersAt(items: Item[], object: number): Person[] {
  const own = items[object]!
  const named = items
    .slice(object + 1, object + 3)
    .find((item) => item.kind === 'BILL' && item.naming === 'NAMED')
  return own.owners.length > 0 || own.naming === 'NAMED' ? own.owners : (named?.owners ?? [])
}

/** "After joining A in introducing the bill, B spoke": B. */
function opening(items: Item[], join: number, object: number): { people: Person[] } | null {
  const people = join <= 1 ? mainSubject(items, object) : null
  return people && { people }
}

/**
 * Deeds in a gerund: "A joined B in introducing the X Act", "A and B were joined by C in introducing
 * it", "we thank A for introducing it". All who are so named did it.
 */
export const joined: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  const claims: RawClaim[] = []
  for (const [verb, current] of items.entries()) {
    const entry = current.kind === 'WORD' ? VERBS.get(current.fold) : undefined
    const gerund =
      entry?.form === 'ING' &&
      /^(?:in|for|by|including|includes|include|included|,|upon|after|on)$/.test(items[verb - 1]?.fold ?? '')
    const infinitive = entry?.form === 'BASE' && isText(items[verb - 1], 'to')
    if (!entry || !(gerund || infinitive)) continue
    const object = objectOf(items, verb, entry.strict)
    const bills = object < 0 || items[object]!.background ? [] : objectsFrom(items, object)
    if (bills.length === 0) continue
    if (gerund && entry.kind === ClaimKind.INTRODUCED)
      claims.push(...forEach(entry.kind, reading, ownersAt(items, object), bills, verb, object))
    const thanks = thanked(items, verb)
    if (thanks) claims.push(...forEach(entry.kind, reading, thanks.people, bills, thanks.at, object))
    claims.push(...forEach(entry.kind, reading, means(items, verb), bills, verb, object))
    if (gerund) claims.push(...forEach(entry.kind, reading, occasion(items, verb), bills, verb, object))
    const join = isText(items[verb - 1], 'for') ? -1 : joinBefore(items, verb)
    if (join < 0 || isWished(items, join)) continue
    const subject = subjectOf(items, isText(items[join - 1], 'to') ? join - 2 : join)
    const inner = membersBetween(items, join + 1, verb)
    const after = afterVerb(items, object)
    const leading = subject ?? opening(items, join, object)
    const people = [...(leading?.people ?? []), ...inner, ...(after?.people ?? [])]
    const kind = entry.kind
    const together = kind === ClaimKind.COSPONSORED ? (leading?.people ?? []) : people
    const to = Math.max(object, after?.at ?? 0)
    claims.push(
      ...forEach(kind, reading, [...new Set(together)], bills, Math.min(subject?.from ?? join, join), to),
    )
  }
  return claims
}
