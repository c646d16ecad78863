import { BillStatus } from './bill-status'
import { Chamber } from './chamber'

/** An action of a bill's history, as far as its status needs it. */
export interface DatedAction {
  /** `YYYY-MM-DD` */
  date: string
  text: string
  chamber?: Chamber | null
}

const PASSED: Partial<Record<Chamber, BillStatus>> = {
  [Chamber.HOUSE]: BillStatus.PASSED_HOUSE,
  [Chamber.SENATE]: BillStatus.PASSED_SENATE,
}

interface ActionRule {
  pattern: RegExp
  status: BillStatus | 'PASSED'
  chamber?: Chamber
}

/** The House votes on the bill itself in these words; votes on amendments and on procedure use others. */
const HOUSE_VOTE =
  '(?:Passed/agreed to in House: |House: )?On (?:passage|motion to suspend the rules and (?:pass|agree)|agreeing to the resolution)\\b'

/**
 * First rule that fits decides. Passage stands before introduction and report, because one line may
 * tell all of them ("Introduced in the Senate, read twice, considered, … and passed").
 */
const RULES: ActionRule[] = [
  { pattern: /^(?:Became (?:Public|Private) Law|Public Law\b|Private Law\b)/i, status: BillStatus.ENACTED },
  { pattern: /^(?:Pocket )?Vetoed by (?:the )?President/i, status: BillStatus.VETOED },
  { pattern: /^Presented to (?:the )?President/i, status: BillStatus.TO_PRESIDENT },
  { pattern: new RegExp(`^${HOUSE_VOTE}[^.]{0,200}\\bFailed\\b`, 'i'), status: BillStatus.FAILED },
  { pattern: /^Failed (?:of passage|to pass)\b/i, status: BillStatus.FAILED },
  { pattern: /^Passed\/agreed to in House\b/i, status: 'PASSED', chamber: Chamber.HOUSE },
  { pattern: /^Passed\/agreed to in Senate\b/i, status: 'PASSED', chamber: Chamber.SENATE },
  {
    pattern: new RegExp(`^${HOUSE_VOTE}[^.]{0,200}\\b(?:Passed|Agreed to)\\b`, 'i'),
    status: 'PASSED',
    chamber: Chamber.HOUSE,
  },
  { pattern: /^Passed (?:the )?House\b/i, status: 'PASSED', chamber: Chamber.HOUSE },
  { pattern: /^Passed (?:the )?Senate\b/i, status: 'PASSED', chamber: Chamber.SENATE },
  { pattern: /\bis considered passed House\b/i, status: 'PASSED', chamber: Chamber.HOUSE },
  { pattern: /^Resolution agreed to in (?:the )?Senate\b/i, status: 'PASSED', chamber: Chamber.SENATE },
  {
    pattern: /^(?:Introduced|Submitted) in the Senate,[^.]*\b(?:passed|agreed to)\b/i,
    status: 'PASSED',
    chamber: Chamber.SENATE,
  },
  { pattern: /\bOrdered to be reported\b/i, status: BillStatus.ORDERED_REPORTED },
  { pattern: /^Reported (?:\((?:Amended|Adversely)\) )?(?:by|from) (?:the )?/i, status: BillStatus.REPORTED },
  { pattern: /\. (?:Original measure reported|Reported by Senator)\b/i, status: BillStatus.REPORTED },
  { pattern: /^The House Committee on [^.]* reported an original measure/i, status: BillStatus.REPORTED },
  {
    pattern: /^(?:.{0,90}\. )?Placed on (?:the |Senate )[A-Z][^.]*\bCalendar\b/,
    status: BillStatus.ON_CALENDAR,
  },
  {
    pattern: /^(?:.{0,120}\. |Subcommittee )?Hearings held\b(?! by the .* prior to introduction)/i,
    status: BillStatus.HEARING_HELD,
  },
  {
    pattern: /^(?:(?:Read twice|Received in the Senate and read twice) and )?referred to\b/i,
    status: BillStatus.REFERRED,
  },
  { pattern: /^Introduced in (?:the )?(?:House|Senate)\b/i, status: BillStatus.INTRODUCED },
]

/**
 * The step that one line of a bill's history completes, or null for a line that completes none
 * (debate, amendments, procedure). `chamber` is the chamber that acted, where the record tells.
 *
 * Source of the wording: the `actions/item/text` of BILLSTATUS files and of unitedstates/congress.
 *
 * @example statusOfAction('Passed Senate with an amendment by Yea-Nay Vote. 99 - 0.', null) // PASSED_SENATE
 */
export function statusOfAction(text: string, chamber: Chamber | null): BillStatus | null {
  const line = text.trim().slice(0, 400)
  for (const rule of RULES) {
    if (!rule.pattern.test(line)) continue
    if (rule.status !== 'PASSED') return rule.status
    return PASSED[rule.chamber ?? chamber ?? Chamber.JOINT] ?? null
  }
  return null
}

const ORDER = Object.values(BillStatus)
const rank = (status: BillStatus): number => ORDER.indexOf(status)

/** Passage by one chamber after passage by the other; a failed vote is undone by a later passage. */
function advance(current: BillStatus | null, next: BillStatus): BillStatus {
  const passages = [BillStatus.PASSED_HOUSE, BillStatus.PASSED_SENATE]
  if (current === null) return next
  if (next === BillStatus.FAILED) return rank(current) >= rank(BillStatus.PASSED_HOUSE) ? current : next
  if (current === BillStatus.FAILED && rank(next) < rank(BillStatus.PASSED_HOUSE)) return current
  if (current === BillStatus.FAILED) return next
  if (passages.includes(current) && passages.includes(next) && current !== next) return BillStatus.PASSED_BOTH
  return rank(next) > rank(current) ? next : current
}

/**
 * How far a bill had come at the end of a day (`YYYY-MM-DD`; without one: at the end of its record).
 * `PASSED_BOTH` says that each chamber has passed the bill, not that both passed the same words.
 * Null before its introduction, or where neither an action nor an introduction is known.
 *
 * @example statusOn([{ date: '2015-04-22', text: 'Passed Senate with an amendment by Yea-Nay Vote. 99 - 0.' }], '2015-01-13', '2015-04-21') // INTRODUCED
 */
export function statusOn(
  actions: DatedAction[],
  introducedOn: string | null,
  day?: string,
): BillStatus | null {
  const byThen = (date: string): boolean => day === undefined || date <= day
  let status = introducedOn !== null && byThen(introducedOn) ? BillStatus.INTRODUCED : null
  const dated = actions.filter((action) => byThen(action.date))
  dated.sort((a, b) => a.date.localeCompare(b.date))
  for (const action of dated) {
    const step = statusOfAction(action.text, action.chamber ?? null)
    if (step !== null) status = advance(status, step)
  }
  return status
}
