import { countBillsByStatus, countClaimsByVerdict } from '../../../queries/bill-counts'
import {
  readCoverage,
  readGaps,
  readNewestDays,
  readRowCounts,
  readSources,
} from '../../../queries/data-status'
import { readDataVersion } from '../../../queries/data-version'
import type { Loaders } from '../../../queries/loaders'

/** What is loaded, how fresh it is, and what is known to be missing. */
export async function aboutData(loaders: Loaders) {
  const { db } = loaders
  const [dataVersion, counts, newest, coverage, sources, gaps, byStatus, byVerdict] = await Promise.all([
    readDataVersion(db),
    readRowCounts(db),
    readNewestDays(db),
    readCoverage(db),
    readSources(db),
    readGaps(db),
    countBillsByStatus(loaders),
    countClaimsByVerdict(loaders),
  ])
  return { dataVersion, counts, newest, coverage, sources, gaps, byStatus, byVerdict }
}

export type AboutData = Awaited<ReturnType<typeof aboutData>>
