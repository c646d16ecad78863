import sql from 'sql-template-tag'
import { Chamber } from '../congress/chamber'
import { Member } from '../entities/member'
import { column, type FilterFields, textField } from './filter-fields'
import { type List, OrderDirection } from './order'
import { SearchType } from './search-type'
import { name } from './sql'

export const memberFilter: FilterFields = {
  name: 'MemberFilter',
  description: 'Conditions on a member of Congress; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    bioguideId: column('ID', 'bioguideId', 'Bioguide id, such as `K000367`.'),
    name: {
      ...column('String', 'fullName', 'Full name; `contains` finds words in any order: `amy klobuchar`.'),
      value: (member) =>
        sql`(${name(member, 'fullName')} || ' ' || COALESCE(${name(member, 'nickname')}, ''))`,
    },
    text: textField(SearchType.MEMBER, 'bioguideId'),
    lastName: column('String', 'lastName', 'Last name, such as `Klobuchar`.'),
    party: column('String', 'party', 'Party of the latest term known, such as `Democrat`.'),
    state: column('String', 'state', 'State of the latest term known, as a postal code: `MN`.'),
    chamber: column(
      { name: 'Chamber', values: Chamber },
      'chamber',
      'Chamber of the latest term known; senators who came from the House count as the Senate’s.',
    ),
  },
}

export const memberList: List<Member> = {
  name: 'members',
  entity: Member,
  key: 'bioguideId',
  filter: memberFilter,
  orders: {
    NAME: { columns: ['lastName', 'firstName'], description: 'By last name, then first name.' },
    STATE: { columns: ['state', 'lastName', 'firstName'], description: 'By state, then by name.' },
  },
  defaultOrder: { field: 'NAME', direction: OrderDirection.ASC },
}

/** Members who have served in the Senate. */
export const isSenator = sql`"t"."isSenator"`
