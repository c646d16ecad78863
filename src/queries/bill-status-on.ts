import { statusOn } from '../congress/action-status'
import { BillStatus } from '../congress/bill-status'
import { congressDays } from '../congress/congress-number'
import type { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { Law } from '../entities/bill-parts'
import { Known } from '../reconcile/record'
import type { Loaders, MaybePromise } from './loaders'
import { childRows } from './rows'

/** All actions of a bill in the record's order, repeats among them. */
export function actionsOf(loaders: Loaders, billId: string): MaybePromise<BillAction[]> {
  const orderBy = ['date', 'position', 'actionId']
  return childRows(loaders, { type: BillAction, parentColumn: 'billId', orderBy }, billId)
}

export function lawsOf(loaders: Loaders, billId: string): MaybePromise<Law[]> {
  return childRows(loaders, { type: Law, parentColumn: 'billId', orderBy: ['lawId'] }, billId)
}

/** How far a bill had come at the end of a day; without one, by the last action loaded. */
export function billStatusOn(loaders: Loaders, bill: Bill, day?: string | null): MaybePromise<BillStatus> {
  return day ? statusOfDay(loaders, bill, day) : bill.status
}

async function statusOfDay(loaders: Loaders, bill: Bill, day: string): Promise<BillStatus> {
  if (bill.introducedOn !== null && day < bill.introducedOn) return BillStatus.NOT_INTRODUCED
  if (bill.known !== Known.RECORD) return statusOfLaws(await lawsOf(loaders, bill.billId), bill.congress, day)
  const actions = await actionsOf(loaders, bill.billId)
  return statusOn(actions, bill.introducedOn, day) ?? BillStatus.NOT_INTRODUCED
}

/** Of a bill without actions only its law tells a status, and only from the law's approval on. */
function statusOfLaws(laws: Law[], congress: number | null, day: string): BillStatus {
  const isApproved = laws.some(({ approvedOn }) =>
    approvedOn ? approvedOn <= day : congress !== null && day >= lastApproval(congress),
  )
  return isApproved ? BillStatus.ENACTED : BillStatus.UNKNOWN
}

/** Bills of a Congress are signed until the end of the January in which it ends. */
function lastApproval(congress: number): string {
  return `${congressDays(congress).last.slice(0, 4)}-01-31`
}
