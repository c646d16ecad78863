import { claimList } from '../../queries/claims'
import type { Filter } from '../../queries/filter'
import type { Loaders } from '../../queries/loaders'
import { readList } from '../../queries/read-list'
import type { Verdict } from '../../reconcile/verdict'
import { VERDICTS_IN_ORDER } from '../release/verdict-words'

/** How many claims of each verdict releases make of the bills; of a past day, releases published by then. */
export async function countVerdicts(
  loaders: Loaders,
  bills: Filter | null,
  asOf: string | null,
): Promise<{ verdict: Verdict; count: number }[]> {
  const conditions: Filter[] = [
    ...(bills ? [{ bill: bills }] : []),
    ...(asOf ? [{ release: { publishedOn: { lte: asOf } } }] : []),
  ]
  const counts = await Promise.all(
    VERDICTS_IN_ORDER.map(async (verdict) => {
      const filter = { and: [...conditions, { verdict: { eq: verdict } }] }
      return { verdict, count: await readList(loaders, claimList, { filter }).totalCount() }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}
