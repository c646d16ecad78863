import { ClaimKind } from '../claim-kind'
import { isText } from '../item'
import { currentBill, type Pattern, type RawClaim, rawClaim } from '../raw-claim'

const MOST_ITEMS = 24

/** What a bill is modeled on: "modeled after Minnesota's safe harbor laws". */
export const models: Pattern = (reading): RawClaim[] => {
  const { items, clause, tokens, text } = reading
  return items.flatMap((item, at) => {
    if (!/^(?:modeled|modelled|patterned)$/.test(item.fold)) return []
    const next = items[at + 1]
    if (!(isText(next, 'after') || isText(next, 'on') || isText(next, 'off')) || at + 2 >= items.length)
      return []
    let end = at + 2
    while (
      end < Math.min(items.length, at + MOST_ITEMS) &&
      !/^(?:which|that|who|,|;|\.|–|—)$/.test(items[end]!.fold)
    )
      end++
    if (end === at + 2) return []
    let bill = at - 1
    while (bill >= 0 && items[bill]!.kind !== 'BILL') bill--
    const bills = bill >= 0 ? items[bill]!.bills : currentBill(reading)
    const subject = text
      .slice(tokens[items[at + 2]!.first]!.start, tokens[items[end - 1]!.last - 1]!.end)
      .replace(/\s+/g, ' ')
    return bills
      .slice(0, 1)
      .map((ref) => rawClaim(ClaimKind.MODEL, clause, Math.max(0, bill), end - 1, { bill: ref, subject }))
  })
}
