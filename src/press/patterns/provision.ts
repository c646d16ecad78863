import { ClaimKind } from '../claim-kind'
import { type Item, isText } from '../item'
import { type Pattern, type RawClaim, type Reading, rawClaim } from '../raw-claim'

/** Verbs that say what a law does, without their ending. */
const STEMS = (
  'create require expand establish provide increase authorize reauthorize direct prohibit strengthen give ensure allow make amend improve encourage extend enhance boost protect help permit ' +
  'mandate fund support impose eliminate reduce clarify define designate classify bar ban add repeal prevent combat train promote codify grant restore modernize hold remove offer address target ' +
  'crack update treat enable empower deter close'
).split(' ')
const VERBS = new Set<string>()
for (const stem of STEMS) {
  VERBS.add(stem)
  VERBS.add(
    /(?:s|sh|ch)$/.test(stem) ? `${stem}es` : stem.endsWith('y') ? `${stem.slice(0, -1)}ies` : `${stem}s`,
  )
}
const MOST_ITEMS = 60
const BETWEEN = /^(?:would|will|also|further|specifically|and|both|,|\)|which|that|additionally|then|to)$/

/** Index of the verb of which the bill at `at` is the subject, past "which A wrote and B cosponsored,". */
function verbAfter(items: Item[], at: number): number {
  let next = at + 1
  if (
    isText(items[next], ',') &&
    /^(?:which|a|an|introduced|authored|sponsored|led|cosponsored|bipartisan|the)$/.test(
      items[next + 1]?.fold ?? '',
    )
  ) {
    const close = items.findIndex(
      (item, index) =>
        index > next && isText(item, ',') && /^(?:would|will)$/.test(items[index + 1]?.fold ?? ''),
    )
    if (close > 0 && close - next < 30) next = close + 1
  }
  for (let verb = next; verb < Math.min(items.length, next + 5); verb++) {
    const { kind, fold } = items[verb]!
    if (kind === 'WORD' && VERBS.has(fold)) {
      const modal = items.slice(next, verb).some((item) => /^(?:would|will)$/.test(item.fold))
      return modal || /s$/.test(fold) ? verb : -1
    }
    if (!BETWEEN.test(fold) || kind === 'BILL' || kind === 'MEMBERS') return -1
  }
  return -1
}

/** Places where a further provision of the same sentence begins: "… and expands eligibility". */
function starts(items: Item[], verb: number, end: number): number[] {
  const found = [verb]
  const third = /s$/.test(items[verb]!.fold)
  for (let at = verb + 2; at < end; at++) {
    if (items[at]!.kind !== 'WORD' || !VERBS.has(items[at]!.fold) || /s$/.test(items[at]!.fold) !== third)
      continue
    const before = items[at - 1]!.fold
    if (before === 'and' || (before === ',' && third)) found.push(at)
  }
  return found
}

function provisionsAt(reading: Reading, bill: number, verb: number): RawClaim[] {
  const { items, clause, tokens, text } = reading
  let end = Math.min(items.length, verb + MOST_ITEMS)
  if (/^[.?!…:]$/.test(items[end - 1]!.fold)) end--
  const begins = starts(items, verb, end)
  return begins.flatMap((begin, order) => {
    let last = order + 1 < begins.length ? begins[order + 1]! - 1 : end
    while (last > begin && /^(?:and|,|;)$/.test(items[last - 1]!.fold) && items[last - 1]!.kind !== 'BILL')
      last--
    if (last - begin < 2) return []
    const subject = text
      .slice(tokens[items[begin]!.first]!.start, tokens[items[last - 1]!.last - 1]!.end)
      .replace(/\s+/g, ' ')
    return [rawClaim(ClaimKind.PROVISION, clause, bill, last - 1, { bill: items[bill]!.bills[0]!, subject })]
  })
}

/** What a bill is said to do: "The legislation also creates a national strategy and expands eligibility …". */
export const provisions: Pattern = (reading): RawClaim[] => {
  const { items } = reading
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'BILL' || item.bills.length !== 1 || item.background || item.possessive) continue
    const before = items[at - 1]
    if (before?.kind === 'WORD' && /^(?:of|to|for|in|by|with|under|on|from)$/.test(before.fold)) continue
    const verb = verbAfter(items, at)
    if (verb >= 0) return provisionsAt(reading, at, verb)
  }
  return []
}
