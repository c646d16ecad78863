import type { Chamber } from '../congress/chamber'
import type { MemberMention } from './find-members'
import type { IndexedMember, KnowledgeIndex } from './knowledge-index'
import type { KnownMember, KnownTerm } from './known'
import { firstNamesFit } from './name-words'

/** Terms whose dates the record does not tell may fit any day since this one. */
const DATELESS_SINCE = '2003-01-01'

/** True where a term could cover a day (`YYYY-MM-DD`); any term where the day is unknown. */
export function couldServeOn(term: KnownTerm, day: string | null): boolean {
  if (day === null) return true
  const begun = term.startsOn === null ? day >= DATELESS_SINCE : term.startsOn <= day
  return begun && (term.endsOn === null || term.endsOn >= day)
}

/** The chamber in which a member could serve on a day; null where none or both could be. */
export function chamberOn(member: KnownMember, day: string | null): Chamber | null {
  const chambers = new Set(member.terms.filter((term) => couldServeOn(term, day)).map((term) => term.chamber))
  return chambers.size === 1 ? [...chambers][0]! : null
}

function partyFits(term: KnownTerm, party: MemberMention['party']): boolean {
  if (party === null || term.party === null) return true
  const letter = term.party.charAt(0).toUpperCase()
  return party === 'I' ? letter !== 'D' && letter !== 'R' : letter === party
}

type Test = (term: KnownTerm) => boolean

function some(entries: IndexedMember[], ...tests: Test[]): IndexedMember[] {
  return entries.filter(({ member }) => member.terms.some((term) => tests.every((test) => test(term))))
}

/** Entries with this last name, and with these first names where any stand there. */
function named(mention: MemberMention, index: KnowledgeIndex): IndexedMember[] {
  const last = mention.lastName
  const given = mention.words.slice(0, mention.words.length - last.length)
  const entries = (index.lastNames.get(last[0] ?? '') ?? []).filter(
    (entry) => entry.last.join(' ') === last.join(' '),
  )
  return given.length === 0 ? entries : entries.filter((entry) => firstNamesFit(given, entry))
}

/**
 * Every member whom a mention can mean on a day, by name, chamber, state and party. State and party
 * narrow the choice; a full name that one serving member alone bears stands even where the release
 * has the state or the party wrong. Someone who has left Congress is meant only where nobody serving fits.
 */
export function membersMeant(
  mention: MemberMention,
  index: KnowledgeIndex,
  day: string | null,
): KnownMember[] {
  const entries = named(mention, index)
  const inChamber: Test = (term) => mention.chamber === null || term.chamber === mention.chamber
  const inState: Test = (term) => mention.state === null || term.state === mention.state
  const inParty: Test = (term) => partyFits(term, mention.party)
  const serving: Test = (term) => couldServeOn(term, day)
  const past: Test = (term) => day === null || term.endsOn === null || term.endsOn < day
  const full = mention.words.length > mention.lastName.length
  const tries: Test[][] = [
    [serving, inChamber, inState, inParty],
    [serving, inChamber, inState],
    ...(full ? [[serving, inChamber]] : []),
    ...(full ? [[past, inChamber, inState]] : []),
  ]
  for (const tests of tries) {
    const fitting = some(entries, ...tests)
    if (fitting.length > 0) return fitting.map((entry) => entry.member)
  }
  return []
}
