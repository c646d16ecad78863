import { Cosponsorship } from '../entities/cosponsorship'
import { type CosponsorshipScope, cosponsorshipList, inScope } from './cosponsorships'
import type { Loaders } from './loaders'
import type { Page } from './page'
import { type ListRequest, readList } from './read-list'
import { name } from './sql'

/** Cosponsorships in scope: all of them, or those of one bill (`billId`) or one member (`bioguideId`). */
export function readCosponsorships(
  loaders: Loaders,
  { asOf = null, includeWithdrawn = false, ...request }: ListRequest & CosponsorshipScope,
  of?: { column: 'billId' | 'bioguideId'; key: string },
): Page<Cosponsorship> {
  const id = `${of?.column ?? 'all'} ${asOf ?? ''} ${includeWithdrawn}`
  const narrowing = loaders.once(`scope ${id}`, () => ({
    id,
    where: inScope({ asOf, includeWithdrawn }),
    parent: of && { key: name('t', of.column) },
  }))
  return readList(loaders, cosponsorshipList, request, narrowing, of?.key ?? null)
}
