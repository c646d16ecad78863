import type { Bill } from '../../../entities/bill'
import type { BillAction } from '../../../entities/bill-action'
import { BillCommittee, type Law } from '../../../entities/bill-parts'
import { Hearing } from '../../../entities/hearing'
import { actionsOf, lawsOf } from '../../../queries/bill-status-on'
import type { Loaders } from '../../../queries/loaders'
import { childRows } from '../../../queries/rows'
import { hearingName } from '../hearing/hearing-name'
import { pick } from '../pick'
import type { Use } from '../sources'

const ACTION_FIELDS = [
  'date',
  'text',
  'chamber',
  'status',
  'voteChamber',
  'rollNumber',
  'yeas',
  'nays',
] as const
const HEARING_FIELDS = ['hearingId', 'date', 'citation', 'status'] as const
const LAW_FIELDS = ['kind', 'number', 'approvedOn', 'statutesCitation'] as const

export type ActionView = Pick<BillAction, (typeof ACTION_FIELDS)[number]>
export type LawView = Pick<Law, (typeof LAW_FIELDS)[number]>
export type CommitteeView = Pick<BillCommittee, 'committeeId' | 'activity' | 'date'> & { name: string }
export interface HearingView extends Pick<Hearing, (typeof HEARING_FIELDS)[number]> {
  /** Its title, else who held it. */
  name: string
}

/** What had happened to a bill by the end of a day; null where it is not loaded. */
export interface BillHistory {
  /** Oldest first; what several systems reported stands there once. */
  actions: ActionView[] | null
  committees: CommitteeView[] | null
  /** Those loaded; others may have been held. */
  hearings: HearingView[]
  laws: LawView[] | null
}

const HEARINGS = {
  type: Hearing,
  parentColumn: 'billId',
  orderBy: ['date', 'hearingId'],
  through: { table: 'hearing_bill', childColumn: 'hearingId' },
}
const COMMITTEES = { type: BillCommittee, parentColumn: 'billId', orderBy: ['position', 'activityId'] }

export async function billHistory(
  loaders: Loaders,
  { billId, known, recordId }: Bill,
  asOf: string | null,
): Promise<{ view: BillHistory; uses: Use[] }> {
  const isRecord = known === 'RECORD'
  const byThen = (day: string | null) => asOf === null || (day !== null && day <= asOf)
  const [allActions, allCommittees, allHearings, allLaws] = await Promise.all([
    isRecord ? actionsOf(loaders, billId) : [],
    isRecord ? childRows(loaders, COMMITTEES, billId) : [],
    childRows(loaders, HEARINGS, billId),
    known === 'CLAIMED' ? [] : lawsOf(loaders, billId),
  ])
  const actions = allActions.filter(({ date, duplicateOf }) => duplicateOf === null && byThen(date))
  const committees = allCommittees.filter(({ date }) => byThen(date))
  const hearings = allHearings.filter(({ date }) => byThen(date))
  const laws = allLaws.filter(({ approvedOn }) => byThen(approvedOn))
  return {
    view: {
      actions: isRecord ? actions.map((action) => pick(action, ...ACTION_FIELDS)) : null,
      committees: isRecord
        ? committees.map((committee) => ({
            name: committee.nameAsGiven,
            ...pick(committee, 'committeeId', 'activity', 'date'),
          }))
        : null,
      hearings: await Promise.all(hearings.map((hearing) => hearingView(loaders, hearing))),
      laws: known === 'CLAIMED' ? null : laws.map((law) => pick(law, ...LAW_FIELDS)),
    },
    uses: [
      ...actions.map((action) => ['actions', action.recordId ?? recordId] as const),
      ...committees.map(() => ['committees', recordId] as const),
      ...hearings.map((hearing) => ['hearings', hearing.recordId] as const),
      ...laws.map(() => ['laws', recordId] as const),
    ],
  }
}

/** A hearing as lists show it. */
export async function hearingView(loaders: Loaders, hearing: Hearing): Promise<HearingView> {
  return { name: await hearingName(loaders, hearing), ...pick(hearing, ...HEARING_FIELDS) }
}
