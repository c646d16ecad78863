import sql from 'sql-template-tag'
import type { Bill } from '../entities/bill'
import type { Cosponsorship } from '../entities/cosponsorship'
import { Known } from '../reconcile/record'
import { readCosponsorships } from './cosponsorship-pages'
import { type CosponsorshipScope, cosponsorshipList, inScope } from './cosponsorships'
import { atKeys, type Loaders, type MaybePromise } from './loaders'
import { orderOf } from './order'
import type { Page } from './page'
import { windowOf } from './page-window'
import type { ListRequest } from './read-list'
import { COUNT, isOneOf, name, readCells } from './sql'

/** Cosponsors are known of a bill whose whole record is loaded, from its introduction on. */
function areKnown({ known, introducedOn }: Bill, asOf?: string | null): boolean {
  return known === Known.RECORD && !(asOf && introducedOn && asOf < introducedOn)
}

/** What stands for a page of which nothing can be said: no number, no empty list. */
const UNKNOWN_PAGE = {
  isKnown: false,
  nodes: null,
  edges: null,
  totalCount: null,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
}

/**
 * Cosponsors of a bill, a page of them.
 * @throws UserInputError for a page that cannot be asked for, whether or not they are known
 */
export function cosponsorsOf(
  loaders: Loaders,
  bill: Bill,
  request: ListRequest & CosponsorshipScope,
): Page<Cosponsorship> | typeof UNKNOWN_PAGE {
  if (areKnown(bill, request.asOf)) {
    return readCosponsorships(loaders, request, { column: 'billId', key: bill.billId })
  }
  windowOf(request, orderOf(cosponsorshipList, request.orderBy))
  return UNKNOWN_PAGE
}

/** Number of cosponsors of a bill, the sponsor not counted; null where they are not known. */
export function countCosponsors(
  loaders: Loaders,
  bill: Bill,
  { asOf = null, includeWithdrawn = false }: CosponsorshipScope,
): MaybePromise<number | null> {
  if (!areKnown(bill, asOf)) return null
  const question = `cosponsor count ${JSON.stringify([asOf, includeWithdrawn])}`
  return loaders.load(question, bill.billId, async (billIds) => {
    const counts = await readCells<{ billId: string; count: number }>(
      loaders.db,
      sql`SELECT "t"."billId", ${COUNT} AS "count" FROM "cosponsorship" AS "t"
        WHERE ${isOneOf(loaders.db, name('t', 'billId'), billIds)} AND ${inScope({ asOf, includeWithdrawn })} GROUP BY "t"."billId"`,
    )
    return atKeys(billIds, new Map(counts.map((row) => [row.billId, row.count])), 0)
  })
}
