import { Chamber } from '../congress/chamber'
import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import { Hearing } from '../entities/hearing'
import { billKey } from './bills'
import { column, type FilterFields, textField } from './filter-fields'
import { type List, OrderDirection } from './order'
import { SearchType } from './search-type'

export const hearingFilter: FilterFields = {
  name: 'HearingFilter',
  description: 'Conditions on a hearing; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    hearingId: column('ID', 'hearingId', 'Package id of the print, such as `CHRG-113shrg85505`.'),
    date: column('Date', 'date', 'Day of the hearing, in Washington.'),
    congress: column('Int', 'congress', 'Congress in which it was held, such as 113.'),
    chamber: column({ name: 'Chamber', values: Chamber }, 'chamber', 'Chamber whose committee held it.'),
    kind: column({ name: 'HearingKind', values: HearingKind }, 'kind', 'What the committee met for.'),
    status: column(
      { name: 'HearingStatus', values: HearingStatus },
      'status',
      'Whether it took place, as far as the record tells.',
    ),
    title: column('String', 'title', 'Title; `contains` finds words in any order: `human trafficking`.'),
    text: textField(SearchType.HEARING, 'hearingId', 'DATE'),
    committee: {
      kind: 'list',
      description: 'Committees that held it, by system code such as `ssga00`.',
      operand: 'ID',
      table: 'hearing_committee',
      on: 'hearingId',
      value: 'committeeId',
    },
    bill: {
      kind: 'list',
      description: 'Bills that it was about, in any form: `s1733-113` or `S. 1733 (113th)`.',
      operand: 'ID',
      table: 'hearing_bill',
      on: 'hearingId',
      value: 'billId',
      normalise: billKey,
    },
  },
}

export const hearingList: List<Hearing> = {
  name: 'hearings',
  entity: Hearing,
  key: 'hearingId',
  filter: hearingFilter,
  orders: {
    DATE: { columns: ['date'], description: 'By the day of the hearing.' },
    TITLE: { columns: ['title'], description: 'By title, those without one first.' },
  },
  defaultOrder: { field: 'DATE', direction: OrderDirection.DESC },
}
