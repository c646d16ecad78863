import { Chamber } from '../congress/chamber'
import { Committee } from '../entities/committee'
import { column, type FilterFields } from './filter-fields'
import { type List, OrderDirection } from './order'

export const committeeFilter: FilterFields = {
  name: 'CommitteeFilter',
  description: 'Conditions on a committee; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    committeeId: column('ID', 'committeeId', 'System code, such as `ssju00`.'),
    name: column('String', 'name', 'Current name; `contains` finds words in any order.'),
    chamber: column({ name: 'Chamber', values: Chamber }, 'chamber', 'Chamber of the committee.'),
    isCurrent: column('Boolean', 'isCurrent', 'Whether the committee exists today.'),
    parentId: column(
      'ID',
      'parentId',
      'System code of the parent; `exists: false` leaves out subcommittees.',
    ),
  },
}

export const committeeList: List<Committee> = {
  name: 'committees',
  entity: Committee,
  key: 'committeeId',
  filter: committeeFilter,
  orders: {
    NAME: { columns: ['name'], description: 'By current name.' },
    CODE: { columns: [], description: 'By system code, which puts subcommittees after their committee.' },
  },
  defaultOrder: { field: 'CODE', direction: OrderDirection.ASC },
}
