import { Chamber } from '../congress/chamber'
import { Member } from '../entities/member'
import { MemberAlias } from '../entities/member-alias'
import { MemberTerm } from '../entities/member-term'
import type { LegislatorsReading } from '../official/legislators'
import type { OfficialMember, OfficialTerm } from '../official/member'
import type { Row } from './stored-table'
import type { Writer } from './writer'

/**
 * Stores a directory of members with their terms. Members that it does not name are kept, and so are terms with their
 * days where it gives a term without any.
 */
export async function storeMembers(
  writer: Writer,
  recordId: string,
  { members, terms, formerIds }: Omit<LegislatorsReading, 'notes'>,
): Promise<void> {
  const bioguideId = members.map((member) => member.bioguideId)
  const given = Map.groupBy(terms, (term) => term.bioguideId)
  const standing = Map.groupBy(await writer.find(MemberTerm, { bioguideId }), (term) => term.bioguideId)
  const termsOf = (id: string) => {
    const [fresh, known] = [given.get(id) ?? [], inOrder(standing.get(id) ?? [])]
    return !hasDays(fresh) && hasDays(known) ? known : fresh
  }
  await writer.replace(
    Member,
    { bioguideId },
    members.map((member) => memberRow(member, termsOf(member.bioguideId), recordId)),
  )
  await writer.replace(
    MemberTerm,
    { bioguideId },
    bioguideId.flatMap((id) => termsOf(id).map(termRow)),
  )
  if (!formerIds) return
  const aliases = formerIds.map(({ formerId, bioguideId }) => ({ aliasId: formerId, bioguideId }))
  await writer.replace(MemberAlias, { bioguideId }, aliases)
}

const hasDays = (terms: Pick<OfficialTerm, 'startsOn'>[]) => terms.some(({ startsOn }) => startsOn !== null)
const placeOf = ({ termId }: MemberTerm) => Number(termId.split('/')[1])
const inOrder = (terms: MemberTerm[]) => terms.toSorted((a, b) => placeOf(a) - placeOf(b))

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
