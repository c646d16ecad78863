import type { OfficialBill } from './bill'
import type { RawBill, RawPerson } from './billstatus-shape'
import { oneLine, type ReadingNotes } from './reading-notes'

type Person = NonNullable<OfficialBill['sponsor']>
type Cosponsor = OfficialBill['cosponsors'][number]

/** `R-TX-2`, `D-MN`, `R-WY-At Large`: what a full name has in brackets at its end. */
const AFFILIATION = /^([A-Z]{1,3})-([A-Z]{2})(?:-(\d{1,2}|At Large))?\]$/
const OFFICE = /^(?:Sen|Rep|Del|Com)\.\s+|^Resident Commissioner\s+/
const PARTIES: Record<string, string> = { D: 'D', R: 'R', I: 'I', ID: 'ID', L: 'L' }

/** A full name in its parts: `Sen. Klobuchar, Amy [D-MN]`. */
function partsOf(fullName: string): { name: string; party?: string; state?: string; seat?: string } {
  const bracket = fullName.lastIndexOf('[')
  const affiliation = bracket < 0 ? null : AFFILIATION.exec(fullName.slice(bracket + 1).trim())
  const name = oneLine(affiliation ? fullName.slice(0, bracket) : fullName).replace(OFFICE, '')
  return { name, party: affiliation?.[1], state: affiliation?.[2], seat: affiliation?.[3] }
}

/**
 * A person as the record has it then. The oldest files have no party and state of their own; the full name does.
 * Null, with a note, where the file gives no Bioguide id: nobody is guessed by name.
 */
function personOf(raw: RawPerson, list: string, notes: ReadingNotes): Person | null {
  const full = partsOf(raw.fullName ?? '')
  const name = full.name || raw.name || [raw.lastName, raw.firstName].filter(Boolean).join(', ')
  const bioguideId = raw.bioguideId?.toUpperCase() ?? ''
  if (!/^[A-Z]\d{6}$/.test(bioguideId)) {
    notes.gap(`“${name}” is left out of the ${list}: the record gives no Bioguide id.`)
    return null
  }
  const party = raw.party ?? full.party
  const seat = full.seat === 'At Large' ? '0' : full.seat
  return {
    bioguideId,
    name,
    party: notes.oneOf(PARTIES, `${list}/item/party`, party) ?? party ?? null,
    state: raw.state ?? full.state ?? null,
    district: notes.whole(`${list}/item/district`, raw.district ?? seat),
  }
}

const named = ({ name, bioguideId }: Person) => `${name} (${bioguideId})`

/** The first sponsor named; the record has one, and says so here should it ever have more. */
export function sponsorOf({ sponsors }: RawBill, notes: ReadingNotes): Person | null {
  const people = sponsors.map((raw) => personOf(raw, 'sponsors', notes)).filter((one) => one !== null)
  for (const other of people.slice(1))
    notes.gap(`The record names a further sponsor, ${named(other)}, who is not kept.`)
  return people[0] ?? null
}

function cosponsorOf(raw: RawPerson, introducedOn: string | null, notes: ReadingNotes): Cosponsor | null {
  const person = personOf(raw, 'cosponsors', notes)
  if (!person) return null
  const date = notes.day('cosponsors/item/sponsorshipDate', raw.sponsorshipDate)
  if (!date) {
    notes.gap(`${named(person)} is left out of the cosponsors: the record gives no day of joining.`)
    return null
  }
  const withdrawnOn = notes.day('cosponsors/item/sponsorshipWithdrawnDate', raw.sponsorshipWithdrawnDate)
  if (withdrawnOn && withdrawnOn < date)
    notes.gap(
      `${named(person)} joined on ${date} and withdrew on ${withdrawnOn}, before that, by the record.`,
    )
  const said = notes.flag('cosponsors/item/isOriginalCosponsor', raw.isOriginalCosponsor)
  const isOriginal = introducedOn === null ? (said ?? false) : date === introducedOn
  if (said !== null && said !== isOriginal) {
    notes.gap(
      `The record calls ${named(person)} ${said ? 'an original cosponsor' : 'no original cosponsor'}, but the bill was introduced on ${introducedOn} and joined on ${date}: the days decide here.`,
    )
  }
  return { ...person, date, isOriginal, withdrawnOn }
}

/**
 * Cosponsors of the bill itself, in the record's order. One who withdrew and joined again has two entries, as
 * in the record. Original is who joined on the day of introduction; where the record's own word differs, a note says so.
 */
export function cosponsorsOf(bill: RawBill, introducedOn: string | null, notes: ReadingNotes): Cosponsor[] {
  return bill.cosponsors.map((raw) => cosponsorOf(raw, introducedOn, notes)).filter((one) => one !== null)
}
