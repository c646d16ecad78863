import { printedNumber } from '../congress/bill-number'
import { printedDate } from '../congress/calendar-date'
import type { BillMention, ReadClaim } from '../press/release-reading'
import type { BillRecord, HearingRecord, RecordedCosponsorship, RecordedMember } from './record'
import type { Verdict } from './verdict'

/** A row of the record that a verdict rests on. */
export interface RecordRow {
  type: 'Bill' | 'Cosponsorship' | 'BillAction' | 'Hearing' | 'BillSummary' | 'Member'
  id: string
}

/** What the record says of a claim: a verdict, a sentence to print, and the rows it rests on. */
export interface Finding {
  verdict: Verdict
  explanation: string
  restsOn: RecordRow[]
  /** HEARING: the hearing that the claim means, where one fits. */
  hearingId: string | null
}

/** All that the record holds on one claim. */
export interface RecordOfClaim {
  /** The bill meant; null where none is, or where it is not loaded. */
  bill: BillRecord | null
  /** Other bills of the same title in the same Congress, the companion among them. */
  versions?: BillRecord[]
  /** Bills that fit where several do. */
  candidates?: BillRecord[]
  /** Hearings of the committee named, in the time that the claim gives. */
  hearings?: HearingRecord[]
  /** Names for the Bioguide ids among the claim's candidates. */
  members?: RecordedMember[]
}

/** One claim beside the record, as of the release's date. */
export interface Case {
  claim: ReadClaim
  mention: BillMention | null
  record: RecordOfClaim
  /** `YYYY-MM-DD`; null where the release's date is not known. */
  asOf: string | null
}

export const billRow = (bill: BillRecord): RecordRow => ({ type: 'Bill', id: bill.billId })

export const cosponsorshipRow = (row: RecordedCosponsorship): RecordRow => ({
  type: 'Cosponsorship',
  id: row.cosponsorshipId,
})

/** A finding; most rest on no hearing. */
export function finding(
  verdict: Verdict,
  explanation: string,
  restsOn: RecordRow[] = [],
  hearingId: string | null = null,
): Finding {
  return { verdict, explanation, restsOn, hearingId }
}

/** `'S. 1733'` */
export function billName(bill: BillRecord): string {
  return printedNumber(bill.type, bill.number)
}

/** `'by January 11, 2014'`, or words that say the release's day is unknown. */
export function byThen(asOf: string | null): string {
  return asOf === null ? 'by the end of the record loaded here' : `by ${printedDate(asOf)}`
}

/** Rows that were active at the end of a day: joined, and not withdrawn by then. */
export function activeOn(rows: RecordedCosponsorship[], day: string): RecordedCosponsorship[] {
  return rows.filter((row) => row.date <= day && (row.withdrawnOn === null || row.withdrawnOn > day))
}

/** A list as a sentence has it: `A, B and C`. */
export function listed(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
