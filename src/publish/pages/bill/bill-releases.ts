import { BillMention } from '../../../entities/release'
import type { Loaders } from '../../../queries/loaders'
import { childRows } from '../../../queries/rows'
import { type ReleaseView, releasesClaiming, releasesWith } from '../releases-of'

/** Releases that name a bill, published by the end of a day; those without a day count as published. */
export async function releasesOfBill(
  loaders: Loaders,
  billId: string,
  asOf: string | null,
): Promise<ReleaseView[]> {
  const [mentions, claiming] = await Promise.all([
    childRows(loaders, { type: BillMention, parentColumn: 'billId', orderBy: ['releaseId'] }, billId),
    releasesClaiming(loaders, 'billId', billId),
  ])
  const keys = [...mentions.map(({ releaseId }) => releaseId), ...claiming]
  const releases = await releasesWith(loaders, keys, (claim) => claim.billId === billId)
  return releases.filter(({ publishedOn }) => !asOf || publishedOn === null || publishedOn <= asOf)
}
