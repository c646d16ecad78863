import { ClaimKind } from '../claim-kind'
import { isTime, isUnreal, relativeOf, type Subject, subjectOf, WITH } from '../grammar'
import { type Item, isText, isWord } from '../item'
import { objectOf, objectsFrom } from '../objects'
import { forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import type { Person } from '../resolve-members'
import { DEED_VERBS } from '../words'

interface Verb {
  kind: ClaimKind
  /** PAST may also be a participle; BASE counts only in headlines and after "proud to". */
  form: 'PAST' | 'PRESENT' | 'BASE' | 'ING'
  /** Takes other objects than bills too: the bill must stand right beside it. */
  strict: boolean
}

/** Verbs that claim a role in a bill. */
export const VERBS = new Map<string, Verb>()
const stems: [string, ClaimKind, boolean][] = [
  ['introduc', ClaimKind.INTRODUCED, false],
  ['reintroduc', ClaimKind.INTRODUCED, false],
  ['cointroduc', ClaimKind.INTRODUCED, false],
]
for (const [stem, kind, strict] of stems) {
  VERBS.set(`${stem}ed`, { kind, form: 'PAST', strict })
  VERBS.set(`${stem}es`, { kind, form: 'PRESENT', strict })
  VERBS.set(`${stem}e`, { kind, form: 'BASE', strict })
  VERBS.set(`${stem}ing`, { kind, form: 'ING', strict })
}
const regular: [string, ClaimKind, boolean][] = [
  ['unveil', ClaimKind.INTRODUCED, true],
  ['author', ClaimKind.AUTHORED, false],
  ['coauthor', ClaimKind.AUTHORED, false],
  ['sponsor', ClaimKind.AUTHORED, false],
  ['spearhead', ClaimKind.AUTHORED, true],
  ['cosponsor', ClaimKind.COSPONSORED, false],
]
for (const [stem, kind, strict] of regular) {
  VERBS.set(`${stem}ed`, { kind, form: 'PAST', strict })
  VERBS.set(`${stem}s`, { kind, form: 'PRESENT', strict })
  VERBS.set(stem, { kind, form: 'BASE', strict })
  VERBS.set(`${stem}ing`, { kind, form: 'ING', strict })
}
for (const [word, kind, form] of [
  ['led', ClaimKind.AUTHORED, 'PAST'],
  ['leads', ClaimKind.AUTHORED, 'PRESENT'],
  ['leading', ClaimKind.AUTHORED, 'ING'],
  ['lead', ClaimKind.AUTHORED, 'BASE'],
  ['wrote', ClaimKind.AUTHORED, 'PAST'],
  ['written', ClaimKind.AUTHORED, 'PAST'],
  ['drafted', ClaimKind.AUTHORED, 'PAST'],
  ['penned', ClaimKind.AUTHORED, 'PAST'],
  ['crafted', ClaimKind.AUTHORED, 'PAST'],
  ['filed', ClaimKind.INTRODUCED, 'PAST'],
  ['offered', ClaimKind.INTRODUCED, 'PAST'],
  ['coled', ClaimKind.COSPONSORED, 'PAST'],
  ['coleads', ClaimKind.COSPONSORED, 'PRESENT'],
  ['coleading', ClaimKind.COSPONSORED, 'ING'],
  ['colead', ClaimKind.COSPONSORED, 'BASE'],
] as const) {
  VERBS.set(word, { kind, form, strict: true })
}

const GLAD = /^(?:proud|pleased|honored|glad|happy|thrilled|excited|delighted)$/
const COMPANIONS = new Set(
  'us u.s fellow his her their my colleague colleagues house senate congressional friend senators representatives the and democratic republican bipartisan members'.split(
    ' ',
  ),
)
const NO_PARTNER = /^(?:work|working|worked|met|meet|meeting|spoke|speaking|consulted|agree|agreed|stand)$/
const LONGEST_TAIL = 30

/** The subject of an infinitive or a gerund: "is proud to introduce", "is introducing". */
function subjectOfForm(items: Item[], verb: number, form: Verb['form'], headline: boolean): Subject | null {
  if (form === 'BASE') {
    if (isText(items[verb - 1], 'to') && GLAD.test(items[verb - 2]?.fold ?? ''))
      return subjectOf(items, verb - 2)
    if (/^(?:helped|helps)$/.test(items[verb - 1]?.fold ?? '')) return subjectOf(items, verb - 1)
    return headline ? subjectOf(items, verb) : null
  }
  if (form === 'ING')
    return /^(?:is|are|am|i'm|be)$/.test(items[verb - 1]?.fold ?? '') || items[verb - 1]?.fold === 'i'
      ? subjectOf(items, verb)
      : null
  return subjectOf(items, isGladly(items, verb) ? verb - 3 : verb)
}

/** "proud to have introduced": done, for all its infinitive. */
const isGladly = (items: Item[], verb: number): boolean =>
  isText(items[verb - 1], 'have') && isText(items[verb - 2], 'to') && GLAD.test(items[verb - 3]?.fold ?? '')

/** "with my friend and colleague Rep. A": what may stand before the name. */
const isCompanion = (item: Item | undefined): boolean =>
  isWord(item, COMPANIONS) || (item?.kind === 'MEMBERS' && item.pronoun && item.possessive)

/** Members after "with", "alongside", "along with", "joined by" further on in the sentence. */
export function partners(items: Item[], from: number): { people: Person[]; at: number } | null {
  for (let at = from; at < Math.min(items.length, from + LONGEST_TAIL); at++) {
    const current = items[at]!
    if (isText(current, ';') || (isWord(current, DEED_VERBS) && at > from)) return null
    const cue = isWord(current, WITH) || (isText(current, 'by') && isText(items[at - 1], 'joined'))
    const verb = isText(items[at - 1], 'together') ? at - 2 : at - 1
    if (!cue || NO_PARTNER.test(items[verb]?.fold ?? '')) continue
    let next = at + 1
    while (next < at + 6 && (isCompanion(items[next]) || (isText(items[next], ',') && next > at + 1))) next++
    const plain = isText(current, 'with') && !/^(?:along|together)$/.test(items[at - 1]?.fold ?? '')
    const near = at - from <= 3 || isText(items[at - 1], ',') || !plain
    if (near && items[next]?.kind === 'MEMBERS' && !items[next]!.possessive) {
      const further = isText(items[next + 1], 'and') ? partners(items, next + 2) : null
      const adjoining = further !== null && isWord(items[next + 2], WITH) ? further : null
      return { people: [...items[next]!.people, ...(adjoining?.people ?? [])], at: adjoining?.at ?? next }
    }
  }
  return null
}

/** A bill item with its bills, or the one before it that the sentence relates to. */
function objectBills(
  items: Item[],
  verb: number,
  subject: Subject,
  strict: boolean,
  before: RelativeBill | null,
): { bills: number[]; at: number } {
  const at = objectOf(items, verb, strict)
  if (at >= 0) return { bills: items[at]!.background ? [] : objectsFrom(items, at), at }
  const relative = relativeOf(items, subject.from)
  if (relative >= 0) return { bills: items[relative]!.bills, at: relative }
  const tied =
    before !== null && before.verb + 2 >= subject.from - 1 && isText(items[subject.from - 1], 'and')
  return tied ? { bills: before.bills, at: before.at } : { bills: [], at: -1 }
}

interface RelativeBill {
  bills: number[]
  at: number
  verb: number
}

/** Passive voice has its own pattern: "was introduced by". */
function isPassive(items: Item[], verb: number): boolean {
  for (let at = verb + 1; at < Math.min(items.length, verb + 6); at++) {
    if (isText(items[at], 'by')) return true
    if (items[at]!.kind === 'BILL' || items[at]!.kind === 'MEMBERS') return false
    if (!isTime(items[at]) && items[at]!.kind !== 'WORD') return false
  }
  return false
}

const COLLEAGUES = /^(?:senators|members|representatives|lawmakers|colleagues|others|democrats|republicans)$/

/** Index of "members" in "nine other members of Congress who have also" before a verb, or -1. */
function colleaguesBefore(items: Item[], verb: number): number {
  let at = verb - 1
  while (
    /^(?:have|has|also|already|who|congress|of|the|house|senate)$/.test(items[at]?.fold ?? '') &&
    at > verb - 6
  )
    at--
  return COLLEAGUES.test(items[at]?.fold ?? '') ? at : -1
}

/** "39 members cosponsored the X Act, including Reps. A and B": those of the many who are named. */
function counted(reading: Reading, verb: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  const object = objectOf(items, verb, true)
  const many = colleaguesBefore(items, verb)
  if (many < 0 || object < 0) return []
  const including = isText(items[object + 1], ',') ? object + 2 : object + 1
  if (!/^(?:including|include|includes|are)$/.test(items[including]?.fold ?? '')) return []
  let next = including + 1
  while (/^(?:u\.s|us|,|:)$/.test(items[next]?.fold ?? '')) next++
  const members = items[next]
  if (members?.kind !== 'MEMBERS' || members.possessive) return []
  // A bill has one sponsor: several who are counted together as sponsoring it are its cosponsors.
  const part = kind === ClaimKind.AUTHORED ? ClaimKind.COSPONSORED : kind
  return forEach(part, reading, members.people, items[object]!.bills, verb, next)
}

/** "A wrote the first bill, and B the second": the verb holds for the second pair too. */
function gapped(reading: Reading, object: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  let at = object + 1
  while (/^(?:,|;|and)$/.test(items[at]?.fold ?? '') && at < object + 4) at++
  const [members, bill] = items.slice(at, at + 2)
  const pair =
    members?.kind === 'MEMBERS' && !members.possessive && bill?.kind === 'BILL' && bill.owners.length === 0
  return at > object + 1 && pair && !bill.background
    ? [...forEach(kind, reading, members.people, bill.bills, at, at + 1), ...gapped(reading, at + 1, kind)]
    : []
}

/** "She sponsored a bill against it, introduced the X Act, and …": the subject of the verb before, where nobody else is named. */
function goesOn(
  items: Item[],
  verb: number,
  form: Verb['form'],
  last: { subject: Subject; verb: number } | null,
): Subject | null {
  if (!last || form !== 'PAST' || !isText(items[verb - 1], ',')) return null
  const other = items.slice(last.verb + 1, verb).some((item) => item.kind === 'MEMBERS' || isText(item, 'by'))
  return other || objectOf(items, verb, true) < 0 ? null : last.subject
}

const isWished = (items: Item[], verb: number, form: Verb['form']): boolean =>
  form !== 'BASE' && !isGladly(items, verb) && isUnreal(items, verb)

/**
 * Members who introduce, write, sponsor or cosponsor a bill, in the active voice: "Klobuchar has also
 * introduced the X Act with Senators A and B", "the X Act, which Senator A authored and Senator B
 * cosponsored", "Senators A and B, joined by C, today introduced the X Act".
 */
export const deeds: Pattern = (reading: Reading): RawClaim[] => {
  const { items, clause } = reading
  const claims: RawClaim[] = []
  let before: RelativeBill | null = null
  let last: { subject: Subject; verb: number } | null = null
  for (const [verb, current] of items.entries()) {
    const entry = current.kind === 'WORD' ? VERBS.get(current.fold) : undefined
    if (!entry || (entry.form === 'PAST' && isPassive(items, verb))) continue
    const subject: Subject | null =
      subjectOfForm(items, verb, entry.form, clause.sentence.headline) ??
      goesOn(items, verb, entry.form, last)
    if (subject) last = { subject, verb }
    if (!subject) claims.push(...counted(reading, verb, entry.kind))
    if (!subject || subject.people.length === 0 || isWished(items, verb, entry.form)) continue
    const { bills, at } = objectBills(items, verb, subject, entry.strict, before)
    if (bills.length === 0) continue
    before = { bills, at, verb }
    const joined = entry.kind === ClaimKind.COSPONSORED ? null : partners(items, Math.max(verb, at) + 1)
    const inside = entry.kind === ClaimKind.COSPONSORED ? null : partners(items, verb + 1)
    const partner = joined ?? inside
    const to = Math.max(verb, at)
    const from = Math.min(subject.from, at)
    claims.push(...forEach(entry.kind, reading, subject.people, bills, from, Math.max(to, inside?.at ?? 0)))
    if (at > verb) claims.push(...gapped(reading, at, entry.kind))
    if (partner)
      claims.push(...forEach(entry.kind, reading, partner.people, bills, from, Math.max(to, partner.at)))
  }
  return claims
}
