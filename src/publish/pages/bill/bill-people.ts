import type { Bill } from '../../../entities/bill'
import { Cosponsorship } from '../../../entities/cosponsorship'
import { Member } from '../../../entities/member'
import type { Loaders } from '../../../queries/loaders'
import { childRows, findRow } from '../../../queries/rows'
import type { Use } from '../sources'

/** A member, with party and state as the row at hand has them. */
export interface MemberView {
  bioguideId: string
  name: string
  party: string | null
  state: string | null
  isSenator: boolean
}

export interface CosponsorView extends MemberView {
  /** House district; 0 is at large; null for senators. */
  district: number | null
  date: string
  isOriginal: boolean
  withdrawnOn: string | null
}

/** Who stands behind a bill at the end of a day. */
export interface BillPeople {
  sponsor: MemberView | null
  /** Number of cosponsors who had not withdrawn; null where they are not loaded, and before the introduction. */
  cosponsorCount: number | null
  /** All who had joined, in the order of joining, those who withdrew among them; null where not loaded. */
  cosponsors: CosponsorView[] | null
}

/** Whether a cosponsor stood by the bill at the end of a day, or stands by the whole record. */
export function stoodOn({ date, withdrawnOn }: CosponsorView, day: string | null): boolean {
  return day === null ? withdrawnOn === null : date <= day && (withdrawnOn === null || withdrawnOn > day)
}

export async function billPeople(
  loaders: Loaders,
  bill: Bill,
  asOf: string | null,
): Promise<{ view: BillPeople; uses: Use[] }> {
  const { billId, sponsorId, sponsorParty, sponsorState } = bill
  const hasBegun = asOf === null || bill.introducedOn === null || asOf >= bill.introducedOn
  const ofBill = { type: Cosponsorship, parentColumn: 'billId', orderBy: ['date', 'cosponsorshipId'] }
  const isKnown = bill.known === 'RECORD' && hasBegun
  const [sponsor, rows] = await Promise.all([
    hasBegun ? findRow(loaders, Member, sponsorId) : null,
    isKnown ? childRows(loaders, ofBill, billId) : [],
  ])
  const joined = rows.filter(({ date }) => asOf === null || date <= asOf)
  const members = await Promise.all(joined.map(({ bioguideId }) => findRow(loaders, Member, bioguideId)))
  const cosponsors = joined.map((row, at) => cosponsorView(row, members[at] ?? null, asOf))
  return {
    view: {
      sponsor: sponsor && {
        bioguideId: sponsor.bioguideId,
        name: sponsor.fullName,
        party: sponsorParty,
        state: sponsorState,
        isSenator: sponsor.isSenator,
      },
      cosponsorCount: isKnown ? cosponsors.filter((one) => stoodOn(one, asOf)).length : null,
      cosponsors: isKnown ? cosponsors : null,
    },
    uses: [
      ...joined.map(({ recordId }) => ['cosponsors', recordId] as const),
      ...[sponsor, ...members].map((member) => ['names of members', member?.recordId ?? null] as const),
    ],
  }
}

function cosponsorView(row: Cosponsorship, member: Member | null, asOf: string | null): CosponsorView {
  const { bioguideId, party, state, district, date, isOriginal, withdrawnOn } = row
  return {
    bioguideId,
    name: member?.fullName ?? bioguideId,
    party,
    state,
    isSenator: member?.isSenator ?? false,
    district,
    date,
    isOriginal,
    withdrawnOn: withdrawnOn !== null && (asOf === null || withdrawnOn <= asOf) ? withdrawnOn : null,
  }
}
