import { BillStatus } from '../../congress/bill-status'
import { printedDate } from '../../congress/calendar-date'
import { ClaimKind } from '../../press/claim-kind'
import { billName, billRow, byThen, type Case, type Finding, finding, type RecordRow } from '../case'
import type { BillRecord } from '../record'
import type { Rule } from '../rules'
import { Verdict } from '../verdict'

const WORDS: Record<BillStatus, string> = {
  [BillStatus.UNKNOWN]: 'has come to a step that is not known here',
  [BillStatus.NOT_INTRODUCED]: 'was not yet introduced',
  [BillStatus.INTRODUCED]: 'was introduced',
  [BillStatus.REFERRED]: 'was referred to committee',
  [BillStatus.HEARING_HELD]: 'had a hearing',
  [BillStatus.ORDERED_REPORTED]: 'was ordered to be reported by committee',
  [BillStatus.REPORTED]: 'was reported by committee',
  [BillStatus.ON_CALENDAR]: 'was placed on the calendar',
  [BillStatus.PASSED_HOUSE]: 'passed the House',
  [BillStatus.PASSED_SENATE]: 'passed the Senate',
  [BillStatus.PASSED_BOTH]: 'passed both chambers',
  [BillStatus.TO_PRESIDENT]: 'was presented to the President',
  [BillStatus.FAILED]: 'failed',
  [BillStatus.VETOED]: 'was vetoed',
  [BillStatus.ENACTED]: 'became law',
}

/** Steps that bear out a claimed one: a committee that has ordered a report has approved the bill. */
const BORNE_OUT_BY: Partial<Record<BillStatus, BillStatus[]>> = {
  [BillStatus.REPORTED]: [BillStatus.REPORTED, BillStatus.ORDERED_REPORTED],
  [BillStatus.PASSED_BOTH]: [BillStatus.PASSED_BOTH, BillStatus.TO_PRESIDENT],
}

interface Step {
  status: BillStatus
  date: string
  row: RecordRow
}

/** The later of the two passages: the day on which both chambers had passed the bill. */
function bothPassed(bill: BillRecord): Step[] {
  const first = (status: BillStatus): Step | undefined => stepsOf(bill, status)[0]
  const passages = [first(BillStatus.PASSED_HOUSE), first(BillStatus.PASSED_SENATE)].filter(
    (step) => step !== undefined,
  )
  if (passages.length < 2) return []
  const later = passages[0]!.date > passages[1]!.date ? passages[0]! : passages[1]!
  return [{ ...later, status: BillStatus.PASSED_BOTH }]
}

/** The actions that complete a step, oldest first. */
function stepsOf(bill: BillRecord, status: BillStatus): Step[] {
  if (status === BillStatus.INTRODUCED)
    return bill.introducedOn === null ? [] : [{ status, date: bill.introducedOn, row: billRow(bill) }]
  const wanted = BORNE_OUT_BY[status] ?? [status]
  const steps: Step[] = (bill.actions ?? []).flatMap((action) =>
    action.status !== null && wanted.includes(action.status)
      ? [{ status: action.status, date: action.date, row: { type: 'BillAction', id: action.actionId } }]
      : [],
  )
  if (status === BillStatus.PASSED_BOTH) steps.push(...bothPassed(bill))
  return steps.sort((a, b) => a.date.localeCompare(b.date))
}

/** The step claimed, on the day claimed if any is, else the last by the release's date. */
function reached({ claim, record, asOf }: Case): Step | null {
  const steps = stepsOf(record.bill!, claim.status!).filter((step) => asOf === null || step.date <= asOf)
  return steps.find((step) => claim.date !== null && step.date.startsWith(claim.date)) ?? steps.at(-1) ?? null
}

const told = (bill: BillRecord, step: Step): string =>
  `${billName(bill)} ${WORDS[step.status]} on ${printedDate(step.date)}`

