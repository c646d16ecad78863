import { Release } from '../entities/release'
import { DateBasis } from '../press/claim-kind'
import { billKey } from './bills'
import { column, type FilterFields, textField } from './filter-fields'
import { type List, OrderDirection } from './order'
import { SearchType } from './search-type'

export const releaseFilter: FilterFields = {
  name: 'ReleaseFilter',
  description: 'Conditions on a press release; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    releaseId: column('ID', 'releaseId', 'Key of the release, 16 hexadecimal digits.'),
    publishedOn: column('Date', 'publishedOn', 'Day of publication, where it is known.'),
    dateBasis: column({ name: 'DateBasis', values: DateBasis }, 'dateBasis', 'Where that day comes from.'),
    title: column('String', 'title', 'Title; `contains` finds words in any order.'),
    text: textField(SearchType.RELEASE, 'releaseId', 'PUBLISHED_ON'),
    publisher: {
      kind: 'list',
      description: 'Members in whose name it was published, by Bioguide id such as `H001069`.',
      operand: 'ID',
      table: 'release_publisher',
      on: 'releaseId',
      value: 'bioguideId',
    },
    bill: {
      kind: 'list',
      description: 'Bills that it names, in any form: `s1733-113` or `S. 1733 (113th)`.',
      operand: 'ID',
      table: 'bill_mention',
      on: 'releaseId',
      value: 'billId',
      normalise: billKey,
    },
  },
}

export const releaseList: List<Release> = {
  name: 'releases',
  entity: Release,
  key: 'releaseId',
  filter: releaseFilter,
  orders: {
    PUBLISHED_ON: { columns: ['publishedOn'], description: 'By day of publication, undated ones lowest.' },
    TITLE: { columns: ['title'], description: 'By title, those without one lowest.' },
  },
  defaultOrder: { field: 'PUBLISHED_ON', direction: OrderDirection.DESC },
}
