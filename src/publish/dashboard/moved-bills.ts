import { BillStatus } from '../../congress/bill-status'
import type { Bill } from '../../entities/bill'
import { actionsOf, billStatusOn } from '../../queries/bill-status-on'
import type { Loaders } from '../../queries/loaders'
import { titleAt } from '../cards/title-at'
import type { DashboardTime } from './dashboard-facts'

/** A bill with its last move, and the status that it has since. */
export interface MovedBill {
  bill: Bill
  title: string
  status: BillStatus
  date: string
}

/** The last move of each bill up to the day, the latest first. */
export async function movedBills(
  loaders: Loaders,
  bills: Bill[],
  { asOf, today }: DashboardTime,
): Promise<MovedBill[]> {
  const day = asOf ?? today
  const moves = await Promise.all(
    bills.map(async (bill): Promise<MovedBill | null> => {
      const actions = await actionsOf(loaders, bill.billId)
      const last = actions.findLast((action) => action.date <= day)
      const date = last?.date ?? (asOf === null ? bill.latestActionOn : bill.introducedOn)
      if (date === null || date > day) return null
      const status = await billStatusOn(loaders, bill, asOf)
      // Of a bill without actions its introduction is the one move that is known.
      const isIntroduction = status === BillStatus.UNKNOWN && date === bill.introducedOn
      const title = await titleAt(loaders, bill, asOf)
      return { bill, title, status: isIntroduction ? BillStatus.INTRODUCED : status, date }
    }),
  )
  return moves
    .filter((move) => move !== null)
    .toSorted((a, b) => b.date.localeCompare(a.date) || a.bill.billId.localeCompare(b.bill.billId))
}
