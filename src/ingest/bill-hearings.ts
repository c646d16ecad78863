import { billIdOf } from '../congress/bill-number'
import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import type { BillCommittee } from '../entities/bill-parts'
import type { OfficialBill } from '../official/bill'
import { dropReading, storeHearing } from './hearing'
import type { Writer } from './writer'

const isHearing = (activity: string | null) => activity?.toLowerCase() === 'hearings by'

/**
 * Hearings that committees held on a bill, by its own record: each is a reading of the hearing of that committee and
 * day, beside what other sources say of it. One that the record no longer has is taken back.
 */
export async function storeHeldHearings(
  writer: Writer,
  recordId: string,
  bill: OfficialBill,
  before: BillCommittee[],
): Promise<void> {
  const billId = billIdOf(bill)
  const held = new Map<string, OfficialBill['committees'][number]>()
  for (const committee of bill.committees) {
    for (const { name, date } of committee.activities)
      if (date !== null && isHearing(name)) held.set(`${committee.committeeId}-${date}`, committee)
  }
  for (const [hearingId, { committeeId, chamber }] of held) {
    await storeHearing(writer, {
      name: `${billId}/${hearingId}`,
      recordId,
      hearing: {
        source: bill.source,
        hearingId,
        title: null,
        date: hearingId.slice(committeeId.length + 1),
        startsAt: null,
        location: null,
        congress: bill.congress,
        chamber,
        kind: HearingKind.HEARING,
        kindAsGiven: null,
        eventId: null,
        status: HearingStatus.HELD,
        citation: null,
        jacketNumber: null,
        committeeIds: [committeeId],
        billIds: [billId],
        witnessCount: null,
        participants: [],
        documents: [],
        gaps: [],
      },
    })
  }
  for (const { activity, committeeId, date } of before) {
    const hearingId = `${committeeId}-${date}`
    if (isHearing(activity) && !held.has(hearingId)) await dropReading(writer, `${billId}/${hearingId}`)
  }
}
