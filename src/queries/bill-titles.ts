import { TitleKind } from '../congress/record-kinds'
import { dayOfVersion, versionRank } from '../congress/text-version'
import type { Bill } from '../entities/bill'
import { BillTitle } from '../entities/bill-parts'
import { Known } from '../reconcile/record'
import { actionsOf } from './bill-status-on'
import { findBill } from './bills'
import type { Loaders, MaybePromise } from './loaders'
import { childRows } from './rows'

interface DatedTitle {
  title: BillTitle
  version: string
  since: string
}

/** All titles of a bill, in the record's order. */
export function titlesOf(loaders: Loaders, billId: string): MaybePromise<BillTitle[]> {
  const orderBy = ['position', 'titleId']
  return childRows(loaders, { type: BillTitle, parentColumn: 'billId', orderBy }, billId)
}

/** Titles that a bill bore at the end of a day; none where the whole record is not loaded. */
export async function titlesOn(loaders: Loaders, bill: Bill, day: string): Promise<BillTitle[]> {
  if (bill.known !== Known.RECORD) return []
  const [titles, steps] = await Promise.all([titlesOf(loaders, bill.billId), actionsOf(loaders, bill.billId)])
  const held = titles.flatMap((title): DatedTitle[] => {
    const version = title.asOf
    const since = version && dayOfVersion(version, bill.introducedOn, steps)
    return version && since && since <= day ? [{ title, version, since }] : []
  })
  const kinds = Map.groupBy(held, ({ title }) => `${title.kind} ${title.forPortion}`)
  return [...kinds.values()].flatMap(ofLatestVersion)
}

/** Of titles of one kind, those of a later version of the text take the place of the earlier ones. */
function ofLatestVersion(titles: DatedTitle[]): BillTitle[] {
  const ordered = titles.toSorted(
    (a, b) => a.since.localeCompare(b.since) || versionRank(a.version) - versionRank(b.version),
  )
  const latest = ordered.at(-1)?.version
  return titles.filter(({ version }) => version === latest).map(({ title }) => title)
}

/** Title by which a bill was cited at the end of a day: the short one, else the official one. */
export async function titleOn(loaders: Loaders, bill: Bill, day: string): Promise<string | null> {
  const whole = (await titlesOn(loaders, bill, day)).filter(({ forPortion }) => !forPortion)
  const cited =
    whole.findLast(({ kind }) => kind === TitleKind.SHORT) ??
    whole.findLast(({ kind }) => kind === TitleKind.OFFICIAL)
  return cited?.title ?? null
}

/** Day since which a title held; null where it is tied to no version, or no action tells the version's day. */
export async function titleHeldSince(loaders: Loaders, { billId, asOf }: BillTitle): Promise<string | null> {
  const bill = asOf === null ? null : await findBill(loaders, billId)
  if (asOf === null || bill?.known !== Known.RECORD) return null
  return dayOfVersion(asOf, bill.introducedOn, await actionsOf(loaders, billId))
}
