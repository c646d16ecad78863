import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import { calendarDay } from './calendar-field'
import type { OfficialMember, OfficialTerm } from './member'
import { readYaml } from './yaml-file'

/** Members and terms as a file of congress-legislators has them, and what it does not say. */
export interface LegislatorsReading {
  members: OfficialMember[]
  terms: OfficialTerm[]
  /** Bioguide ids that members had before; absent where the file does not tell of any. */
  formerIds?: { formerId: string; bioguideId: string }[]
  /** In sentences: what the file lacks, and what was read in more than the plain way. */
  notes: string[]
}

const bioguideId = z.string().regex(/^[A-Z]\d{6}$/, 'expected a Bioguide id such as K000367')

const party = z.object({ start: calendarDay, end: calendarDay, party: z.string().min(1) })

const term = z.object({
  type: z.enum(['rep', 'sen']),
  start: calendarDay,
  end: calendarDay,
  state: z.string().length(2),
  district: z.number().int().optional(),
  party: z.string().optional(),
  party_affiliations: z.array(party).optional(),
})

const legislator = z.object({
  id: z.object({ bioguide: bioguideId, bioguide_previous: z.array(bioguideId).optional() }),
  name: z.object({
    first: z.string().min(1),
    middle: z.string().optional(),
    last: z.string().min(1),
    suffix: z.string().optional(),
    nickname: z.string().optional(),
    official_full: z.string().optional(),
  }),
  terms: z.array(term).min(1),
})

type Legislator = z.output<typeof legislator>
type Term = z.output<typeof term>

/** A district of a House term: 0 where the whole state is one; the files write -1 for unknown. */
export function districtOf(district: number | undefined): number | null {
  return district === undefined || district < 0 ? null : district
}

export function chamberOfTerm(type: 'rep' | 'sen'): Chamber {
  return type === 'sen' ? Chamber.SENATE : Chamber.HOUSE
}

/** Name as the directory prints it, else its parts in their order. */
export function fullNameOf(printed: string | undefined, ...parts: (string | null | undefined)[]): string {
  return printed || parts.filter(Boolean).join(' ')
}

function memberOf({ id, name }: Legislator): OfficialMember {
  return {
    bioguideId: id.bioguide,
    lastName: name.last,
    firstName: name.first,
    middleName: name.middle ?? null,
    suffix: name.suffix ?? null,
    nickname: name.nickname ?? null,
    fullName: fullNameOf(name.official_full, name.first, name.middle, name.last, name.suffix),
  }
}

/** A term; one in which the member changed party is one entry for each party, so that each day has the right one. */
function termsOf(id: string, one: Term): OfficialTerm[] {
  const whole = { start: one.start, end: one.end, party: one.party ?? null }
  const affiliations = one.party_affiliations?.length ? one.party_affiliations : [whole]
  return affiliations.map((part) => ({
    bioguideId: id,
    chamber: chamberOfTerm(one.type),
    state: one.state,
    district: one.type === 'rep' ? districtOf(one.district) : null,
    party: part.party,
    startsOn: part.start,
    endsOn: part.end,
  }))
}

function notesOf({ id, name, terms }: Legislator): string[] {
  const named = `${fullNameOf(name.official_full, name.first, name.last)} (${id.bioguide})`
  const switched = terms.filter((one) => (one.party_affiliations?.length ?? 0) > 1)
  return switched.map(
    (one) =>
      `${named} changed party in the term from ${one.start} to ${one.end}, which is kept as one term a party.`,
  )
}

/**
 * Reads `legislators-current` or `legislators-historical` of congress-legislators, as YAML or JSON: every member
 * with every term. Ids in other systems, addresses and offices are not read.
 *
 * Throws an UnreadableDocumentError that names the entry and field.
 *
 * Source: https://github.com/unitedstates/congress-legislators (CC0).
 *
 * @example readLegislators(yaml).terms.filter((term) => term.bioguideId === 'K000367')
 */
export function readLegislators(document: string | Uint8Array): LegislatorsReading {
  const legislators = readYaml(document, z.array(legislator), 'a list of legislators')
  return {
    members: legislators.map(memberOf),
    terms: legislators.flatMap(({ id, terms }) => terms.flatMap((one) => termsOf(id.bioguide, one))),
    formerIds: legislators.flatMap(({ id: { bioguide, bioguide_previous: former = [] } }) =>
      former.map((formerId) => ({ formerId, bioguideId: bioguide })),
    ),
    notes: legislators.flatMap(notesOf),
  }
}
