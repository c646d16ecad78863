import { ClaimKind } from '../claim-kind'
import { subjectOf } from '../grammar'
import { type Item, isText } from '../item'
import { forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import type { Person } from '../resolve-members'
import { deeds, VERBS } from './deed'
import { joined } from './joined'

/** How many sentences back the introduction may be told that others are said to have joined. */
const REACH = 14
const GLUE =
  /^(?:u\.s|us|in|this|the|effort|as|well|also|on|bill|legislation|fellow|his|her|their|colleagues?|senate|house|republican|democratic|majority|minority|leader|whip|chairman|chair|ranking|member|former|co|leads?)$/

interface Joining {
  /** Who was joined; empty where only the bill is said to be. */
  joinedPeople: Person[]
  people: Person[]
  at: number
}

/** Members after `from`, past words that change nothing. */
function membersAfter(items: Item[], from: number): number {
  for (let at = from; at < Math.min(items.length, from + 7); at++) {
    const current = items[at]!
    if (current.kind === 'MEMBERS' && !current.possessive) return at
    if (
      !(
        GLUE.test(current.fold) ||
        current.kind === 'BILL' ||
        current.kind === 'COMMITTEE' ||
        current.possessive
      )
    )
      return -1
  }
  return -1
}

/** "He was joined by Reps. A and B": no deed is told in the sentence itself. */
function passive(items: Item[]): Joining | null {
  const by = items.findIndex((item, at) => isText(item, 'by') && isText(items[at - 1], 'joined'))
  if (by < 0 || !/^(?:was|were|is|are|being|been|also)$/.test(items[by - 2]?.fold ?? '')) return null
  const at = membersAfter(items, by + 1)
  const subject = subjectOf(items, by - 1)
  return at < 0 || !subject ? null : { joinedPeople: subject.people, people: items[at]!.people, at }
}

/** "Joining Senators A and B are Senators C and D", "Joining them on the bill are …". */
function inverted(items: Item[]): Joining | null {
  const join = items.findIndex((item) => isText(item, 'joining'))
  if (join < 0 || join > 1) return null
  const verb = items.findIndex((item, at) => at > join && /^(?:are|is|were|was)$/.test(item.fold))
  const at = verb < 0 || verb - join > 9 ? -1 : membersAfter(items, verb + 1)
  if (at < 0) return null
  const inner = items.slice(join, verb).flatMap((item) => (item.kind === 'MEMBERS' ? item.people : []))
  return { joinedPeople: inner, people: items[at]!.people, at }
}

/** Bills that those who were joined are said to have introduced just before. */
function introducedBefore(reading: Reading, people: Person[]): number[] {
  for (let order = reading.order - 1; order >= Math.max(0, reading.order - REACH); order--) {
    const clause = reading.clauses[order]!
    const earlier = { ...reading, order, clause, items: clause.items }
    const told = [...deeds(earlier), ...joined(earlier)].filter(
      (claim) => claim.kind === ClaimKind.INTRODUCED,
    )
    const own = told.filter((claim) => people.length === 0 || (claim.person && people.includes(claim.person)))
    const bills = [...new Set(own.flatMap((claim) => claim.bill ?? []))]
    if (bills.length > 0) return bills.length === 1 ? bills : []
    if (told.length > 0) return []
  }
  return []
}

/** Members who are said, in a sentence of its own, to have joined those who introduced a bill. */
export const joinedBy: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  if (!items.some((item) => /^(?:joined|joining)$/.test(item.fold))) return []
  if (items.some((item) => item.kind === 'WORD' && VERBS.get(item.fold)?.kind === ClaimKind.INTRODUCED))
    return []
  const joining = passive(items) ?? inverted(items)
  if (!joining) return []
  const bills = introducedBefore(reading, joining.joinedPeople)
  const kind = items.some((item) => /^cosponsors?$/.test(item.fold))
    ? ClaimKind.COSPONSORED
    : ClaimKind.INTRODUCED
  return forEach(kind, reading, joining.people, bills, 0, joining.at)
}
