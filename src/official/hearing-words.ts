import { Chamber } from '../congress/chamber'
import { HearingKind } from '../congress/hearing-kinds'
import { lookUp, oneLine } from './reading-notes'

const BILL_IN_TITLE = /\b(?:S|H\.? ?R)\. ?\d{1,5}\b|\b(?:S|H)\.? ?(?:J|Con)?\.? ?Res\. ?\d/i

/** Kinds of meeting that the House tells apart; all of the Senate's are given as a meeting. */
const HOUSE_KINDS: Record<string, HearingKind> = {
  hearing: HearingKind.HEARING,
  markup: HearingKind.MARKUP,
  meeting: HearingKind.MEETING,
}

/**
 * What a committee met for. The Senate gives every sitting as a meeting, so there the title tells:
 * “Hearings to examine …” is a hearing; a markup says so, or is a business meeting on numbered bills.
 *
 * @example kindOfMeeting('Meeting', Chamber.SENATE, 'Hearings to examine stopping human trafficking.') // 'HEARING'
 */
export function kindOfMeeting(given: string, chamber: Chamber, title: string | null): HearingKind | null {
  const kind = lookUp(HOUSE_KINDS, given.toLowerCase()) ?? null
  if (chamber === Chamber.HOUSE || kind !== HearingKind.MEETING || title === null) return kind
  if (/\bmark(?:ing)?[- ]?up\b/i.test(title)) return HearingKind.MARKUP
  if (/\bbusiness meeting\b/i.test(title)) return BILL_IN_TITLE.test(title) ? HearingKind.MARKUP : kind
  return /\bhearings?\b/i.test(title) ? HearingKind.HEARING : kind
}

/** A title on one line; null for an empty one or the printer's own placeholder. */
export function hearingTitle(given: string | null | undefined): string | null {
  const title = oneLine((given ?? '').replace(/[•\t]/g, ' '))
  return title === '' || /^INSERT TITLE HERE/i.test(title) ? null : title
}

/** `S. Hrg. 113-455` from any spelling; what is no such citation stays as it is. */
export function hearingCitation(given: string): string {
  const parts = /^([SHJ])\.?\s*Hrg\.?\s*(\d{1,3}-\d{1,4})(.*)$/i.exec(given.trim())
  return parts ? `${parts[1]!.toUpperCase()}. Hrg. ${parts[2]}${parts[3]}` : given.trim()
}

/** `85-505`: a jacket number as the print bears it. */
export function jacketNumber(given: string): string {
  return given.trim().replace(/^(\d{2})(\d{3})$/, '$1-$2')
}

const CHAMBER_LETTERS: Record<Chamber, string> = {
  [Chamber.HOUSE]: 'h',
  [Chamber.SENATE]: 's',
  [Chamber.JOINT]: 'j',
}

/** Package id of a printed hearing at govinfo: `CHRG-113shrg85505`, of Congress, chamber and jacket number. */
export function printId(congress: number, chamber: Chamber, jacket: string): string {
  return `CHRG-${congress}${CHAMBER_LETTERS[chamber]}hrg${jacket.replace('-', '')}`
}
