import type { BillType } from '../congress/bill-number'
import type { Chamber } from '../congress/chamber'

/**
 * What the reader of a release may know of Congress. Rows of the database fit these shapes as they
 * are; nothing here is fetched by the press folder itself.
 */
export interface KnownTerm {
  chamber: Chamber
  /** Two-letter postal code. */
  state: string
  party: string | null
  /** `YYYY-MM-DD`, or null where the record does not tell. */
  startsOn: string | null
  endsOn: string | null
}

export interface KnownMember {
  bioguideId: string
  firstName: string
  middleName: string | null
  lastName: string
  nickname: string | null
  suffix: string | null
  /** The name as the official directory prints it, such as `Kirsten E. Gillibrand`. */
  fullName: string
  terms: KnownTerm[]
}

export interface KnownBill {
  billId: string
  type: BillType
  number: number
  congress: number
  introducedOn: string | null
  sponsorId: string | null
  /** Every title the bill has borne: short, popular and official. */
  titles: string[]
}

export interface KnownCommittee {
  /** System code, such as `ssga00`. */
  committeeId: string
  chamber: Chamber
  /** Current name and earlier ones: `Committee on Homeland Security and Governmental Affairs`. */
  names: string[]
}

/** A hearing on the record: it helps to find the year of an undated release that mentions it. */
export interface KnownHearing {
  hearingId: string
  committeeIds: string[]
  /** `YYYY-MM-DD` */
  date: string
  title: string
}

export interface Knowledge {
  members: KnownMember[]
  bills: KnownBill[]
  committees: KnownCommittee[]
  hearings?: KnownHearing[]
}
