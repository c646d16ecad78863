import { BillType } from '../../../congress/bill-number'
import { BillStatus } from '../../../congress/bill-status'
import { congressDays } from '../../../congress/congress-number'
import type { Bill } from '../../../entities/bill'
import type { BillHistory } from './bill-history'

/** One step on the way of a bill. */
export interface StepView {
  status: BillStatus
  /** Day on which the bill took it; null where it has not, or the day is not loaded. */
  date: string | null
  state: 'TAKEN' | 'AHEAD' | 'NOT_TAKEN' | 'NOT_LOADED'
}

const ORDER = Object.values(BillStatus)
const rank = (status: BillStatus): number => ORDER.indexOf(status)

/** What lies before a measure of that kind that goes all the way, from chamber to chamber. */
function wholeWay(type: Bill['type']): BillStatus[] {
  const isHouse = type?.startsWith('h') ?? true
  const chambers = isHouse
    ? [BillStatus.PASSED_HOUSE, BillStatus.PASSED_SENATE]
    : [BillStatus.PASSED_SENATE, BillStatus.PASSED_HOUSE]
  const isSimple = type === BillType.HRES || type === BillType.SRES
  if (isSimple) return chambers.slice(0, 1)
  const isConcurrent = type === BillType.HCONRES || type === BillType.SCONRES
  return isConcurrent ? chambers : [...chambers, BillStatus.ENACTED]
}

/**
 * The steps that a bill had taken by the end of a day, with the day of each, and those that were left.
 * `readOn` is the day up to which the record tells: a bill that had not become law when its Congress
 * ended will not.
 */
export function stepsOf(
  { type, congress, introducedOn, known }: Bill,
  { actions, laws }: BillHistory,
  { asOf, readOn }: { asOf: string | null; readOn: string | null },
): StepView[] {
  const taken = new Map<BillStatus, string>()
  const note = (status: BillStatus | null, date: string | null) => {
    const step = status === BillStatus.PASSED_BOTH ? null : status
    if (step !== null && date !== null && !taken.has(step)) taken.set(step, date)
  }
  if (!asOf || (introducedOn !== null && introducedOn <= asOf)) note(BillStatus.INTRODUCED, introducedOn)
  for (const { status, date } of actions ?? []) note(status, date)
  for (const { approvedOn } of laws ?? []) note(BillStatus.ENACTED, approvedOn)
  const steps = [...taken]
    .map(([status, date]): StepView => ({ status, date, state: 'TAKEN' }))
    .sort((a, b) => a.date!.localeCompare(b.date!) || rank(a.status) - rank(b.status))
  const isOver = congress !== null && (asOf ?? readOn ?? '') > congressDays(congress).last
  const isLaw = taken.has(BillStatus.ENACTED) || (laws?.length ?? 0) > 0
  const state = isLaw || known !== 'RECORD' ? 'NOT_LOADED' : isOver ? 'NOT_TAKEN' : 'AHEAD'
  const left = wholeWay(type).filter((status) => !taken.has(status))
  const rest = left.map((status): StepView => {
    const isUndated = isLaw && status === BillStatus.ENACTED
    return { status, date: null, state: isUndated ? 'TAKEN' : state }
  })
  const isEnd = ({ status }: StepView) => status === BillStatus.ENACTED
  return [...steps.filter((step) => !isEnd(step)), ...rest, ...steps.filter(isEnd)]
}
