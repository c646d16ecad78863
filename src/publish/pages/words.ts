import { BillStatus } from '../../congress/bill-status'
import { Chamber } from '../../congress/chamber'
import { HearingRole, HearingStatus } from '../../congress/hearing-kinds'
import { stateName } from '../../congress/state-code'

/** How far a bill has come, as a heading says it. */
export const STATUS_WORDS: Record<BillStatus, string> = {
  [BillStatus.UNKNOWN]: 'Not loaded',
  [BillStatus.NOT_INTRODUCED]: 'Not yet introduced',
  [BillStatus.INTRODUCED]: 'Introduced',
  [BillStatus.REFERRED]: 'Referred to committee',
  [BillStatus.HEARING_HELD]: 'Hearing held',
  [BillStatus.ORDERED_REPORTED]: 'Ordered to be reported',
  [BillStatus.REPORTED]: 'Reported by committee',
  [BillStatus.ON_CALENDAR]: 'Placed on the calendar',
  [BillStatus.PASSED_HOUSE]: 'Passed the House',
  [BillStatus.PASSED_SENATE]: 'Passed the Senate',
  [BillStatus.PASSED_BOTH]: 'Passed both chambers',
  [BillStatus.TO_PRESIDENT]: 'Sent to the President',
  [BillStatus.FAILED]: 'Voted down',
  [BillStatus.VETOED]: 'Vetoed',
  [BillStatus.ENACTED]: 'Became law',
}

export const CHAMBER_WORDS: Record<Chamber, string> = {
  [Chamber.HOUSE]: 'House',
  [Chamber.SENATE]: 'Senate',
  [Chamber.JOINT]: 'Both chambers',
}

const PARTY_OF_LETTER: Record<string, string> = {
  D: 'Democrat',
  R: 'Republican',
  I: 'Independent',
  ID: 'Independent Democrat',
}

/** A party in full, from the letter of a bill's record or the word of the directory. */
export const partyWord = (party: string | null): string =>
  party === null ? 'Party not loaded' : (PARTY_OF_LETTER[party] ?? party)

const LETTER_OF_PARTY: Record<string, string> = { Democrat: 'D', Republican: 'R', Independent: 'I' }

/** `D-MN`, or as much of it as is known; empty where nothing is. */
export function seatTag(party: string | null, state: string | null, district?: number | null): string {
  const letter = party && (LETTER_OF_PARTY[party] ?? party)
  const seat = state && (district ? `${state} ${district}` : state)
  return [letter, seat].filter(Boolean).join('-')
}

/** `Democrat of Minnesota`. */
export function seatWords(party: string | null, state: string | null): string | null {
  if (state === null) return party && partyWord(party)
  return party ? `${partyWord(party)} of ${stateName(state)}` : stateName(state)
}

/** `1 cosponsor`, `5 cosponsors`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** What someone had to do with a hearing. */
export const ROLE_WORDS: Record<HearingRole, string> = {
  [HearingRole.CHAIR]: 'Chaired it',
  [HearingRole.SPOKE]: 'Spoke',
  [HearingRole.REQUESTED_BY]: 'Asked for it',
  [HearingRole.WITNESS]: 'Testified',
  [HearingRole.MEMBER_LISTED]: 'Listed as a member of the committee',
}

/** Whether a hearing took place. */
export const HEARING_STATUS_WORDS: Record<HearingStatus, string> = {
  [HearingStatus.SCHEDULED]: 'Scheduled',
  [HearingStatus.HELD]: 'Held',
  [HearingStatus.POSTPONED]: 'Postponed',
  [HearingStatus.RESCHEDULED]: 'Moved to another day',
  [HearingStatus.CANCELED]: 'Canceled',
}
