import { Chamber } from '../../congress/chamber'
import { ClaimKind } from '../claim-kind'
import { dateAt, type WrittenDate } from '../find-dates'
import { type Item, isText } from '../item'
import { type Pattern, type RawClaim, type Reading, rawClaim } from '../raw-claim'

const WISHED =
  /^(?:urge|urges|urged|urging|request|requests|requesting|demand|demands|demanding|call|called|calls|calling|ask|asks|asking|asked|should|must|push|pushing|requested)$/
const REACH = 16

const isHearing = (item: Item | undefined): boolean => item?.kind === 'WORD' && /^hearings?$/.test(item.fold)

/** The committee whose hearing it is: right before "hearing", else the nearest in the sentence. */
function committeeOf(items: Item[], hearing: number): number {
  for (let distance = 1; distance <= REACH; distance++) {
    for (const at of [hearing - distance, hearing + distance]) if (items[at]?.kind === 'COMMITTEE') return at
  }
  return -1
}

function isWished(items: Item[], hearing: number): boolean {
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

/** A committee's hearing, held or announced; a hearing merely asked for is none. */
export const hearings: Pattern = (reading): RawClaim[] => {
  const { items, clause } = reading
  const hearing = items.findIndex(isHearing)
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
