import type { BillStatus } from '../congress/bill-status'
import type { Chamber } from '../congress/chamber'
import type { ClaimKind } from './claim-kind'
import type { CommitteeMention } from './find-committees'
import type { WrittenDate } from './find-dates'
import type { Clause, Item } from './item'
import type { Person } from './resolve-members'
import type { Token } from './token'

/** A claim as one place of the text makes it; tokens `first` to `last` say it. */
export interface RawClaim {
  kind: ClaimKind
  person: Person | null
  bill: number | null
  status: BillStatus | null
  chamber: Chamber | null
  count: number | null
  written: WrittenDate | null
  committee: CommitteeMention | null
  subject: string | null
  first: number
  last: number
}

/** A claim of a kind over a stretch of items, all else unsaid. */
export function rawClaim(
  kind: ClaimKind,
  clause: Clause,
  from: number,
  to: number,
  set: Partial<RawClaim> = {},
): RawClaim {
  return {
    kind,
    person: null,
    bill: null,
    status: null,
    chamber: null,
    count: null,
    written: null,
    committee: null,
    subject: null,
    first: clause.items[Math.min(from, to)]!.first,
    last: clause.items[Math.max(from, to)]!.last,
    ...set,
  }
}

/** What a pattern may look at: the sentence, its neighbours and the tokens. */
export interface Reading {
  clauses: Clause[]
  order: number
  clause: Clause
  items: Item[]
  tokens: Token[]
  text: string
}

/** A pattern of the grammar: a sentence in, claims out. */
export type Pattern = (reading: Reading) => RawClaim[]

/** One claim for each of these people and bills. */
export function forEach(
  kind: ClaimKind,
  reading: Reading,
  people: Person[],
  bills: number[],
  from: number,
  to: number,
): RawClaim[] {
  return people.flatMap((person) =>
    bills.map((bill) => rawClaim(kind, reading.clause, from, to, { person, bill })),
  )
}

/** The bill a sentence goes on about where it names none: the last one meant in the sentences before it. */
export function currentBill(reading: Reading): number[] {
  for (let order = reading.order - 1; order >= Math.max(0, reading.order - 6); order--) {
    const bills = reading.clauses[order]!.items.filter(
      (item) => item.kind === 'BILL' && !item.background && item.bills.length > 0,
    )
    const last = bills.at(-1)
    if (last) return last.bills.length === 1 ? last.bills : []
  }
  return []
}
