import { citation, congressGovUrl, parseBillNumber } from '../../../congress/bill-number'
import type { BillStatus } from '../../../congress/bill-status'
import type { Bill } from '../../../entities/bill'
import { billStatusOn } from '../../../queries/bill-status-on'
import { titleOn } from '../../../queries/bill-titles'
import { findBill } from '../../../queries/bills'
import type { Loaders } from '../../../queries/loaders'
import { relatedBillsOf } from '../../../queries/related-bills'
import { whyNotLoaded } from '../not-loaded'
import { pick } from '../pick'
import type { ReleaseView } from '../releases-of'
import { type SourceView, sourcesOf, type Use } from '../sources'
import { type BillHistory, billHistory } from './bill-history'
import { type BillPeople, billPeople } from './bill-people'
import { releasesOfBill } from './bill-releases'
import { type StepView, stepsOf } from './bill-steps'
import { type BillTexts, billTexts } from './bill-texts'

export interface RelatedView {
  billId: string
  citation: string | null
  congressGovUrl: string | null
  /** Null of a bill that is not loaded, as is its status. */
  title: string | null
  relation: string
  identifiedBy: string | null
  status: BillStatus | null
}

const HEAD = [
  'billId',
  'citation',
  'printedNumber',
  'congress',
  'type',
  'known',
  'introducedOn',
  'congressGovUrl',
] as const

/** All that is known of a bill at the end of a day; null stands for what is not loaded. */
export interface BillData extends Pick<Bill, (typeof HEAD)[number]>, BillPeople, BillHistory, BillTexts {
  /** Day of which all is told; null for the latest that is loaded. */
  asOf: string | null
  status: BillStatus
  steps: StepView[]
  latestActionOn: string | null
  releases: ReleaseView[]
  relatedBills: RelatedView[] | null
  topic: { relevance: string; reasons: string[] } | null
  /** Why what is null is not there; null where the whole record is loaded. */
  notLoadedBecause: string | null
  sources: SourceView[]
}

/** Reads all that a page shows of a bill, as of the end of a day or of the latest that is loaded. */
export async function billData(loaders: Loaders, bill: Bill, asOf: string | null): Promise<BillData> {
  const [people, history, texts, status, releases, related] = await Promise.all([
    billPeople(loaders, bill, asOf),
    billHistory(loaders, bill, asOf),
    billTexts(loaders, bill, asOf),
    billStatusOn(loaders, bill, asOf),
    releasesOfBill(loaders, bill.billId, asOf),
    relatedViews(loaders, bill, asOf),
  ])
  const ownRecord: Use = ['number, dates and status', bill.recordId]
  const uses = [ownRecord, ...texts.uses, ...people.uses, ...history.uses, ...related.uses]
  const sources = await sourcesOf(loaders, uses)
  const own = sources.find(({ recordId }) => recordId === bill.recordId)
  const { known, topicRelevance, topicReasons } = bill
  return {
    ...pick(bill, ...HEAD),
    asOf,
    ...texts.view,
    ...people.view,
    ...history.view,
    status,
    steps: stepsOf(bill, history.view, { asOf, readOn: own?.updatedAt ?? own?.retrievedOn ?? null }),
    latestActionOn: asOf ? (history.view.actions?.at(-1)?.date ?? null) : bill.latestActionOn,
    releases,
    relatedBills: related.view,
    topic: topicRelevance && { relevance: topicRelevance, reasons: topicReasons },
    notLoadedBecause: known === 'RECORD' ? null : whyNotLoaded(bill),
    sources,
  }
}

/** Ties to bills that were there by then: the ties themselves bear no day. */
async function relatedViews(
  loaders: Loaders,
  bill: Bill,
  asOf: string | null,
): Promise<{ view: RelatedView[] | null; uses: Use[] }> {
  const ties = await relatedBillsOf(loaders, bill)
  if (!ties) return { view: null, uses: [] }
  const pairs = await Promise.all(
    ties.map(async (tie) => {
      const other = await findBill(loaders, tie.relatedBillId)
      if (!other) return { tie, other, status: null, title: null }
      const [status, title] = await Promise.all([
        billStatusOn(loaders, other, asOf),
        asOf ? titleOn(loaders, other, asOf) : null,
      ])
      return { tie, other, status, title: title ?? other.title }
    }),
  )
  const shown = pairs.filter(
    ({ other }) =>
      asOf === null || (other !== null && other.introducedOn !== null && other.introducedOn <= asOf),
  )
  return {
    view: shown.map(({ tie: { relatedBillId, relation, identifiedBy }, other, status, title }) => ({
      billId: other?.billId ?? relatedBillId,
      ...namesOf(relatedBillId, other),
      title,
      relation,
      identifiedBy,
      status,
    })),
    uses: shown.map(({ other }) => ['related bills', other?.recordId ?? bill.recordId] as const),
  }
}

/** How a bill is cited and where it can be looked up, loaded or not. */
function namesOf(billId: string, loaded: Bill | null): Pick<RelatedView, 'citation' | 'congressGovUrl'> {
  if (loaded) return pick(loaded, 'citation', 'congressGovUrl')
  const number = parseBillNumber(billId)
  return {
    citation: number && citation(number),
    congressGovUrl: number && congressGovUrl(number),
  }
}
