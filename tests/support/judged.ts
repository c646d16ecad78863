import { BillType } from '../../src/congress/bill-number'
import { BillStatus } from '../../src/congress/bill-status'
import { Chamber } from '../../src/congress/chamber'
import { ClaimKind } from '../../src/press/claim-kind'
import type { BillMention, ReadClaim } from '../../src/press/release-reading'
import { type BillRecord, Known, type RecordedCosponsorship } from '../../src/reconcile/record'

const SPAN = { start: 0, end: 1, quote: 'x' }

/** A claim with nothing said but what is given. */
export function claimOf(kind: ClaimKind, set: Partial<ReadClaim> = {}): ReadClaim {
  return {
    kind,
    member: null,
    bill: 0,
    status: null,
    chamber: null,
    count: null,
    date: null,
    committee: null,
    subject: null,
    evidence: [SPAN],
    ...set,
  }
}

/** A claim about one member by Bioguide id. */
export function memberClaim(
  kind: ClaimKind,
  bioguideId: string | null,
  candidates: string[] = [],
): ReadClaim {
  return claimOf(kind, { member: { name: 'A. Member', bioguideId, candidates } })
}

export function mentionOf(set: Partial<BillMention> = {}): BillMention {
  return {
    ref: 0,
    span: SPAN,
    type: BillType.S,
    number: 1,
    congress: 113,
    title: null,
    billId: 's1-113',
    candidates: [],
    reasons: [],
    conflict: null,
    ...set,
  }
}

export function joinedOn(
  bioguideId: string,
  date: string,
  set: Partial<RecordedCosponsorship> = {},
): RecordedCosponsorship {
  return {
    bioguideId,
    fullName: `Member ${bioguideId}`,
    cosponsorshipId: `s1-113/${bioguideId}/${date}`,
    date,
    isOriginal: date === '2013-03-01',
    withdrawnOn: null,
    ...set,
  }
}

/** S. 1 of the 113th Congress, introduced on 2013-03-01 by member A; B original, C later, D withdrew, E came back. */
export function billOf(set: Partial<BillRecord> = {}): BillRecord {
  return {
    billId: 's1-113',
    type: BillType.S,
    number: 1,
    congress: 113,
    title: 'Harbor Act',
    known: Known.RECORD,
    introducedOn: '2013-03-01',
    sponsor: { bioguideId: 'A', fullName: 'Member A' },
    cosponsorships: [
      joinedOn('B', '2013-03-01'),
      joinedOn('C', '2013-06-01'),
      joinedOn('D', '2013-04-01', { withdrawnOn: '2013-05-01' }),
      joinedOn('E', '2013-04-01', { withdrawnOn: '2013-05-01' }),
      joinedOn('E', '2013-07-01'),
    ],
    actions: [
      {
        actionId: 's1-113/1',
        date: '2013-09-01',
        text: 'Passed Senate without amendment by Unanimous Consent.',
        status: BillStatus.PASSED_SENATE,
        chamber: Chamber.SENATE,
      },
      {
        actionId: 's1-113/2',
        date: '2013-10-01',
        text: 'On passage Passed by the Yeas and Nays: 300 - 100.',
        status: BillStatus.PASSED_HOUSE,
        chamber: Chamber.HOUSE,
      },
    ],
    summaries: [
      {
        summaryId: 's1-113/s',
        text: 'Directs the Coast Guard to build lighthouses at northern harbors. Sets no fee.',
        date: '2013-03-01',
      },
    ],
    ...set,
  }
}
