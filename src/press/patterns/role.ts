import { ClaimKind } from '../claim-kind'
import { sentenceSubject, subjectOf } from '../grammar'
import { type Item, isText, isWord } from '../item'
import { currentBill, forEach, type Pattern, type RawClaim, type Reading } from '../raw-claim'
import type { Person } from '../resolve-members'
import { BILL_ADJECTIVES } from '../words'
import { listedBelow } from './listed-below'

const ROLES: Record<string, ClaimKind> = {
  cosponsor: ClaimKind.COSPONSORED,
  cosponsors: ClaimKind.COSPONSORED,
  colead: ClaimKind.COSPONSORED,
  coleads: ClaimKind.COSPONSORED,
  coleader: ClaimKind.COSPONSORED,
  author: ClaimKind.AUTHORED,
  authors: ClaimKind.AUTHORED,
  coauthor: ClaimKind.AUTHORED,
  coauthors: ClaimKind.AUTHORED,
  sponsor: ClaimKind.AUTHORED,
  sponsors: ClaimKind.AUTHORED,
}
const BEFORE_ROLE = new Set(
  'a an the one of original lead leading proud republican democratic bipartisan first house senate chief primary principal main also both key early longtime only two three four another fellow latest newest strong steadfast other additional all prime its now currently already still'.split(
    ' ',
  ),
)
const BECOMING = new Set(
  'is are was were became become becomes remains serves serving serve served joined joins been signed on onto as i am among'.split(
    ' ',
  ),
)

const GLAD = /^(?:proud|pleased|honored|glad|happy|thrilled)$/

/** Start of the noun phrase that ends in a role: "one of the original cosponsors". */
function phraseStart(items: Item[], role: number): number {
  let start = role
  while (
    start > 0 &&
    (isWord(items[start - 1], BEFORE_ROLE) || /^(?:-|\d+(?:st|nd|rd|th)?)$/.test(items[start - 1]!.fold))
  )
    start--
  return start > 0 && items[start - 1]!.kind === 'BILL' && items[start - 1]!.possessive ? start - 1 : start
}

/** Bills after "of", or -1: "cosponsor of the X Act". */
function billAfter(items: Item[], role: number): number {
  for (let at = role + 1; at < Math.min(items.length, role + 7); at++) {
    if (items[at]!.kind === 'BILL') return at
    if (
      !isWord(items[at], BILL_ADJECTIVES) &&
      !/^(?:of|the|to|on|both|and|bipartisan|negotiator|for|supporter|advocate|champion|,|this|landmark)$/.test(
        items[at]!.fold,
      )
    )
      return -1
  }
  return -1
}

/** "the Democratic lead of S. 178", "the lead Republican on it": a lead that is a person. */
function isLead(items: Item[], at: number): boolean {
  if (!/^(?:on|of|for)$/.test(items[at + 1]?.fold ?? '') || billAfter(items, at) < 0) return false
  const before = items[at - 1]?.fold ?? ''
  return items[at]!.fold === 'lead'
    ? /^(?:the|democratic|republican|house|senate|gop|original)$/.test(before)
    : /^(?:republican|democrat)s?$/.test(items[at]!.fold) && before === 'lead'
}

/** "Senator Heitkamp is also a cosponsor": who takes the role. */
function holder(items: Item[], start: number): { people: Person[]; from: number } | null {
  let at = start - 1
  if (isText(items[at], ',') || isText(items[at], '–') || isText(items[at], '—') || isText(items[at], '(')) {
    const members = items[at - 1]
    return members?.kind === 'MEMBERS' && !members.possessive
      ? { people: members.people, from: at - 1 }
      : null
  }
  const gladly =
    isText(items[at], 'be') && isText(items[at - 1], 'to') && GLAD.test(items[at - 2]?.fold ?? '')
  const glad = gladly ? subjectOf(items, at - 2) : null
  if (glad) return { people: glad.people, from: glad.from }
  if (!isWord(items[at], BECOMING)) return null
  const joined =
    isText(items[at], 'as') &&
    items[at - 1]?.kind === 'MEMBERS' &&
    /^(?:joined|joins)$/.test(items[at - 2]?.fold ?? '')
      ? at - 2
      : -1
  if (joined >= 0) at = joined
  while (isWord(items[at], BECOMING)) at--
  const subject = /^(?:signing|joining|becoming)$/.test(items[at]?.fold ?? '')
    ? sentenceSubject(items, at)
    : subjectOf(items, at + 1)
  return subject ? { people: subject.people, from: subject.from } : null
}

