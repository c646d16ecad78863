import type { BillType } from '../congress/bill-number'
import type { BillStatus } from '../congress/bill-status'
import type { Chamber } from '../congress/chamber'
import type { QuotedSpan } from '../congress/text-span'
import type { ClaimKind, DateBasis } from './claim-kind'

/** A bill as the release names it, and the bill of the record that is meant, if exactly one is. */
export interface BillMention {
  /** Stable within one reading; claims refer to it. */
  ref: number
  /** Where the release first names the bill. */
  span: QuotedSpan
  /** As named: `S. 1733`'s parts, or null where only a title stands. */
  type: BillType | null
  number: number | null
  /** Congress stated or following from the release's date; null where unknown. */
  congress: number | null
  /** As named, in the release's own spelling; null where only a number stands. */
  title: string | null
  /** Bill of the record, or null where none or several fit. */
  billId: string | null
  /** Ids of all bills that fit, where more than one does. */
  candidates: string[]
  /** Plain sentences: why this bill and not another. */
  reasons: string[]
  /** A sentence where number and title disagree; null where they agree. */
  conflict: string | null
  /** False where the bill is only the likeliest: by a short name, by a title spelled otherwise, or by who sponsors it. */
  certain?: boolean
}

/** A member as the release names one. */
export interface NamedMember {
  /** Fullest form in the release, without title and party: `Heidi Heitkamp`. */
  name: string
  bioguideId: string | null
  /** Bioguide ids of all members that fit, where more than one does. */
  candidates: string[]
  /** False where the state or the party in the release is not that of the member. */
  certain?: boolean
}

/** One checkable statement, with every stretch of text that makes it. */
export interface ReadClaim {
  kind: ClaimKind
  member: NamedMember | null
  /** `ref` of a {@link BillMention}. */
  bill: number | null
  /** STATUS: the step claimed. */
  status: BillStatus | null
  /** STATUS and HEARING: the chamber claimed. */
  chamber: Chamber | null
  /** COSPONSOR_COUNT: the number claimed. */
  count: number | null
  /** STATUS and HEARING: `YYYY-MM-DD`, or `YYYY-MM` where only a month is said. */
  date: string | null
  /** HEARING: the committee as named, and its system code where one fits. */
  committee: { name: string; committeeId: string | null } | null
  /** PROVISION and MODEL: what the bill is said to do, or to be modeled on, in the release's words. */
  subject: string | null
  evidence: QuotedSpan[]
}

/** A direct quotation with its speaker as named, resolved where one member fits. */
export interface Quotation {
  span: QuotedSpan
  speaker: string | null
  bioguideId: string | null
}

/** Someone a release names in connection with a hearing. */
export interface HearingMention {
  role: 'PARTICIPANT' | 'REQUESTED_BY' | 'LED_BY'
  name: string
  bioguideId: string | null
  span: QuotedSpan
}

/** All that the words of one release yield. */
export interface ReleaseReading {
  publishedOn: string | null
  dateBasis: DateBasis | null
  /** Plain sentences: how the date was found. */
  dateReasons: string[]
  bills: BillMention[]
  claims: ReadClaim[]
  quotations: Quotation[]
  hearingMentions: HearingMention[]
}
