import sql from 'sql-template-tag'
import type { Bill } from '../entities/bill'
import type { Hearing } from '../entities/hearing'
import { billList } from './bills'
import { hearingList } from './hearings'
import type { Loaders } from './loaders'
import type { Page } from './page'
import { type ListRequest, type Narrowing, readList } from './read-list'

const HEARINGS: Narrowing = {
  id: 'of committee',
  parent: {
    key: sql`"l"."committeeId"`,
    join: sql`JOIN "hearing_committee" AS "l" ON "l"."hearingId" = "t"."hearingId"`,
  },
}

/** A committee may have dealt with a bill several times; the bill is listed once. */
const BILLS: Narrowing = {
  id: 'of committee',
  parent: {
    key: sql`"l"."committeeId"`,
    join: sql`JOIN (SELECT DISTINCT "billId", "committeeId" FROM "bill_committee") AS "l" ON "l"."billId" = "t"."billId"`,
  },
  filterOf: (committeeId) => ({ committee: { any: [committeeId] } }),
}

export function hearingsOfCommittee(
  loaders: Loaders,
  committeeId: string,
  request: ListRequest,
): Page<Hearing> {
  return readList(loaders, hearingList, request, HEARINGS, committeeId)
}

export function billsOfCommittee(loaders: Loaders, committeeId: string, request: ListRequest): Page<Bill> {
  return readList(loaders, billList, request, BILLS, committeeId)
}
