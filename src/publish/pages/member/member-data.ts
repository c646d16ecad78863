import { Bill } from '../../../entities/bill'
import { Hearing, HearingParticipant } from '../../../entities/hearing'
import type { Member } from '../../../entities/member'
import type { MemberTerm } from '../../../entities/member-term'
import { ReleasePublisher } from '../../../entities/release'
import { billList } from '../../../queries/bills'
import { readCosponsorships } from '../../../queries/cosponsorship-pages'
import type { Loaders } from '../../../queries/loaders'
import { termsOf } from '../../../queries/member-terms'
import { OrderDirection } from '../../../queries/order'
import { readList } from '../../../queries/read-list'
import { childRows, findRows } from '../../../queries/rows'
import { type HearingView, hearingView } from '../bill/bill-history'
import { pick } from '../pick'
import { type ReleaseView, releasesClaiming, releasesWith } from '../releases-of'
import { type SourceView, sourcesOf, type Use } from '../sources'

/** Rows that a page of a member shows of each kind; the tables have all. */
export const MOST_ROWS = 100

export type SponsoredView = Pick<Bill, (typeof BILL)[number]>

export interface CosponsoredView extends SponsoredView {
  date: string
  isOriginal: boolean
  withdrawnOn: string | null
}

export interface AttendedView extends HearingView {
  roles: HearingParticipant['role'][]
}

const HEAD = [
  'bioguideId',
  'fullName',
  'nickname',
  'party',
  'state',
  'district',
  'chamber',
  'isSenator',
  'bioguideUrl',
] as const
const TERM = ['chamber', 'state', 'district', 'party', 'startsOn', 'endsOn'] as const
const BILL = ['billId', 'citation', 'title', 'introducedOn', 'status'] as const

/** All that is known of a member in the bills, hearings and releases loaded. */
export interface MemberData extends Pick<Member, (typeof HEAD)[number]> {
  terms: Pick<MemberTerm, (typeof TERM)[number]>[]
  /** Of bills whose sponsor is loaded; the latest first. */
  sponsored: { count: number; bills: SponsoredView[] }
  /** Of bills whose whole record is loaded, those withdrawn among them; the latest first. */
  cosponsored: { count: number; bills: CosponsoredView[] }
  hearings: AttendedView[]
  releases: ReleaseView[]
  sources: SourceView[]
}

export async function memberData(loaders: Loaders, member: Member): Promise<MemberData> {
  const { bioguideId } = member
  const [terms, sponsored, cosponsored, hearings, releases] = await Promise.all([
    termsOf(loaders, bioguideId),
    sponsoredBy(loaders, bioguideId),
    cosponsoredBy(loaders, bioguideId),
    hearingsOf(loaders, bioguideId),
    releasesOf(loaders, bioguideId),
  ])
  const uses: Use[] = [
    ['name and terms', member.recordId],
    ...sponsored.records.map((recordId) => ['sponsored bills', recordId] as const),
    ...cosponsored.records.map((recordId) => ['cosponsored bills', recordId] as const),
    ...hearings.records.map((recordId) => ['hearings', recordId] as const),
  ]
  return {
    ...pick(member, ...HEAD),
    terms: terms.map((term) => pick(term, ...TERM)),
    sponsored: sponsored.view,
    cosponsored: cosponsored.view,
    hearings: hearings.view,
    releases,
    sources: await sourcesOf(loaders, uses),
  }
}

async function sponsoredBy(loaders: Loaders, bioguideId: string) {
  const filter = { sponsor: { bioguideId: { eq: bioguideId } } }
  const page = readList(loaders, billList, { filter, first: MOST_ROWS })
  const [bills, count] = await Promise.all([page.nodes(), page.totalCount()])
  return {
    view: { count, bills: bills.map((bill) => pick(bill, ...BILL)) },
    records: bills.map(({ recordId }) => recordId),
  }
}

async function cosponsoredBy(loaders: Loaders, bioguideId: string) {
  const orderBy = { field: 'DATE', direction: OrderDirection.DESC }
  const request = { includeWithdrawn: true, first: MOST_ROWS, orderBy }
  const page = readCosponsorships(loaders, request, { column: 'bioguideId', key: bioguideId })
  const [ties, count] = await Promise.all([page.nodes(), page.totalCount()])
  const bills = await findRows(
    loaders,
    Bill,
    ties.map(({ billId }) => billId),
  )
  const byId = new Map(bills.map((bill) => [bill.billId, bill]))
  const views = ties.flatMap(({ billId, date, isOriginal, withdrawnOn }) => {
    const bill = byId.get(billId)
    return bill ? [{ ...pick(bill, ...BILL), date, isOriginal, withdrawnOn }] : []
  })
  return { view: { count, bills: views }, records: ties.map(({ recordId }) => recordId) }
}

async function hearingsOf(loaders: Loaders, bioguideId: string) {
  const ofMember = {
    type: HearingParticipant,
    parentColumn: 'bioguideId',
    orderBy: ['hearingId', 'position'],
  }
  const parts = await childRows(loaders, ofMember, bioguideId)
  const byHearing = Map.groupBy(parts, ({ hearingId }) => hearingId)
  const hearings = await findRows(loaders, Hearing, [...byHearing.keys()])
  const inOrder = hearings.sort((a, b) => b.date.localeCompare(a.date))
  return {
    view: await Promise.all(
      inOrder.map(async (hearing) => ({
        ...(await hearingView(loaders, hearing)),
        roles: (byHearing.get(hearing.hearingId) ?? []).map(({ role }) => role),
      })),
    ),
    records: hearings.map(({ recordId }) => recordId),
  }
}

/** Releases that the member published, and those that claim something of the member. */
async function releasesOf(loaders: Loaders, bioguideId: string): Promise<ReleaseView[]> {
  const ofMember = { type: ReleasePublisher, parentColumn: 'bioguideId', orderBy: ['releaseId'] }
  const [published, claiming] = await Promise.all([
    childRows(loaders, ofMember, bioguideId),
    releasesClaiming(loaders, 'bioguideId', bioguideId),
  ])
  const keys = [...published.map(({ releaseId }) => releaseId), ...claiming]
  return releasesWith(loaders, keys, (claim) => claim.bioguideId === bioguideId)
}
