import type { Bill } from '../entities/bill'
import { RelatedBill } from '../entities/bill-parts'
import { Known } from '../reconcile/record'
import type { Loaders } from './loaders'
import { childRows } from './rows'

/** A tie seen from the other bill's side. */
function reversed({ billId, relatedBillId, ...tie }: RelatedBill): RelatedBill {
  return Object.assign(new RelatedBill(), { ...tie, billId: relatedBillId, relatedBillId: billId })
}

const tieKey = ({ relatedBillId, relation, identifiedBy }: RelatedBill): string =>
  [relatedBillId, relation, identifiedBy].join(' ')

/**
 * Ties of a bill to others, whichever of the two records states them; each once. Null where the bill's
 * own record is not loaded and no other names it.
 */
export async function relatedBillsOf(
  loaders: Loaders,
  { billId, known }: Bill,
): Promise<RelatedBill[] | null> {
  const orderBy = ['relatedBillId', 'billId', 'relation', 'relationId']
  const [own, others] = await Promise.all(
    ['billId', 'relatedBillId'].map((parentColumn) =>
      childRows(loaders, { type: RelatedBill, parentColumn, orderBy }, billId),
    ),
  )
  const ties = [...(own ?? []), ...(others ?? []).map(reversed)]
  const distinct = [...new Map(ties.toReversed().map((tie) => [tieKey(tie), tie])).values()].toReversed()
  return distinct.length > 0 || known === Known.RECORD ? distinct : null
}
