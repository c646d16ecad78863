import sql from 'sql-template-tag'
import type { BillStatus } from '../congress/bill-status'
import type { Verdict } from '../reconcile/verdict'
import type { Loaders } from './loaders'
import { COUNT, readCells } from './sql'

export interface StatusCount {
  congress: number
  status: BillStatus
  count: number
}

/** Bills of each Congress by how far they came, the latest Congress first. */
export function countBillsByStatus({ db }: Loaders): Promise<StatusCount[]> {
  return readCells(
    db,
    sql`SELECT "congress", "status", ${COUNT} AS "count" FROM "bill" WHERE "congress" IS NOT NULL
      GROUP BY "congress", "status" ORDER BY "congress" DESC, "status"`,
  )
}

export interface VerdictCount {
  verdict: Verdict
  count: number
}

/** Claims of all releases by verdict. */
export function countClaimsByVerdict({ db }: Loaders): Promise<VerdictCount[]> {
  return readCells(
    db,
    sql`SELECT "verdict", ${COUNT} AS "count" FROM "claim" GROUP BY "verdict" ORDER BY "verdict"`,
  )
}
