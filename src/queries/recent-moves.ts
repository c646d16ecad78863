import sql, { join } from 'sql-template-tag'
import { Bill } from '../entities/bill'
import { Change } from '../entities/history'
import { billList } from './bills'
import type { Loaders } from './loaders'
import { OrderDirection } from './order'
import { readList } from './read-list'
import { columnsOf, name, select } from './sql'

/** A bill that moved, and the latest rows that came to its history, the newest first. */
export interface MovedBill {
  bill: Bill
  moves: Change[]
}

/** Kinds of rows whose coming is a move of a bill. */
const MOVES = ['bill_action', 'cosponsorship']
const MOVES_A_BILL = 3

/** The bills that moved last in Congress, by the last action loaded, each with what the history has of it. */
export async function recentMoves(loaders: Loaders, first: number): Promise<MovedBill[]> {
  const orderBy = { field: 'LATEST_ACTION_ON', direction: OrderDirection.DESC }
  const filter = { latestActionOn: { exists: true } }
  const bills = await readList(loaders, billList, { filter, orderBy, first }).nodes()
  if (bills.length === 0) return []
  const { db } = loaders
  const changes = await select(
    db,
    Change,
    sql`SELECT ${columnsOf(db.getMetadata(Change), 't')} FROM "change" AS "t"
      WHERE ${name('t', 'billId')} IN (${join(bills.map(({ billId }) => billId))})
        AND "t"."entity" IN (${join(MOVES)}) AND "t"."path" IS NULL AND "t"."newValue" IS NOT NULL
        AND "t"."happenedOn" IS NOT NULL
      ORDER BY "t"."happenedOn" DESC, "t"."seq" DESC`,
  )
  const byBill = Map.groupBy(changes, ({ billId }) => billId)
  return bills.map((bill) => ({ bill, moves: (byBill.get(bill.billId) ?? []).slice(0, MOVES_A_BILL) }))
}
