import { BillStatus } from '../../congress/bill-status'
import type { Bill } from '../../entities/bill'
import { Claim } from '../../entities/claim'
import { Hearing } from '../../entities/hearing'
import { Member } from '../../entities/member'
import { OfficialRecord } from '../../entities/official-record'
import { Release } from '../../entities/release'
import { countCosponsors } from '../../queries/bill-cosponsors'
import { actionsOf, billStatusOn, lawsOf } from '../../queries/bill-status-on'
import { findBill } from '../../queries/bills'
import type { Loaders } from '../../queries/loaders'
import { childRows, findRow } from '../../queries/rows'
import type { Verdict } from '../../reconcile/verdict'
import { type BillStep, billSteps, statusSince } from './bill-steps'
import { cosponsorGrowth, type GrowthPoint } from './cosponsor-growth'
import { titleAt } from './title-at'

/** What a card tells of a bill. What is null is not known, or is not. */
export interface BillFacts {
  bill: Bill
  title: string
  status: BillStatus
  statusSince: string | null
  steps: BillStep[]
  sponsor: string | null
  cosponsors: { count: number; growth: GrowthPoint[] } | null
  latestAction: { date: string; text: string } | null
  nextHearing: Hearing | null
  verdicts: Verdict[]
  /** The day that was asked for, or null. */
  asOf: string | null
  source: { url: string; readOn: string; updatedOn: string | null } | null
}

/** When a card is of: `asOf` as its address says, and the present day, of which upcoming hearings are reckoned. */
export interface CardTime {
  asOf: string | null
  today: string
}

/** The facts of a bill's card; null where no such bill is known. */
export async function billFacts(loaders: Loaders, billId: string, time: CardTime): Promise<BillFacts | null> {
  const bill = await findBill(loaders, billId)
  if (!bill) return null
  const { asOf } = time
  const [status, title, actions, laws, sponsor, cosponsors, nextHearing, verdicts, record] =
    await Promise.all([
      billStatusOn(loaders, bill, asOf),
      titleAt(loaders, bill, asOf),
      actionsUntil(loaders, bill, asOf),
      lawsOf(loaders, bill.billId),
      sponsorOf(loaders, bill),
      cosponsorsAt(loaders, bill, asOf),
      hearingAhead(loaders, bill, time),
      verdictsOf(loaders, bill.billId, asOf),
      findRow(loaders, OfficialRecord, bill.recordId),
    ])
  const stepFacts = {
    status,
    introducedOn: bill.introducedOn,
    actions,
    approvedOn: laws[0]?.approvedOn ?? null,
  }
  const last = actions.at(-1)
  return {
    bill,
    title,
    status,
    statusSince: statusSince(stepFacts),
    steps: status === BillStatus.UNKNOWN ? [] : billSteps(stepFacts),
    sponsor,
    cosponsors,
    latestAction: last ? { date: last.date, text: last.text } : null,
    nextHearing,
    verdicts,
    asOf,
    source: record && {
      url: bill.congressGovUrl ?? record.url,
      readOn: record.retrievedOn,
      updatedOn: record.updatedAt?.slice(0, 10) ?? null,
    },
  }
}

async function actionsUntil(loaders: Loaders, bill: Bill, asOf: string | null) {
  if (bill.known !== 'RECORD') return []
  const actions = await actionsOf(loaders, bill.billId)
  return actions.filter(({ duplicateOf, date }) => duplicateOf === null && (asOf === null || date <= asOf))
}

/** `Amy Klobuchar (D-MN)`, with party and state as the bill's record has them. */
async function sponsorOf(loaders: Loaders, { sponsorId, sponsorParty, sponsorState }: Bill) {
  const member = await findRow(loaders, Member, sponsorId)
  if (!member) return null
  const seat = [sponsorParty, sponsorState].filter((part) => part !== null).join('-')
  return seat ? `${member.fullName} (${seat})` : member.fullName
}

async function cosponsorsAt(loaders: Loaders, bill: Bill, asOf: string | null) {
  const count = await countCosponsors(loaders, bill, { asOf })
  return count === null ? null : { count, growth: await cosponsorGrowth(loaders, bill.billId, asOf) }
}

const HEARINGS_OF_BILL = {
  type: Hearing,
  parentColumn: 'billId',
  orderBy: ['date', 'hearingId'],
  through: { table: 'hearing_bill', childColumn: 'hearingId' },
}

/** The next hearing on the bill; of a pinned card none, since what was ahead on a day is not recorded. */
async function hearingAhead(loaders: Loaders, { billId }: Bill, { asOf, today }: CardTime) {
  if (asOf !== null) return null
  const hearings = await childRows(loaders, HEARINGS_OF_BILL, billId)
  const isAhead = ({ date, status }: Hearing) =>
    date >= today && (status === 'SCHEDULED' || status === 'RESCHEDULED')
  return hearings.find(isAhead) ?? null
}

const CLAIMS_OF_BILL = { type: Claim, parentColumn: 'billId', orderBy: ['releaseId', 'position'] }

/** Verdicts of the claims that releases make of the bill, of those published by the day. */
export async function verdictsOf(loaders: Loaders, billId: string, asOf: string | null): Promise<Verdict[]> {
  const claims = await childRows(loaders, CLAIMS_OF_BILL, billId)
  if (asOf === null) return claims.map(({ verdict }) => verdict)
  const releases = await Promise.all(claims.map(({ releaseId }) => findRow(loaders, Release, releaseId)))
  return claims.flatMap(({ verdict }, at) => {
    const publishedOn = releases[at]?.publishedOn ?? null
    return publishedOn !== null && publishedOn <= asOf ? [verdict] : []
  })
}