/** "the bill's lead cosponsor Senator X", "bill sponsors Reps. X and Y": the names follow without a comma. */
function isNaming(items: Item[], role: number): boolean {
  const before = items[role - 1]
  return before?.kind === 'BILL' || /^(?:lead|original|chief|principal|primary)$/.test(before?.fold ?? '')
}

/** "the bill's author, Senator X", "the lead sponsors are Senators X and Y", "cosponsors include …". */
function namedAfter(items: Item[], role: number): { people: Person[]; at: number } | null {
  const adjoining = isNaming(items, role)
  let glue = adjoining
  for (let at = role + 1; at < Math.min(items.length, role + 9); at++) {
    const current = items[at]!
    if (current.kind === 'MEMBERS') {
      const one = adjoining && at === role + 1 && !/s$/.test(items[role]!.fold)
      return glue && !current.possessive
        ? { people: one ? current.people.slice(0, 1) : current.people, at }
        : null
    }
    if (/^(?:include|includes|included|including|are|is|:|,|–|—|among)$/.test(current.fold)) glue = true
    else if (
      !(
        current.kind === 'BILL' ||
        isWord(current, BILL_ADJECTIVES) ||
        /^(?:of|the|to|in|senate|house|u\.s|us|also|fellow|members|following|congress|currently|democrats|republicans|legislation|on|for|this|them|whom|bill)$/.test(
          current.fold,
        )
      )
    )
      return null
  }
  return null
}

function billOf(reading: Reading, role: number, from: number): { bills: number[]; at: number } {
  const { items } = reading
  const after = billAfter(items, role)
  if (after >= 0) return { bills: items[after]!.bills, at: after }
  if (isText(items[role + 1], 'of')) return { bills: [], at: from }
  for (let at = role - 1; at >= 0; at--) {
    const bill = items[at]!
    if (bill.kind === 'BILL' && !bill.background && bill.bills.length > 0) return { bills: bill.bills, at }
  }
  return { bills: currentBill(reading), at: from }
}

function roleAt(reading: Reading, role: number, kind: ClaimKind): RawClaim[] {
  const { items } = reading
  const start = phraseStart(items, role)
  const held = holder(items, start)
  if (held && held.people.length > 0) {
    const bill = billOf(reading, role, held.from)
    return forEach(
      kind,
      reading,
      held.people,
      bill.bills,
      Math.min(held.from, bill.at),
      Math.max(role, bill.at),
    )
  }
  const named = namedAfter(items, role)
  const bill = billOf(reading, role, role)
  if (named)
    return forEach(
      kind,
      reading,
      named.people,
      bill.bills,
      Math.min(start, bill.at),
      Math.max(named.at, bill.at),
    )
  const below = listedBelow(reading, role)
  if (!below) return []
  return forEach(kind, reading, below.people, bill.bills, start, role).map((claim) => ({
    ...claim,
    last: below.last,
  }))
}

/** A role as a noun: "is also a cosponsor", "author of the X Act", "Cosponsors include Senators A and B". */
export const roles: Pattern = (reading): RawClaim[] =>
  reading.items.flatMap((item, at) => {
    const noun = item.kind === 'WORD' && Object.hasOwn(ROLES, item.fold) ? ROLES[item.fold] : undefined
    const kind = noun ?? (item.kind === 'WORD' && isLead(reading.items, at) ? ClaimKind.AUTHORED : undefined)
    const denied =
      /^(?:not|never|no)$/.test(reading.items[at - 1]?.fold ?? '') ||
      /^(?:not|never)$/.test(reading.items[at - 2]?.fold ?? '')
    return kind && !denied ? roleAt(reading, at, kind) : []
  })
