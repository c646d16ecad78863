import { type BillType, parseBillNumber } from '../../src/congress/bill-number'
import type { Chamber } from '../../src/congress/chamber'
import type { ClaimKind } from '../../src/press/claim-kind'
import type { Verdict } from '../../src/reconcile/verdict'

/** A bill that an annotator found in a release. */
export interface GoldBill {
  ref: string
  numbers: { type: BillType; number: number }[]
  titles: string[]
  congress: number | null
  /** Ids of the bills of the record that are meant; null where the annotation does not say. */
  records: string[] | null
  quote: string
}

/** How far a bill is said to have come, in the words of the annotation. */
export type GoldStatus = 'INTRODUCED_ON' | 'PASSED' | 'REPORTED' | 'BECAME_LAW' | 'FAILED' | 'VETOED'

/** A claim that an annotator found. What a kind does not have is null. */
export interface GoldClaim {
  kind: ClaimKind
  member: string | null
  bioguideId: string | null
  /** Postal code of the member's state. */
  state: string | null
  bill: string | null
  status: GoldStatus | null
  chamber: Chamber | null
  date: string | null
  count: number | null
  committee: string | null
  verdict: Verdict | null
  recordBill: string | null
  quote: string
}

/** A quotation without its marks, and who speaks; null where nobody is named. */
export interface GoldQuotation {
  start: number
  end: number
  speaker: string | null
}

/** A release with all that has to come out of it. */
export interface GoldRelease {
  id: string
  text: string
  publishedOn: string | null
  publishers: string[]
  bills: GoldBill[]
  claims: GoldClaim[]
  /** Null where they are not annotated. */
  quotations: GoldQuotation[] | null
}

/** A claim with nothing said but what is given. */
export function goldClaim(kind: ClaimKind, set: Partial<GoldClaim>): GoldClaim {
  return {
    kind,
    member: null,
    bioguideId: null,
    state: null,
    bill: null,
    status: null,
    chamber: null,
    date: null,
    count: null,
    committee: null,
    verdict: null,
    recordBill: null,
    quote: '',
    ...set,
  }
}

/** `'H.R. 9167'` as letters and number; null for anything else. */
export function numberIn(text: string): { type: BillType; number: number } | null {
  const parsed = parseBillNumber(`${text.trim()} (113th)`)
  return parsed && { type: parsed.type, number: parsed.number }
}

/** True for a bill that the text neither numbers nor titles: claims on it are left out of the score. */
export function isUnnamed(bill: GoldBill): boolean {
  return bill.numbers.length === 0 && bill.titles.length === 0
}
