import { BillStatus } from './bill-status'
import { Chamber } from './chamber'

/** An action of a bill's history, as far as the versions of its text need it. */
export interface Step {
  /** `YYYY-MM-DD` */
  date: string
  status: BillStatus | null
  chamber: Chamber | null
}

type Reaches = (step: Step) => boolean

const passedBy =
  (status: BillStatus): Reaches =>
  (step) =>
    step.status === status
const reportedTo =
  (chamber: Chamber): Reaches =>
  (step) =>
    step.status === BillStatus.REPORTED && step.chamber === chamber

/** Versions in their order, with the action that makes each; `introduced` has a day of its own. */
const VERSIONS: Record<string, Reaches | null> = {
  introduced: null,
  'reported to house': reportedTo(Chamber.HOUSE),
  'reported to senate': reportedTo(Chamber.SENATE),
  'passed house': passedBy(BillStatus.PASSED_HOUSE),
  'passed senate': passedBy(BillStatus.PASSED_SENATE),
  'amended by house': passedBy(BillStatus.PASSED_HOUSE),
  'amended by senate': passedBy(BillStatus.PASSED_SENATE),
  enacted: passedBy(BillStatus.ENACTED),
}
const ORDER = Object.keys(VERSIONS)

/**
 * Day (`YYYY-MM-DD`) on which a version of a bill's text came to be: that of the introduction, or of the
 * first action that makes the version. Null where no such action is among the steps, and for versions
 * that no single action makes, such as `conference report` and `agreed to by house and senate`.
 *
 * Source of the names of versions: `titleType` of BILLSTATUS files, in lower case.
 *
 * @example dayOfVersion('introduced', '2013-11-21', []) // '2013-11-21'
 */
export function dayOfVersion(version: string, introducedOn: string | null, steps: Step[]): string | null {
  if (version === 'introduced') return introducedOn
  const reaches = Object.hasOwn(VERSIONS, version) ? VERSIONS[version] : null
  const days = reaches ? steps.filter(reaches).map(({ date }) => date) : []
  return days.toSorted().at(0) ?? null
}

/**
 * Place of a version among those of one day, the earlier first; -1 where it is none that has a day.
 *
 * @example versionRank('introduced') < versionRank('passed house') // true
 */
export function versionRank(version: string): number {
  return ORDER.indexOf(version)
}
