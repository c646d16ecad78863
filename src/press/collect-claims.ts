import { BillStatus } from '../congress/bill-status'
import { congressOfYear, congressOn } from '../congress/congress-number'
import type { BillBook } from './bill-book'
import { ClaimKind } from './claim-kind'
import type { Found } from './find'
import { dateAt, type WrittenDate } from './find-dates'
import type { Clause } from './item'
import { counts } from './patterns/count'
import { deeds, VERBS } from './patterns/deed'
import { hearings } from './patterns/hearing'
import { introductions } from './patterns/introduction'
import { inversions } from './patterns/inversion'
import { joined } from './patterns/joined'
import { joinedBy } from './patterns/joined-by'
import { listedDeeds } from './patterns/listed-deed'
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
  joinedBy,
  inversions,
  listedDeeds,
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
const DATED = /^(?:introduced|reintroduced|introducing|reintroducing|introduction|introduce|reintroduce)$/
const MEMBER_DEEDS = new Set([ClaimKind.AUTHORED, ClaimKind.INTRODUCED, ClaimKind.COSPONSORED])
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

const DATELINE = 12

/** "WASHINGTON – January 13, 2022 –": the day of the release, not of what it tells. */
function isDateline(tokens: Token[], first: number, written: WrittenDate): boolean {
  const closing = tokens[written.last]?.text === ')' ? written.last + 1 : written.last
  return (
    written.day !== null && written.first - first < DATELINE && /^[–—-]+$/.test(tokens[closing]?.text ?? '')
  )
}

/** The date nearest to a token within a sentence, those in a dateline or in the name of a bill left aside. */
function nearestDate({ tokens, clause }: Reading, at: number): WrittenDate | null {
  let best: WrittenDate | null = null
  const { first, last } = clause.sentence
  const named = clause.items.filter((item) => item.kind === 'BILL' && item.naming === 'NAMED')
  const distance = (written: WrittenDate): number =>
    written.first > at ? written.first - at : at - written.last
  for (let index = first; index < last; index++) {
    const written = dateAt(tokens, index)
    if (!written || isDateline(tokens, first, written)) continue
    if (named.some((item) => item.first <= index && index < item.last)) continue
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

/** "today announced the introduction of", "the introduction today of": the day is the introduction's own. */
function announcedAt(tokens: Token[], written: WrittenDate, noun: number): boolean {
  const [from, to] = written.first > noun ? [noun, written.first] : [written.last, noun]
  return (
    to - from < 4 ||
    tokens.slice(from, to).some((token) => /^(?:announce|announced|announces|led)$/.test(token.fold))
  )
}

/** Words between a deed and a day that give the day to something else; "today led colleagues in introducing" is one deed. */
const isOtherDeed = (fold: string): boolean =>
  /^(?:said|that)$/.test(fold) || (VERBS.has(fold) && !/^(?:led|leads|leading)$/.test(fold))

/** "today introduced", "introduced on January 13": besides the deed, a step taken on a day. */
function datedIntroduction(claim: RawClaim, reading: Reading, current: number | null): RawClaim | null {
  if (claim.kind !== ClaimKind.INTRODUCED || reading.clause.sentence.headline) return null
  const { tokens } = reading
  const verb = wordIn(tokens, claim.first, claim.last, DATED)
  if (verb < 0) return null
  const written = nearestDate(reading, verb)
  const participle =
    tokens[verb + 1]?.fold === 'by' && !/^(?:was|were|been)$/.test(tokens[verb - 1]?.fold ?? '')
  if (participle && (written?.first ?? 0) < verb) return null
  if (!written || (written.day === null && written.relative === null)) return null
  if (written.relative !== null && congressBeside(claim, reading, current) !== null) return null
  if (tokens[verb]!.fold === 'introduction' && !announcedAt(tokens, written, verb)) return null
  const between =
    written.first > verb ? tokens.slice(verb + 1, written.first) : tokens.slice(written.last, verb)
  if (between.some((token) => isOtherDeed(token.fold))) return null
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

/**
 * A law that the release says was enacted in an earlier Congress, and of which it tells no introduction now: whoever wrote
 * or cosponsored it did so then.
 */
function withLawsPlaced(claims: RawClaim[], book: BillBook): RawClaim[] {
  const laws = new Map<number, number>()
  for (const { bill, status } of claims) {
    const law = bill === null ? null : book.all[bill]!
    if (status !== BillStatus.ENACTED || !law || law.key === null || law.number !== null) continue
    const other = book.all.find((one) => one.key === law.key && one.congress === null && one.number === null)
    if (other && law.congress !== null) laws.set(other.ref, law.ref)
  }
  for (const claim of claims)
    if (claim.bill !== null && claim.status === BillStatus.INTRODUCED) laws.delete(claim.bill)
  return laws.size === 0
    ? claims
    : claims.map((claim) => {
        const law = MEMBER_DEEDS.has(claim.kind) ? laws.get(claim.bill ?? -1) : undefined
        return law === undefined ? claim : { ...claim, bill: law }
      })
}

/** "Today's introduction" is of no bill whose title bears the year of an earlier Congress, but of the one of the same title that is. */
function ofThisCongress(claims: RawClaim[], book: BillBook, current: number | null): RawClaim[] {
  const isEarlier = (year: number | null): boolean =>
    year !== null && current !== null && congressOfYear(year) < current
  return claims.flatMap((claim) => {
    const bill = claim.bill === null ? null : book.all[claim.bill]!
    const today = claim.status === BillStatus.INTRODUCED && claim.written?.relative != null
    if (!today || !bill || !isEarlier(bill.year)) return [claim]
    const own = book.all.find((other) => other.key === bill.key && !isEarlier(other.year))
    return own ? [{ ...claim, bill: own.ref }] : []
  })
}

const LATER_STEPS = new Set([
  BillStatus.ENACTED,
  BillStatus.PASSED_HOUSE,
  BillStatus.PASSED_SENATE,
  BillStatus.PASSED_BOTH,
  BillStatus.FAILED,
])

/**
 * What is introduced on the day of the release has not yet passed or become law: "the legislation" that has is another one,
 * unless the words name the bill.
 */
function withoutTooEarly(claims: RawClaim[], book: BillBook): RawClaim[] {
  const fresh = new Set(
    claims.flatMap(({ status, written, bill }) =>
      status === BillStatus.INTRODUCED && written?.relative === 'TODAY' ? (bill ?? []) : [],
    ),
  )
  const isNamed = ({ bill, first, last }: RawClaim): boolean =>
    book.namings.some((naming) => naming.ref === bill && first <= naming.first && naming.last <= last)
  return claims.filter(
    (claim) =>
      !(claim.status && LATER_STEPS.has(claim.status) && fresh.has(claim.bill ?? -1)) || isNamed(claim),
  )
}

/** Every claim that the sentences make, in the order of the text; nothing merged yet. */
export function collectClaims(readings: Reading[], book: BillBook, publishedOn: string | null): RawClaim[] {
  const claims: RawClaim[] = []
  const current = publishedOn === null ? null : congressOn(publishedOn)
  for (const reading of readings) {
    const made = PATTERNS.flatMap((pattern) => pattern(reading))
    const dated = made.flatMap((claim) => datedIntroduction(claim, reading, current) ?? [])
    claims.push(...placedAlike([...made, ...dated], reading, book, publishedOn))
    if (claims.length > MOST_CLAIMS) break
  }
  const placed = ofThisCongress(withLawsPlaced(claims, book), book, current)
  return withoutImplied(withoutTooEarly(placed, book))
}
