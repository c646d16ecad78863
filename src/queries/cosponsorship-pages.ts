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
  const scope = { asOf, includeWithdrawn }
  const narrowing = {
    id: `${of?.column ?? 'all'} ${JSON.stringify(scope)}`,
    where: inScope(scope),
    parent: of && { key: name('t', of.column) },
  }
  return readList(loaders, cosponsorshipList, request, narrowing, of?.key ?? null)
}