function onThatDay(of: Case): Finding | null {
  const step = reached(of)
  if (!step || of.claim.date === null || !step.date.startsWith(of.claim.date)) return null
  return finding(Verdict.CONFIRMED, `${told(of.record.bill!, step)}.`, [step.row])
}

function onAnotherDay(of: Case): Finding | null {
  const step = reached(of)
  const said = of.claim.date
  if (!step || said === null) return null
  const day = said.length === 10 ? `on ${printedDate(said)}` : `in ${said}`
  return finding(Verdict.QUALIFIED, `${told(of.record.bill!, step)}, not ${day}.`, [step.row])
}

function byTheRelease(of: Case): Finding | null {
  const step = reached(of)
  if (!step) return null
  if (of.asOf === null)
    return finding(Verdict.QUALIFIED, `${told(of.record.bill!, step)}; the release’s date is not known.`, [
      step.row,
    ])
  return finding(Verdict.CONFIRMED, `${told(of.record.bill!, step)}.`, [step.row])
}

/** A title alone may mean another bill of that title, such as the companion that did pass. */
function otherVersion(of: Case): Finding | null {
  if (of.mention?.number != null) return null
  for (const version of of.record.versions ?? []) {
    const step = reached({ ...of, record: { bill: version } })
    if (!step) continue
    const text = `It is ${told(version, step)}; ${billName(of.record.bill!)}, of the same title, had not by then.`
    return finding(Verdict.QUALIFIED, text.replace(/^It is (\S+ \S+) /, 'It is $1 that '), [
      step.row,
      billRow(of.record.bill!),
    ])
  }
  return null
}

/** What has a title often becomes law as a part of another bill, of which the record of this one says nothing. */
function neverItself({ claim, record, mention, asOf }: Case): Finding | null {
  const bill = record.bill!
  const isIntroduction = claim.status === BillStatus.INTRODUCED
  if (mention?.number != null || isIntroduction || stepsOf(bill, claim.status!).length > 0) return null
  const text = `The record has no action by which ${billName(bill)} itself ${WORDS[claim.status!]} ${byThen(asOf)}; whether its text did as a part of another bill is not loaded here.`
  return finding(Verdict.NOT_IN_RECORD, text, [billRow(bill)])
}

function notByThen({ claim, record, asOf }: Case): Finding {
  const bill = record.bill!
  const later = stepsOf(bill, claim.status!)[0]
  const verb = WORDS[claim.status!]
  if (later) return finding(Verdict.CONTRADICTED, `${told(bill, later)}, after the release.`, [later.row])
  return finding(
    Verdict.CONTRADICTED,
    `The record has no action by which ${billName(bill)} ${verb} ${byThen(asOf)}.`,
    [billRow(bill)],
  )
}

const kinds = [ClaimKind.STATUS]

/** Rules for STATUS that bear a claim out. */
export const statusRules: Rule[] = [
  {
    id: 'STATUS-ON-DAY',
    kinds,
    when: 'The step was taken on the day, or in the month, that the release gives.',
    judge: onThatDay,
  },
  {
    id: 'STATUS-OTHER-DAY',
    kinds,
    when: 'The step was taken by the release’s date, on another day than it gives.',
    judge: onAnotherDay,
  },
  { id: 'STATUS-REACHED', kinds, when: 'The step was taken by the release’s date.', judge: byTheRelease },
  {
    id: 'STATUS-OTHER-VERSION',
    kinds,
    when: 'Another bill of the same title had come so far.',
    judge: otherVersion,
  },
]

/** Rules for STATUS where the step is not in the record by then. */
export const notReachedRules: Rule[] = [
  {
    id: 'STATUS-NOT-RECORDED',
    kinds,
    when: 'A bill named by its title alone never took the step itself: its text may have, as a part of another bill.',
    judge: neverItself,
  },
  {
    id: 'STATUS-NOT-REACHED',
    kinds,
    when: 'The step had not been taken by the release’s date.',
    judge: notByThen,
  },
]
