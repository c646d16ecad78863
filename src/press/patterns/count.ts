import { ClaimKind } from '../claim-kind'
import { type Item, isText } from '../item'
import { objectOf } from '../objects'
import { currentBill, type Pattern, type RawClaim, rawClaim } from '../raw-claim'
import { NUMBER_WORDS } from '../words'

const INEXACT =
  /^(?:over|than|nearly|almost|least|about|around|roughly|approximately|additional|other|new|another|dozens|some|last|first)$/
const PARTIAL = /^(?:republican|democratic|new|additional|other|original|more|gop|democrat)$/
const COLLEAGUES = /^(?:senators|members|representatives|lawmakers|colleagues)$/
const WHOLE = /^(?:bipartisan|senate|house|total|current|bicameral)$/

function numberAt(candidate: Item | undefined): number | null {
  if (candidate?.kind !== 'WORD') return null
  if (/^\d{1,3}$/.test(candidate.fold)) return Number(candidate.fold)
  return NUMBER_WORDS[candidate.fold] ?? null
}

/** "26 cosponsors", "26 bipartisan cosponsors": the number and where it stands. */
function before(items: Item[], noun: number): { count: number; at: number } | null {
  let at = noun - 1
  while (at >= 0 && WHOLE.test(items[at]!.fold)) at--
  if (PARTIAL.test(items[at]?.fold ?? '')) return null
  const tens = isText(items[at - 1], '-') ? numberAt(items[at - 2]) : null
  const count = numberAt(items[at])
  if (count === null) return null
  if (tens !== null && tens >= 20 && count < 10) return { count: tens + count, at: at - 2 }
  return { count, at }
}

/** "cosponsored by 26 senators". */
function afterBy(items: Item[], verb: number): { count: number; at: number } | null {
  if (!isText(items[verb + 1], 'by')) return null
  const count = numberAt(items[verb + 2])
  const rest = items.slice(verb + 3, verb + 8).map((item) => item.fold)
  const noun = rest.findIndex((word) => COLLEAGUES.test(word))
  const plain = rest
    .slice(0, noun)
    .every((word) => WHOLE.test(word) || /^(?:of|his|her|their|my|our|other|u\.s|us|fellow)$/.test(word))
  return count !== null && noun >= 0 && plain ? { count, at: verb + 2 } : null
}

/** "26 senators have cosponsored S. 178": the subject of the verb. */
function subjectCount(items: Item[], verb: number): { count: number; at: number } | null {
  let noun = verb - 1
  while (/^(?:have|has|already|now|also)$/.test(items[noun]?.fold ?? '')) noun--
  if (!COLLEAGUES.test(items[noun]?.fold ?? '')) return null
  const found = before(items, noun)
  return found && objectOf(items, verb, true) >= 0 ? found : null
}

const ofBill = (items: Item[], noun: number): number =>
  isText(items[noun + 1], 'of') ? objectOf(items, noun + 1, true) : -1

/** "Sixteen senators are original cosponsors of the bill". */
function areCosponsors(items: Item[], role: number): { count: number; at: number } | null {
  const verb = isText(items[role - 1], 'original') ? role - 2 : role - 1
  if (!isText(items[verb], 'are') || !COLLEAGUES.test(items[verb - 1]?.fold ?? '')) return null
  return before(items, verb - 1)
}

/** How many cosponsors a bill is said to have, where an exact number stands: not "over 20", not "12 Republican cosponsors". */
export const counts: Pattern = (reading): RawClaim[] => {
  const { items, clause } = reading
  return items.flatMap((item, at) => {
    const single = isText(item, 'cosponsor') && /^(?:has|have|had|with)$/.test(items[at - 2]?.fold ?? '')
    const noun = single || isText(item, 'cosponsors')
    const found = noun
      ? (before(items, at) ?? areCosponsors(items, at))
      : item.fold === 'cosponsored'
        ? (afterBy(items, at) ?? subjectCount(items, at))
        : null
    if (!found || INEXACT.test(items[found.at - 1]?.fold ?? '')) return []
    let bill = noun ? ofBill(items, at) : objectOf(items, at, true)
    for (let left = at - 1; left >= 0 && bill < 0; left--) if (items[left]!.kind === 'BILL') bill = left
    if (bill < 0 && /^(?:with|along)$/.test(items[found.at - 1]?.fold ?? ''))
      bill = items.findIndex((other, right) => right > at && other.kind === 'BILL')
    const bills = bill >= 0 ? items[bill]!.bills : currentBill(reading)
    if (bills.length !== 1) return []
    return [
      rawClaim(ClaimKind.COSPONSOR_COUNT, clause, bill >= 0 ? bill : found.at, at, {
        bill: bills[0]!,
        count: found.count,
      }),
    ]
  })
}
