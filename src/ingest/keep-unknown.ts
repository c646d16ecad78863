import { In } from 'typeorm'
import { chamberOf } from '../congress/bill-number'
import { Chamber } from '../congress/chamber'
import { Committee } from '../entities/committee'
import { Member } from '../entities/member'
import type { OfficialBill } from '../official/bill'
import type { Writer } from './writer'

/** A member whom a bill names and no directory knows is kept, under the name that the bill gives. */
export async function keepUnknownMembers(
  writer: Writer,
  recordId: string,
  bill: OfficialBill,
): Promise<void> {
  const named = new Map(
    [...bill.cosponsors, ...(bill.sponsor ? [bill.sponsor] : [])].map((member) => [
      member.bioguideId,
      member,
    ]),
  )
  const known = await writer.manager.findBy(Member, { bioguideId: In([...named.keys()]) })
  for (const { bioguideId } of known) named.delete(bioguideId)
  const chamber = chamberOf(bill.type)
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

/** A committee that a bill names and no directory knows is kept, under the name that the bill gives. */
export async function keepUnknownCommittees(
  writer: Writer,
  recordId: string,
  { committees }: OfficialBill,
): Promise<void> {
  const named = new Map(committees.map((committee) => [committee.committeeId, committee]))
  const known = await writer.manager.findBy(Committee, { committeeId: In([...named.keys()]) })
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
