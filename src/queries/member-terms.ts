import { MemberTerm } from '../entities/member-term'
import type { Loaders } from './loaders'
import { childRows } from './rows'

/** `K000367/10` is the tenth term: as text it would stand before the second. */
const serial = ({ termId }: MemberTerm): number => Number(termId.slice(termId.lastIndexOf('/') + 1))

/** Terms of one member, oldest first. */
export function inOrder(terms: MemberTerm[]): MemberTerm[] {
  return terms.toSorted((a, b) => serial(a) - serial(b))
}

export async function termsOf(loaders: Loaders, bioguideId: string): Promise<MemberTerm[]> {
  const ofMember = { type: MemberTerm, parentColumn: 'bioguideId', orderBy: ['termId'] }
  return inOrder(await childRows(loaders, ofMember, bioguideId))
}
