import { Chamber } from '../congress/chamber'
import { Member } from '../entities/member'
import { MemberTerm } from '../entities/member-term'
import type { OfficialMember, OfficialTerm } from '../official/member'
import type { Row, Writer } from './writer'

/** Stores the directory of members with their terms. Members that it does not name are kept. */
export async function storeMembers(
  writer: Writer,
  recordId: string,
  members: OfficialMember[],
  terms: OfficialTerm[],
): Promise<void> {
  const termsOf = Map.groupBy(terms, (term) => term.bioguideId)
  const rows = members.map((member) => memberRow(member, termsOf.get(member.bioguideId) ?? [], recordId))
  const listed = new Set(members.map((member) => member.bioguideId))
  const others = (await writer.manager.find(Member)).filter((member) => !listed.has(member.bioguideId))
  await writer.replace(Member, {}, [...rows, ...others])
  await writer.replace(
    MemberTerm,
    {},
    [...termsOf.values()].flatMap((list) => list.map(termRow)),
  )
}

function memberRow(member: OfficialMember, terms: OfficialTerm[], recordId: string): Row<Member> {
  const latest = terms.at(-1)
  return {
    ...member,
    chamber: latest?.chamber ?? null,
    party: latest?.party ?? null,
    state: latest?.state ?? null,
    district: latest?.district ?? null,
    isSenator: terms.some((term) => term.chamber === Chamber.SENATE),
    recordId,
  }
}

function termRow(term: OfficialTerm, index: number): Row<MemberTerm> {
  return { ...term, termId: `${term.bioguideId}/${index + 1}` }
}
