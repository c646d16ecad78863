import type { Member } from '../../entities/member'
import { memberList } from '../../queries/members'
import { type Column, own, pageColumn, sourceColumns } from './column'
import type { Table } from './table'

const columns: Column<Member>[] = [
  ...own<Member>(
    'text',
    ['bioguideId', 'Bioguide id, such as `K000367`.'],
    ['fullName', 'Full name, such as `Amy Klobuchar`.'],
    ['firstName', 'First name.'],
    ['middleName', 'Middle name or initial.'],
    ['lastName', 'Last name.'],
    ['suffix', 'Suffix, such as `Jr.`.'],
    ['nickname', 'Name that the member goes by, where it is not the first name.'],
    ['party', 'Party of the latest term known, such as `Democrat`.'],
    ['state', 'State of the latest term known, such as `MN`.'],
  ),
  ...own<Member>('integer', ['district', 'House district of the latest term; 0 is at large.']),
  ...own<Member>('text', ['chamber', 'Chamber of the latest term known.']),
  ...own<Member>('boolean', ['isSenator', 'Whether the member has served in the Senate.']),
  ...own<Member>('url', ['bioguideUrl', 'Page in the Biographical Directory of Congress.']),
  pageColumn(({ isSenator, bioguideId }) => (isSenator ? `senators/${bioguideId}` : null)),
  ...sourceColumns<Member>(async (member) => member),
]

export const memberTable: Table<Member> = {
  name: 'members',
  description: 'Members of Congress, sitting and former, one a row.',
  list: memberList,
  columns,
  shorthands: {},
  takes: [],
}
