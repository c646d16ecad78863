import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import type { OfficialCommittee } from './committee'
import { readYaml } from './yaml-file'

const names = z.record(z.string(), z.string()).optional()

const subcommittee = z.object({ name: z.string().min(1), thomas_id: z.string().regex(/^\w{2}$/), names })

const committee = z.object({
  type: z.enum(['house', 'senate', 'joint']),
  name: z.string().min(1),
  thomas_id: z.string().regex(/^[A-Z]{4}$/),
  names,
  subcommittees: z.array(subcommittee).optional(),
})

type Named = Pick<z.output<typeof subcommittee>, 'name' | 'names'>

const CHAMBERS = { house: Chamber.HOUSE, senate: Chamber.SENATE, joint: Chamber.JOINT }

/** `committees-historical` has every committee since the 93rd Congress, `committees-current` those of today. */
export type CommitteesFile = 'current' | 'historical'

/** System code of a committee or subcommittee: `ssju00`, `hsju08`; the files split it and write capitals. */
function systemCode(committeeId: string, subcommitteeId = '00'): string {
  return `${committeeId}${subcommitteeId}`.toLowerCase()
}

/** `House Select Committee on the`: what a committee's name begins with, whatever it is called. */
const FORM =
  /^(?:(?:House|Senate|Joint|United States) )*(?:(?:Permanent|Select|Special) )*Committee (?:on|to) (?:the )?/i

/** A name is compared without its form: “House Select Committee on Aging” and “Committee on Aging (Select)” are one. */
function bareName(name: string): string {
  return name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(FORM, '')
    .toLowerCase()
}

/** Former names that are not mere variants of the present one, each once. */
function otherNames(name: string, former: string[]): string[] {
  const seen = new Set([bareName(name)])
  return former.filter((other) => {
    const bare = bareName(other)
    if (seen.has(bare)) return false
    seen.add(bare)
    return true
  })
}

/** The file keeps names by Congress without their form; committees get it back, as in “House Committee on Agriculture”. */
function formed(name: string, type: keyof typeof CHAMBERS | null): string {
  if (type === null || /\b(?:committee|caucus|commission)\b/i.test(name)) return name
  const chamber = type.charAt(0).toUpperCase() + type.slice(1)
  return `${chamber} Committee on ${name}`
}

/** Names of one code, oldest first; a code may have passed from one subcommittee to another. */
function namesOf(entries: Named[], type: keyof typeof CHAMBERS | null): string[] {
  const dated = entries.flatMap(({ names: byCongress = {} }) =>
    Object.entries(byCongress).map(([congress, name]) => ({ congress: Number(congress), name })),
  )
  return dated.toSorted((a, b) => a.congress - b.congress).map(({ name }) => formed(name, type))
}

/** One code's entries as one committee, under the name that it bears or bore last. */
function committeeOf(
  entries: Named[],
  type: keyof typeof CHAMBERS,
  part: string | null,
  isCurrent: boolean,
  code: string,
): OfficialCommittee {
  const given = namesOf(entries, part === null ? type : null)
  const last = entries.at(-1)!.name
  const latest = given.at(-1) ?? last
  // The historical file may print an old name; it prints the form (“Select Committee”) that the dated names lack.
  const isPrintedLatest = isCurrent || (part === null && bareName(latest) === bareName(formed(last, type)))
  const name = isPrintedLatest ? last : latest
  return {
    committeeId: systemCode(code, part ?? undefined),
    chamber: CHAMBERS[type],
    name,
    parentId: part === null ? null : systemCode(code),
    formerNames: otherNames(name, given),
    isCurrent,
  }
}

/**
 * Reads `committees-current` or `committees-historical` of congress-legislators, as YAML or JSON: committees, each
 * followed by its subcommittees, keyed by system code, with former names, oldest first.
 *
 * Throws an UnreadableDocumentError that names the entry and field.
 *
 * Source: https://github.com/unitedstates/congress-legislators (CC0).
 *
 * @example readCommittees(yaml, 'current')[0]?.committeeId // 'hsag00'
 */
export function readCommittees(document: string | Uint8Array, file: CommitteesFile): OfficialCommittee[] {
  const listed = readYaml(document, z.array(committee), 'a list of committees')
  const isCurrent = file === 'current'
  return listed.flatMap((one) => {
    const parts = Map.groupBy(one.subcommittees ?? [], ({ thomas_id }) => thomas_id)
    return [
      committeeOf([one], one.type, null, isCurrent, one.thomas_id),
      ...[...parts].map(([part, entries]) => committeeOf(entries, one.type, part, isCurrent, one.thomas_id)),
    ]
  })
}

/**
 * One directory of the two files, by code: today's entry wins, and what the historical one was called joins its former names.
 *
 * @example mergeCommittees(readCommittees(current, 'current'), readCommittees(historical, 'historical'))
 */
export function mergeCommittees(
  current: OfficialCommittee[],
  historical: OfficialCommittee[],
): OfficialCommittee[] {
  const merged = new Map(historical.map((one) => [one.committeeId, one]))
  for (const one of current) {
    const earlier = merged.get(one.committeeId)
    const former = earlier ? [...earlier.formerNames, earlier.name] : []
    merged.set(one.committeeId, {
      ...one,
      formerNames: otherNames(one.name, [...former, ...one.formerNames]),
    })
  }
  return [...merged.values()].toSorted((a, b) => (a.committeeId < b.committeeId ? -1 : 1))
}

const seat = z.object({
  bioguide: z.string().regex(/^[A-Z]\d{6}$/),
  party: z.enum(['majority', 'minority']),
  rank: z.number().int().positive(),
  title: z.string().optional(),
})

/** A member's seat on a committee or subcommittee today. */
export interface CommitteeMembership {
  committeeId: string
  bioguideId: string
  /** Side of the member's party: the file gives no parties. */
  party: 'majority' | 'minority'
  /** Seniority within the side, 1 for the first. */
  rank: number
  /** `Chairman`, `Ranking Member`; null for the others. */
  title: string | null
}

/**
 * Reads `committee-membership-current` of congress-legislators, as YAML or JSON. There is none for earlier
 * Congresses. Throws an UnreadableDocumentError that names the entry and field.
 *
 * @example readCommitteeMemberships(yaml).filter((seat) => seat.committeeId === 'ssju00')
 */
export function readCommitteeMemberships(document: string | Uint8Array): CommitteeMembership[] {
  const seats = z.record(z.string().regex(/^[A-Z]{4}(?:\w{2})?$/), z.array(seat))
  const listed = readYaml(document, seats, 'a list of committee memberships')
  return Object.entries(listed).flatMap(([code, members]) =>
    members.map(({ bioguide, party, rank, title }) => ({
      committeeId: systemCode(code.slice(0, 4), code.slice(4) || undefined),
      bioguideId: bioguide,
      party,
      rank,
      title: title ?? null,
    })),
  )
}
