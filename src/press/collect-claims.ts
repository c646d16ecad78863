import { BillStatus } from '../congress/bill-status'
import { congressOfYear, congressOn } from '../congress/congress-number'
import type { BillBook } from './bill-book'
import { ClaimKind } from './claim-kind'
import type { Found } from './find'
import { dateAt, type WrittenDate } from './find-dates'
import type { Clause } from './item'
import { counts } from './patterns/count'
import { deeds } from './patterns/deed'
import { hearings } from './patterns/hearing'
import { introductions } from './patterns/introduction'
import { joined } from './patterns/joined'
import { models } from './patterns/model'
import { ownership } from './patterns/ownership'
import { passives } from './patterns/passive'
import { provisions } from './patterns/provision'
import { roles } from './patterns/role'
import { statuses } from './patterns/status'
import type { Pattern, RawClaim, Reading } from './raw-claim'
import type { Token } from './token'

const PATTERNS: Pattern[] = [
  deeds,
  passives,
  joined,
  introductions,
  ownership,
  roles,
  counts,
  statuses,
  hearings,
  provisions,
  models,
]
/** No release makes so many; a text that does is not read to its end. */
const MOST_CLAIMS = 20_000
/** Tokens after a claim within which "in 2015" belongs to it. */
const DEED_REACH = 5
const STEP_REACH = 14
const DATED = /^(?:introduced|reintroduced|introducing|reintroducing|introduction)$/
const PAST_CONGRESS = new Set([ClaimKind.STATUS, ClaimKind.AUTHORED, ClaimKind.INTRODUCED])

/** Readings of every sentence, for the patterns. */
export function readingsOf(found: Found, clauses: Clause[]): Reading[] {
  return clauses.map((clause, order) => ({
    clauses,
    order,
    clause,
    items: clause.items,
    tokens: found.tokens,
    text: found.text,
  }))
}

/** The date nearest to a token within a sentence, and how far away it stands. */
function nearestDate(tokens: Token[], first: number, last: number, at: number): WrittenDate | null {
  let best: WrittenDate | null = null
  const distance = (written: WrittenDate): number =>
    written.first > at ? written.first - at : at - written.last
  for (let index = first; index < last; index++) {
    const written = dateAt(tokens, index)
    if (!written) continue
    if (best === null || distance(written) < distance(best)) best = written
    index = Math.max(index, written.last - 1)
  }
  return best
}

/** First token of a stretch that is such a word, or -1. */
function wordIn(tokens: Token[], first: number, last: number, word: RegExp): number {
  for (let at = first; at < last; at++) if (word.test(tokens[at]!.fold)) return at
  return -1
}

/** "today introduced", "introduced on January 13": besides the deed, a step taken on a day. */
function datedIntroduction(claim: RawClaim, reading: Reading): RawClaim | null {
  if (claim.kind !== ClaimKind.INTRODUCED || reading.clause.sentence.headline) return null
  const { tokens } = reading
  const verb = wordIn(tokens, claim.first, claim.last, DATED)
  if (verb < 0) return null
  const written = nearestDate(tokens, reading.clause.sentence.first, reading.clause.sentence.last, verb)
  const participle =
    tokens[verb + 1]?.fold === 'by' && !/^(?:was|were|been)$/.test(tokens[verb - 1]?.fold ?? '')
  if (participle && (written?.first ?? 0) < verb) return null
  if (!written || (written.day === null && written.relative === null)) return null
  const first = Math.min(claim.first, written.first)
  const last = Math.max(claim.last, written.last)
  return {
    ...claim,
    kind: ClaimKind.STATUS,
    person: null,
    status: BillStatus.INTRODUCED,
    chamber: claim.person?.chamber ?? null,
    written,
    first,
    last,
  }
}

/** "in 2015", "last Congress", "the 112th Congress" right beside a claim: the Congress it speaks of. */
function congressBeside(claim: RawClaim, reading: Reading, current: number | null): number | null {
  const { tokens } = reading
  const reach = claim.kind === ClaimKind.STATUS ? STEP_REACH : DEED_REACH
  const end = Math.min(claim.last + reach, reading.clause.sentence.last)
  for (let at = claim.first; at < end; at++) {
    const token = tokens[at]!
    if (
      token.fold === 'congress' &&
      current !== null &&
      /^(?:last|previous|prior)$/.test(tokens[at - 1]?.fold ?? '')
    )
      return current - 1
    const ordinal = tokens[at + 1]?.fold === 'congress' ? /^(\d{2,3})(?:st|nd|rd|th)$/.exec(token.fold) : null
    if (ordinal) return Number(ordinal[1])
    const inYear = tokens[at - 1]?.fold === 'in' && /^(?:19|20)\d\d$/.test(token.text)
    if (inYear) return congressOfYear(Number(token.text))
  }
  return null
}

/** A claim about an earlier Congress is about that Congress's bill of the same title. */
function placeInCongress(
  claim: RawClaim,
  reading: Reading,
  book: BillBook,
  publishedOn: string | null,
): RawClaim {
  const bill = claim.bill === null ? null : book.all[claim.bill]!
  if (!bill || bill.key === null || bill.year !== null || !PAST_CONGRESS.has(claim.kind)) return claim
  const current = publishedOn === null ? null : congressOn(publishedOn)
  const congress = congressBeside(claim, reading, current)
  if (congress === null || congress === (bill.congress ?? current) || current === null) return claim
  return congress > current ? claim : { ...claim, bill: book.inCongress(bill, congress, claim).ref }
}

/** That a bill went to the President says nothing more where each chamber is said to have passed one. */
function withoutImplied(claims: RawClaim[]): RawClaim[] {
  const passed = (step: BillStatus): boolean => claims.some((claim) => claim.status === step)
  return claims.filter(
    ({ status }) =>
      status !== BillStatus.PASSED_BOTH ||
      !(passed(BillStatus.PASSED_HOUSE) && passed(BillStatus.PASSED_SENATE)),
  )
}

/**
 * The claims of one sentence, each with the bill of its Congress; whose bill it is goes with the step that the same
 * sentence tells of it: "Her X Act … was signed into law in 2022".
 */
function placedAlike(
  made: RawClaim[],
  reading: Reading,
  book: BillBook,
  publishedOn: string | null,
): RawClaim[] {
  const moved = new Map<number, number>()
  const placed = made.map((claim) => {
    const own = placeInCongress(claim, reading, book, publishedOn)
    if (own.bill !== claim.bill && claim.status === BillStatus.ENACTED) moved.set(claim.bill!, own.bill!)
    return own
  })
  return placed.map((claim) =>
    claim.kind === ClaimKind.AUTHORED && moved.has(claim.bill ?? -1)
      ? { ...claim, bill: moved.get(claim.bill!)! }
      : claim,
  )
}

/** Every claim that the sentences make, in the order of the text; nothing merged yet. */
export function collectClaims(readings: Reading[], book: BillBook, publishedOn: string | null): RawClaim[] {
  const claims: RawClaim[] = []
  for (const reading of readings) {
    const made = PATTERNS.flatMap((pattern) => pattern(reading))
    const dated = made.flatMap((claim) => datedIntroduction(claim, reading) ?? [])
    claims.push(...placedAlike([...made, ...dated], reading, book, publishedOn))
    if (claims.length > MOST_CLAIMS) break
  }
  return withoutImplied(claims)
}
