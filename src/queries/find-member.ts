import { Member } from '../entities/member'
import { MemberAlias } from '../entities/member-alias'
import type { Loaders } from './loaders'
import { findRow } from './rows'

/** The member of that Bioguide id, which may be one that the member had before. */
export async function findMember(loaders: Loaders, bioguideId: string): Promise<Member | null> {
  const member = await findRow(loaders, Member, bioguideId)
  if (member) return member
  const alias = await findRow(loaders, MemberAlias, bioguideId)
  return alias && findRow(loaders, Member, alias.bioguideId)
}
