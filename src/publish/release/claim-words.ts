import type { BillStatus } from '../../congress/bill-status'
import { printedDate } from '../../congress/calendar-date'
import { monthName } from '../../congress/month-name'
import type { ClaimKind } from '../../press/claim-kind'
import type { ClaimView } from './release-view'

/** What a kind of claim is called. */
export const KIND_WORDS: Record<ClaimKind, string> = {
  AUTHORED: 'Authorship',
  INTRODUCED: 'Introduction',
  COSPONSORED: 'Cosponsorship',
  COSPONSOR_COUNT: 'Number of cosponsors',
  STATUS: 'Status',
  HEARING: 'Hearing',
  PROVISION: 'Provision',
  MODEL: 'Model',
}

export const STEP_WORDS: Record<BillStatus, string> = {
  UNKNOWN: 'took a step',
  NOT_INTRODUCED: 'had not been introduced',
  INTRODUCED: 'was introduced',
  REFERRED: 'was referred to committee',
  HEARING_HELD: 'had a hearing',
  ORDERED_REPORTED: 'was ordered to be reported',
  REPORTED: 'was reported by committee',
  ON_CALENDAR: 'was placed on the calendar',
  PASSED_HOUSE: 'passed the House',
  PASSED_SENATE: 'passed the Senate',
  PASSED_BOTH: 'passed both chambers',
  TO_PRESIDENT: 'went to the President',
  FAILED: 'failed',
  VETOED: 'was vetoed',
  ENACTED: 'became law',
}

/** `January 11, 2014`, or `January 2014` of a month. */
export function dayOrMonth(date: string): string {
  const [year = '', month = ''] = date.split('-')
  return date.length === 7 ? `${monthName(Number(month))} ${year}` : printedDate(date)
}

/** What the release says, in one line: `Amy Klobuchar authored the Stop Exploitation Through Trafficking Act`. */
export function claimWords(claim: ClaimView): string {
  const member = claim.memberName ?? 'A member'
  const bill = billWords(claim)
  switch (claim.kind) {
    case 'AUTHORED':
      return `${member} authored ${bill}`
    case 'INTRODUCED':
      return `${member} introduced ${bill}`
    case 'COSPONSORED':
      return `${member} cosponsors ${bill}`
    case 'COSPONSOR_COUNT':
      return `${capital(bill)} has ${claim.count} cosponsors`
    case 'STATUS':
      return `${capital(bill)} ${STEP_WORDS[claim.status ?? 'UNKNOWN']}${on(claim.date)}`
    case 'HEARING':
      return `A hearing of the ${claim.committeeName ?? 'committee'}${on(claim.date)}`
    case 'PROVISION':
      return `${capital(bill)}: “${claim.subject}”`
    case 'MODEL':
      return `${capital(bill)} is modeled after ${claim.subject}`
    default:
      return KIND_WORDS[claim.kind]
  }
}

function billWords({ billTitle, billNumber }: ClaimView): string {
  if (billTitle === null) return billNumber ?? 'a bill'
  return /^the /i.test(billTitle) ? billTitle : `the ${billTitle}`
}

const on = (date: string | null) => (date === null ? '' : `, ${dayOrMonth(date)}`)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
