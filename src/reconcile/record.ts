import type { BillType } from '../congress/bill-number'
import type { BillStatus } from '../congress/bill-status'
import type { Chamber } from '../congress/chamber'

/** How much of a bill is known: the whole record, its number, title and dates, or only what a release says. */
export enum Known {
  RECORD = 'RECORD',
  INDEX = 'INDEX',
  CLAIMED = 'CLAIMED',
}

/** A member as a sentence names one: `Amy Klobuchar`. */
export interface RecordedMember {
  bioguideId: string
  fullName: string
}

export interface RecordedCosponsorship extends RecordedMember {
  /** Primary key of the stored row, so that a verdict can point at it. */
  cosponsorshipId: string
  /** `YYYY-MM-DD` */
  date: string
  isOriginal: boolean
  withdrawnOn: string | null
}

export interface RecordedAction {
  actionId: string
  /** `YYYY-MM-DD` */
  date: string
  text: string
  /** The step that this action completes, or null. */
  status: BillStatus | null
  chamber: Chamber | null
}

/** A bill as the judge needs it: the whole history, from which any day can be read. */
export interface BillRecord {
  billId: string
  type: BillType
  number: number
  congress: number
  title: string
  known: Known
  introducedOn: string | null
  /** Null where not loaded (known: INDEX) or where the record has none (a reserved number). */
  sponsor: RecordedMember | null
  /** Null where not loaded: unknown is not none. */
  cosponsorships: RecordedCosponsorship[] | null
  /** Null where not loaded. */
  actions: RecordedAction[] | null
  /** Plain text of summaries; empty where none is loaded. */
  summaries: { summaryId: string; text: string; date: string }[]
}

export interface HearingRecord {
  hearingId: string
  title: string
  /** `YYYY-MM-DD` */
  date: string
  citation: string | null
  committeeIds: string[]
}
