import { addDays } from '../../congress/month-name'
import type { Bill } from '../../entities/bill'
import { billList, findBill } from '../../queries/bills'
import { type NewestDays, readNewestDays } from '../../queries/data-status'
import type { Filter } from '../../queries/filter'
import type { Loaders } from '../../queries/loaders'
import { OrderDirection } from '../../queries/order'
import { readList } from '../../queries/read-list'
import type { Verdict } from '../../reconcile/verdict'
import type { DashboardRequest } from './dashboard-request'
import { type GrownBill, grownBills } from './grown-bills'
import { type HearingsAround, hearingsAround } from './hearings-around'
import { type MovedBill, movedBills } from './moved-bills'
import { countVerdicts } from './verdicts-of-bills'

/** The day that a dashboard is of: pinned, or the present one. */
export interface DashboardTime {
  asOf: string | null
  today: string
}

/** What a dashboard shows, of the bills in its choice. */
export interface DashboardFacts {
  total: number
  /** Bills that were looked through: all, or the first of very many. */
  lookedAt: number
  /** Chosen bills that are not known here, as they were named. */
  unknown: string[]
  week: { from: string; to: string }
  moved: MovedBill[]
  movedTotal: number
  /** Shown where nothing moved in the week. */
  lastMoved: MovedBill[]
  hearings: HearingsAround
  grown: GrownBill[]
  verdicts: { verdict: Verdict; count: number }[]
  newest: NewestDays
}

/** Rows that a tile shows. */
const TILE_ROWS = 6
/** Bills whose actions, hearings and cosponsors are looked through. */
const LOOKED_AT = 100

/**
 * The facts of a dashboard at the end of a day.
 * @throws UserInputError for a filter that cannot be used
 */
export async function dashboardFacts(
  loaders: Loaders,
  request: DashboardRequest,
  today: string,
): Promise<DashboardFacts> {
  const { asOf } = request.options
  const time = { asOf, today }
  const week = { from: addDays(asOf ?? today, -6), to: asOf ?? today }
  const { filter, unknown } = await choiceOf(loaders, request)
  // What moved last leads; of a past day it is not known beforehand, so there the newest lead.
  const field = asOf === null ? 'LATEST_ACTION_ON' : 'INTRODUCED_ON'
  const page = readList(loaders, billList, {
    filter: both(filter, asOf === null ? null : { introducedOn: { lte: asOf } }),
    orderBy: { field, direction: OrderDirection.DESC },
    first: LOOKED_AT,
  })
  const bills: Bill[] = await page.nodes()
  const [total, moves, hearings, grown, verdicts, newest] = await Promise.all([
    page.totalCount(),
    movedBills(loaders, bills, time),
    hearingsAround(loaders, filter === null ? null : bills, time),
    grownBills(loaders, bills, time),
    countVerdicts(loaders, filter, asOf),
    readNewestDays(loaders.db),
  ])
  const moved = moves.filter(({ date }) => date >= week.from)
  return {
    total,
    lookedAt: bills.length,
    unknown,
    week,
    moved: moved.slice(0, TILE_ROWS),
    movedTotal: moved.length,
    lastMoved: moved.length === 0 ? moves.slice(0, TILE_ROWS - 2) : [],
    hearings,
    grown,
    verdicts,
    newest,
  }
}

/** Chosen bills by the keys that they have now, and all else that is asked of them. */
async function choiceOf(loaders: Loaders, { chosen, filter }: DashboardRequest) {
  if (chosen === null) return { filter, unknown: [] }
  const found = await Promise.all(chosen.map((billId) => findBill(loaders, billId)))
  const keys = found.flatMap((bill) => (bill ? [bill.billId] : []))
  return {
    // Of unknown bills alone, the choice finds nothing.
    filter: both({ billId: { in: keys.length > 0 ? keys : chosen } }, filter),
    unknown: chosen.filter((_billId, at) => found[at] === null),
  }
}

function both(...filters: (Filter | null)[]): Filter | null {
  const stated = filters.filter((filter) => filter !== null)
  return stated.length > 1 ? { and: stated } : (stated[0] ?? null)
}
