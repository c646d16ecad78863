import { Member } from '../../../entities/member'
import { findRow } from '../../../queries/rows'
import { jsonData, movedTo, type Published } from '../../published'
import { memberAddress } from '../person-link'
import type { Format, Site } from '../site'
import { notFound } from '../trouble'
import { memberData } from './member-data'
import { memberHtml } from './member-page'

export interface MemberRequest {
  /** Bioguide id, as it stands in the address. */
  name: string
  format: Format
  /** Which door was asked. */
  isSenator: boolean
}

/** Answers for a member: page or data; who stands behind the other door is found there. */
export async function memberDoor(site: Site, { name, format, isSenator }: MemberRequest): Promise<Published> {
  const key = name.trim().toUpperCase()
  const member = await findRow(site.loaders, Member, key)
  if (!member) {
    const sentence = /^[A-Z]\d{6}$/.test(key)
      ? `No member under ${key} is loaded: the directory here begins with those who sat in January 2003.`
      : 'Members stand under their Bioguide id, such as K000367. Search finds them by name.'
    return notFound({ what: isSenator ? 'senator' : 'member', root: '../', format, sentence })
  }
  const address = memberAddress(member)
  if (member.isSenator !== isSenator || name !== key)
    return movedTo(`../${address}${format === 'json' ? '.json' : ''}`)
  const data = await memberData(site.loaders, member)
  return format === 'json' ? jsonData(data) : memberHtml(site, data)
}
