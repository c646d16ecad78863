import { addDays } from '../../congress/month-name'
import type { Bill } from '../../entities/bill'
import { countCosponsors } from '../../queries/bill-cosponsors'
import type { Loaders } from '../../queries/loaders'
import { cosponsorGrowth, type GrowthPoint } from '../cards/cosponsor-growth'
import { titleAt } from '../cards/title-at'
import type { DashboardTime } from './dashboard-facts'

export interface GrownBill {
  bill: Bill
  title: string
  count: number
  /** How much the number moved in the last thirty days. */
  moved: number
  growth: GrowthPoint[]
}

const ROWS = 5

/** Bills whose cosponsors are known: those that gained most in thirty days, then those that have most. */
export async function grownBills(
  loaders: Loaders,
  bills: Bill[],
  { asOf, today }: DashboardTime,
): Promise<GrownBill[]> {
  const monthAgo = addDays(asOf ?? today, -30)
  const grown = await Promise.all(
    bills.map(async (bill): Promise<GrownBill | null> => {
      const count = await countCosponsors(loaders, bill, { asOf })
      if (count === null) return null
      const growth = await cosponsorGrowth(loaders, bill.billId, asOf)
      const before = growth.findLast(({ day }) => day <= monthAgo)?.count ?? 0
      const title = await titleAt(loaders, bill, asOf)
      return { bill, title, count, moved: count - before, growth }
    }),
  )
  return grown
    .filter((each) => each !== null)
    .toSorted((a, b) => b.moved - a.moved || b.count - a.count || a.bill.billId.localeCompare(b.bill.billId))
    .slice(0, ROWS)
}
