import type { Bill } from '../../entities/bill'
import { Committee } from '../../entities/committee'
import { type Hearing, HearingCommittee } from '../../entities/hearing'
import type { Filter } from '../../queries/filter'
import { hearingList } from '../../queries/hearings'
import type { Loaders } from '../../queries/loaders'
import { OrderDirection } from '../../queries/order'
import { readList } from '../../queries/read-list'
import { childRows, findRows } from '../../queries/rows'
import type { DashboardTime } from './dashboard-facts'

/** A hearing with the names of the committees that hold it. */
export interface HearingWithCommittees {
  hearing: Hearing
  committees: string[]
}

export interface HearingsAround {
  ahead: HearingWithCommittees[]
  held: HearingWithCommittees[]
}

const AHEAD = 5
const HELD = 2
const COMMITTEES = { type: HearingCommittee, parentColumn: 'hearingId', orderBy: ['committeeId'] }

/** The next hearings, and those held last: on the bills given, or on any where they are not limited. */
export async function hearingsAround(
  loaders: Loaders,
  bills: Bill[] | null,
  { asOf, today }: DashboardTime,
): Promise<HearingsAround> {
  if (bills?.length === 0) return { ahead: [], held: [] }
  const onBills: Filter[] = bills ? [{ bill: { any: bills.map(({ billId }) => billId) } }] : []
  const read = async (conditions: Filter, direction: OrderDirection, first: number) => {
    const filter = { and: [...onBills, conditions] }
    const page = readList(loaders, hearingList, { filter, orderBy: { field: 'DATE', direction }, first })
    return Promise.all((await page.nodes()).map((hearing) => withCommittees(loaders, hearing)))
  }
  const isAhead = { date: { gte: today }, status: { in: ['SCHEDULED', 'RESCHEDULED'] } }
  const isHeld = {
    date: asOf === null ? { lt: today } : { lte: asOf },
    status: { notIn: ['CANCELED', 'POSTPONED'] },
  }
  const [ahead, held] = await Promise.all([
    asOf === null ? read(isAhead, OrderDirection.ASC, AHEAD) : [],
    read(isHeld, OrderDirection.DESC, HELD),
  ])
  return { ahead, held }
}

async function withCommittees(loaders: Loaders, hearing: Hearing): Promise<HearingWithCommittees> {
  const held = await childRows(loaders, COMMITTEES, hearing.hearingId)
  const committees = await findRows(
    loaders,
    Committee,
    held.map(({ committeeId }) => committeeId),
  )
  return { hearing, committees: committees.map(({ name }) => name) }
}
