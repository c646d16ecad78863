import { BillStatus } from '../../congress/bill-status'
import type { BillAction } from '../../entities/bill-action'
import type { StepName } from './phrases'

export interface BillStep {
  name: StepName
  isReached: boolean
  /** Day on which it was reached; null where it was not, or where no day is known. */
  date: string | null
}

const COMMITTEE = [BillStatus.REFERRED, BillStatus.HEARING_HELD, BillStatus.ORDERED_REPORTED]
const BEYOND_COMMITTEE = [...COMMITTEE, BillStatus.REPORTED, BillStatus.ON_CALENDAR]

/** How many steps of the line lie behind a bill of that status. */
const REACHED: Partial<Record<BillStatus, number>> = {
  INTRODUCED: 1,
  ...Object.fromEntries(BEYOND_COMMITTEE.map((status) => [status, 2])),
  PASSED_HOUSE: 3,
  PASSED_SENATE: 3,
  PASSED_BOTH: 4,
  TO_PRESIDENT: 4,
  VETOED: 4,
  ENACTED: 5,
}

interface StepFacts {
  status: BillStatus
  introducedOn: string | null
  /** Those up to the day in question, oldest first. */
  actions: BillAction[]
  approvedOn: string | null
}

/** The line of steps with the day of each; a bill that failed keeps those that it had reached. */
export function billSteps({ status, introducedOn, actions, approvedOn }: StepFacts): BillStep[] {
  const first = (...statuses: BillStatus[]) =>
    actions.find((action) => action.status !== null && statuses.includes(action.status))?.date ?? null
  const passages = [first(BillStatus.PASSED_HOUSE), first(BillStatus.PASSED_SENATE)].filter(
    (day) => day !== null,
  )
  passages.sort()
  const dates: Record<StepName, string | null> = {
    INTRODUCED: introducedOn,
    COMMITTEE: first(...BEYOND_COMMITTEE),
    FIRST_CHAMBER: passages[0] ?? null,
    BOTH_CHAMBERS: passages[1] ?? null,
    LAW: first(BillStatus.ENACTED) ?? approvedOn,
  }
  const names = Object.keys(dates) as StepName[]
  const lastDated = names.findLastIndex((name) => dates[name] !== null) + 1
  const count = REACHED[status] ?? (status === BillStatus.FAILED ? lastDated : 0)
  return names.map((name, at) => {
    const isReached = at < count
    return { name, isReached, date: isReached ? dates[name] : null }
  })
}

/** Day since which a bill has its status: that of the last action that completed a step. */
export function statusSince({ status, introducedOn, actions, approvedOn }: StepFacts): string | null {
  if (status === BillStatus.UNKNOWN || status === BillStatus.NOT_INTRODUCED) return null
  if (status === BillStatus.PASSED_BOTH) {
    return billSteps({ status, introducedOn, actions, approvedOn })[3]?.date ?? null
  }
  const action = actions.find((each) => each.status === status)
  if (action) return action.date
  return status === BillStatus.ENACTED ? approvedOn : status === BillStatus.INTRODUCED ? introducedOn : null
}
