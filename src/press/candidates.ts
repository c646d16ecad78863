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

/** The record tells when the member served, so that nobody is taken for a member who had left. */
const isDated = ({ member }: IndexedMember): boolean => member.terms.some((term) => term.startsOn !== null)

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
 * has the state or the party wrong, `asWritten` then being false. Someone who has left Congress is meant only where
 * nobody serving fits and a title stands before the name: “Joe Biden” of 2024 is no member.
 */
export function membersMeant(
  mention: MemberMention,
  index: KnowledgeIndex,
  day: string | null,
): { members: KnownMember[]; asWritten: boolean } {
  const entries = named(mention, index)
  const inChamber: Test = (term) => mention.chamber === null || term.chamber === mention.chamber
  const inState: Test = (term) => mention.state === null || term.state === mention.state
  const inParty: Test = (term) => partyFits(term, mention.party)
  const past: Test = (term) => day === null || term.endsOn === null || term.endsOn < day
  const full = mention.words.length > mention.lastName.length
  const dated: Test = (term) => term.startsOn !== null && couldServeOn(term, day)
  const told = mention.titled || mention.state !== null || mention.party !== null
  const serving: Test = told ? (term) => couldServeOn(term, day) : day === null ? () => true : dated
  const tries: Test[][] = [
    ...(full || mention.state !== null ? [[dated, inChamber, inState, inParty]] : []),
    [serving, inChamber, inState, inParty],
    [serving, inChamber, inState],
    ...(full ? [[serving, inChamber]] : []),
    ...(full && mention.titled ? [[past, inChamber, inState]] : []),
  ]
  for (const tests of tries) {
    const fitting = some(entries, ...tests)
    if (fitting.length > 0)
      return {
        members: fitting.map((entry) => entry.member),
        asWritten:
          tests.includes(inParty) &&
          (day === null || full || mention.state !== null || fitting.some(isDated)),
      }
  }
  return { members: [], asWritten: false }
}
