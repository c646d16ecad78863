import { billIdOf } from '../congress/bill-number'
import { BillStatus } from '../congress/bill-status'
import { Bill } from '../entities/bill'
import type { BillMention } from '../press/release-reading'
import { titleKey } from '../press/title-key'
import { Known } from '../reconcile/record'
import { stableKey } from './official-record'
import type { Writer } from './writer'

/**
 * Key of the bill that a mention means. One that the record does not know is a bill all the same: known
 * by its number where the release gives number and Congress, else by its title. Null where several
 * bills of the record fit, since then the release names none of them.
 */
export async function keepClaimedBill(writer: Writer, mention: BillMention): Promise<string | null> {
  if (mention.billId !== null || mention.candidates.length > 0) return mention.billId
  const { type, number, congress, title } = mention
  const isNumbered = type !== null && number !== null && congress !== null
  if (!isNumbered && title === null) return null
  const billId = isNumbered
    ? billIdOf({ type, number, congress })
    : `claimed-${stableKey(titleKey(title!).key)}`
  if ((await writer.find(Bill, { billId })).length > 0) return billId
  await writer.put(Bill, {
    billId,
    congress: isNumbered ? congress : null,
    type: isNumbered ? type : null,
    number: isNumbered ? number : null,
    title: title ?? mention.span.quote,
    introducedOn: null,
    known: Known.CLAIMED,
    isReserved: false,
    policyArea: null,
    sponsorId: null,
    sponsorParty: null,
    sponsorState: null,
    status: BillStatus.UNKNOWN,
    latestActionOn: null,
    topicRelevance: null,
    topicReasons: [],
    subjectsKnown: false,
    recordId: null,
  })
  return billId
}
