import { Chamber } from '../congress/chamber'
import { Committee } from '../entities/committee'
import { Member } from '../entities/member'
import type { OfficialBill } from '../official/bill'
import type { OfficialCommittee } from '../official/committee'
import type { Writer } from './writer'

/** A member as a document names them. */
export type NamedMember = Pick<
  NonNullable<OfficialBill['sponsor']>,
  'bioguideId' | 'name' | 'party' | 'state' | 'district'
>

/** A member whom a document names and no directory knows is kept, under the name that the document gives. */
export async function keepUnknownMembers(
  writer: Writer,
  recordId: string,
  members: NamedMember[],
  chamber: Chamber,
): Promise<void> {
  const named = new Map(members.map((member) => [member.bioguideId, member]))
  const known = await writer.find(Member, { bioguideId: [...named.keys()] })
  for (const { bioguideId } of known) named.delete(bioguideId)
  for (const { bioguideId, name, party, state, district } of named.values()) {
    const [lastName = name, firstName = ''] = name.split(', ')
    await writer.put(Member, {
      bioguideId,
      fullName: `${firstName} ${lastName}`.trim(),
      firstName,
      lastName,
      middleName: null,
      suffix: null,
      nickname: null,
      party,
      state,
      district,
      chamber,
      isSenator: chamber === Chamber.SENATE,
      recordId,
    })
  }
}

/** A committee that a document names and no directory knows is kept, under the name that the document gives. */
export async function keepUnknownCommittees(
  writer: Writer,
  recordId: string,
  committees: Pick<OfficialCommittee, 'committeeId' | 'name' | 'chamber'>[],
): Promise<void> {
  const named = new Map(committees.map((committee) => [committee.committeeId, committee]))
  const known = await writer.find(Committee, { committeeId: [...named.keys()] })
  for (const { committeeId } of known) named.delete(committeeId)
  for (const { committeeId, name, chamber } of named.values()) {
    await writer.put(Committee, {
      committeeId,
      name,
      chamber,
      formerNames: [],
      isCurrent: false,
      parentId: null,
      recordId,
    })
  }
}
