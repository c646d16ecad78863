import { Chamber } from '../../congress/chamber'
import { ClaimKind } from '../claim-kind'
import type { CommitteeMention } from '../find-committees'
import { dateAt, type WrittenDate } from '../find-dates'
import { subjectOf } from '../grammar'
import { type Item, isText } from '../item'
import { type Pattern, type RawClaim, type Reading, rawClaim } from '../raw-claim'
import type { Person } from '../resolve-members'

const WISHED =
  /^(?:urge|urges|urged|urging|request|requests|requesting|demand|demands|demanding|call|called|calls|calling|ask|asks|asking|asked|should|must|push|pushing|requested)$/
const HOLDING = /^(?:hold|convene|schedule|call|have)$/
const SCHEDULED = /^(?:scheduled|set|expected|planned|plans|due|going|about|continue|continues)$/
const HELD = /^(?:held|holds|hold|holding|convened|convenes|chaired|scheduled|hosted|had|have|led)$/
const REACH = 16
const CONVENED = /^(?:convened|held|chaired|convenes|chairs|gaveled|hosted|hold|convene)$/
const CHAIR = /^(?:chairman|chairwoman|chair|chairs|chairperson|cochair|member)$/
const NOT_A_HEARING = /^(?:ahead|before|after|prior|following|conference|briefing)$/
const LONGEST_OBJECT = 9

const isHearing = (item: Item | undefined): boolean => item?.kind === 'WORD' && /^hearings?$/.test(item.fold)

/** The committee whose hearing it is: right before "hearing", else the nearest in the sentence. */
function committeeOf(items: Item[], hearing: number): number {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [hearing - distance, hearing + distance])
      if (items[at]?.kind === 'COMMITTEE') return isApart(items, at, hearing) ? -1 : at
  }
  return -1
}

/** "As the Committee begins its work, today's hearing examined": a comma between, and nothing held. */
function isApart(items: Item[], committee: number, hearing: number): boolean {
  const between = items.slice(committee + 1, hearing)
  return between.some((item) => isText(item, ',')) && !between.some((item) => HELD.test(item.fold))
}

function isWished(items: Item[], hearing: number): boolean {
  const to = items.findLastIndex((item, at) => at < hearing && at > hearing - 6 && item.fold === 'to')
  const holding = to >= 0 && HOLDING.test(items[to + 1]?.fold ?? '')
  if (holding && !SCHEDULED.test(items[to - 1]?.fold ?? '')) return true
  return items.slice(Math.max(0, hearing - 8), hearing).some((item) => WISHED.test(item.fold))
}

/** The date of a sentence that has one with a month, else null. */
export function dateOfSentence(reading: Pick<Reading, 'clause' | 'tokens'>): WrittenDate | null {
  const { first, last } = reading.clause.sentence
  for (let at = first; at < last; at++) {
    const written = dateAt(reading.tokens, at)
    if (written?.month) return written
  }
  return null
}

/** A hearing without a committee in the sentence before: "helped lead a Senate hearing". */
function before(reading: Reading, chamber: Chamber | null): Reading | null {
  const order = reading.order - 1
  const clause = reading.clauses[order]
  if (!clause || clause.sentence.paragraph !== reading.clause.sentence.paragraph) return null
  const at = clause.items.findIndex(isHearing)
  if (at < 0 || clause.items.some((item) => item.kind === 'COMMITTEE')) return null
  const other = chamber === Chamber.SENATE ? 'house' : 'senate'
  return isText(clause.items[at - 1], other) ? null : { ...reading, clause, items: clause.items, order }
}

/** "Smith convened a hearing": the committee that the release says Smith chairs. */
function convened(reading: Reading, hearing: number): RawClaim[] {
  const { items, clause, clauses } = reading
  const verb = items.findLastIndex(
    (item, at) => at < hearing && item.kind === 'WORD' && CONVENED.test(item.fold),
  )
  if (verb < 0 || hearing - verb > LONGEST_OBJECT || isWished(items, hearing)) return []
  const subject = subjectOf(items, verb)
  if (!subject || items.slice(verb + 1, hearing).some((item) => NOT_A_HEARING.test(item.fold))) return []
  const committee = subject.people
    .map((person) => committeeChairedBy(clauses, person))
    .find((one) => one !== null)
  if (!committee) return []
  const claim = rawClaim(ClaimKind.HEARING, clause, subject.from, hearing, {
    committee,
    written: dateOfSentence(reading),
  })
  return [{ ...claim, first: clause.sentence.first, last: clause.sentence.last }]
}

/** "Smith (D-MN), chairman of the Committee on X", "Chairman Smith of the X Committee". */
function committeeChairedBy(clauses: Reading['clauses'], person: Person): CommitteeMention | null {
  for (const { items } of clauses) {
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'MEMBERS' || !item.people.includes(person)) continue
      const chair = items.findIndex((word, index) => index > at && index < at + 4 && CHAIR.test(word.fold))
      if (chair < 0) continue
      const of = items.slice(chair + 1, chair + 5)
      const committee = of.find((word) => word.kind === 'COMMITTEE')
      if (committee) return committee.committee
    }
  }
  return null
}

/** A committee's hearing, held or announced; a hearing merely asked for is none. */
export const hearings: Pattern = (reading): RawClaim[] => {
  const { items, clause } = reading
  const hearing = items.findIndex(isHearing)
  if (hearing >= 0 && committeeOf(items, hearing) < 0) {
    const called = convened(reading, hearing)
    if (called.length > 0) return called
  }
  const at = hearing < 0 ? -1 : committeeOf(items, hearing)
  if (at < 0 || isWished(items, hearing)) return []
  const committee = items[at]!.committee
  const earlier = before(reading, committee!.chamber)
  const written = dateOfSentence(reading) ?? (earlier ? dateOfSentence(earlier) : null)
  const claim = rawClaim(ClaimKind.HEARING, clause, Math.min(at, hearing), Math.max(at, hearing), {
    committee,
    written,
  })
  claim.first = clause.sentence.first
  claim.last = clause.sentence.last
  if (!earlier) return [claim]
  return [{ ...claim, first: earlier.clause.sentence.first, last: earlier.clause.sentence.last }, claim]
}
