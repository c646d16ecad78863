import type { Bill } from '../../entities/bill'
import { titleOn } from '../../queries/bill-titles'
import type { Loaders } from '../../queries/loaders'

/** The title of a bill on a day, where the record tells it; the one by which it is cited where not. */
export async function titleAt(loaders: Loaders, bill: Bill, asOf: string | null): Promise<string> {
  return (asOf === null ? null : await titleOn(loaders, bill, asOf)) ?? bill.title
}
