import { chamberOf } from '../congress/bill-number'
import type { NamedBill } from './bill-book'
import type { KnowledgeIndex, TitledBill } from './knowledge-index'
import { looseTitleKey } from './title-key'

/** Bills of the record that a title leads to, and whether they bear just this title. */
export interface TitleLookup {
  entries: TitledBill[]
  exact: boolean
}

/**
 * The bills that a release can mean by a title: those that bear it. Where none of that Congress and chamber does, those
 * that bear a short name which the release gives too, or that spell the title otherwise.
 */
export function billsTitled(named: NamedBill, index: KnowledgeIndex, congress: number | null): TitleLookup {
  const entries = index.titles.get(named.key ?? '') ?? []
  const fitting = (found: TitledBill[] | undefined): TitledBill[] =>
    (found ?? []).filter(
      ({ bill }) =>
        (congress === null || bill.congress === congress) &&
        (named.chamber === null || chamberOf(bill.type) === named.chamber),
    )
  if (named.key === null || fitting(entries).length > 0) return { entries, exact: true }
  for (const alias of named.aliases) {
    const found = fitting(index.titles.get(alias))
    if (found.length > 0) return { entries: found, exact: false }
  }
  const loose = congress === null ? [] : fitting(index.looseTitles.get(looseTitleKey(named.key)))
  return loose.length > 0 ? { entries: loose, exact: false } : { entries, exact: true }
}
