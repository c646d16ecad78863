import type { BillType } from '../congress/bill-number'
import type { BillStatus } from '../congress/bill-status'
import type { Chamber } from '../congress/chamber'
import { congressDays } from '../congress/congress-number'

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
  /**
   * Last day that the loaded record tells of, `YYYY-MM-DD`: what happened later is unknown. Null or left out where the
   * bill's history is closed, as it is once its Congress has ended.
   */
  recordedTo?: string | null
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

/**
 * The {@link BillRecord.recordedTo} of a record that its source last changed at `updatedAt` (a day or an instant; null where
 * the source does not tell): null for a record that was changed after the end of the bill's Congress.
 *
 * @example recordedTo(119, '2025-11-27T03:04:33Z') // '2025-11-27'
 */
export function recordedTo(congress: number, updatedAt: string | null): string | null {
  const day = updatedAt?.slice(0, 10) ?? null
  return day !== null && day <= congressDays(congress).last ? day : null
}
