import type { Clause } from './item'
import { NUMBER_WORDS } from './words'

const GROUPS: Record<string, number> = { both: 2, pair: 2, duo: 2, trio: 3 }

/** "the former", "the latter": the first or the second of the two bills last named together. */
export function oneOfTwo(clauses: Clause[], order: number, at: number): number[] {
  for (let before = order; before >= Math.max(0, order - 2); before--) {
    const { items } = clauses[before]!
    const named = items
      .slice(0, before === order ? at : items.length)
      .filter((item) => item.kind === 'BILL' && item.naming === 'NAMED')
    const bills = [...new Set(named.flatMap((item) => item.bills))]
    if (bills.length === 0) continue
    const wanted = clauses[order]!.items[at]!.fold === 'former' ? bills[0]! : bills[1]!
    return bills.length === 2 ? [wanted] : []
  }
  return []
}

/** The bills that the sentence before names. */
function namedJustBefore(clauses: Clause[], order: number): number[] {
  const named = (clauses[order - 1]?.items ?? []).filter(
    (item) => item.kind === 'BILL' && item.naming === 'NAMED',
  )
  return [...new Set(named.filter((item) => !item.background).flatMap((item) => item.bills))]
}

/** "introduced several bills. These include the A Act; the B Act; …": those of the next sentence. */
function includedNext(clauses: Clause[], order: number): number[] {
  const next = clauses[order + 1]?.items ?? []
  const verb = next.findIndex((item) => /^(?:includes?|are)$/.test(item.fold))
  const opens = verb > 0 && verb <= 2 && /^(?:this|these|those|they)$/.test(next[0]!.fold || next[0]!.counted)
  return opens
    ? [...new Set(next.slice(verb).flatMap((item) => (item.naming === 'NAMED' ? item.bills : [])))]
    : []
}

/** "two bills", "both bills": all that the release names, if they are so many; "the bills": those last named. */
export function severalMeant(
  clauses: Clause[],
  order: number,
  at: number,
  state: { all: number[]; focus: number[] },
): number[] {
  const { items } = clauses[order]!
  const bill = items[at]!
  const counted = [bill.counted, items[at - 1]?.fold ?? ''].map(
    (word) => NUMBER_WORDS[word] ?? GROUPS[word] ?? 0,
  )
  if (counted.some((count) => count === state.all.length && count > 1)) return state.all
  const pair = counted.includes(2) ? namedJustBefore(clauses, order) : []
  if (pair.length === 2) return pair
  if (bill.naming === 'INDEFINITE') return includedNext(clauses, order)
  return !bill.described && state.focus.length > 1 ? state.focus : []
}
