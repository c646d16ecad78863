import { Bill } from '../../entities/bill'
import { Committee } from '../../entities/committee'
import type { Hearing } from '../../entities/hearing'
import { hearingList } from '../../queries/hearings'
import { childRows } from '../../queries/rows'
import { type Column, own, pageColumn, type RowReading, sourceColumns } from './column'
import type { Table } from './table'

const through = (table: string, childColumn: string) => ({
  parentColumn: 'hearingId',
  orderBy: [childColumn],
  through: { table, childColumn },
})

export const committeesOf = async (
  { hearingId }: Hearing,
  { loaders }: Pick<RowReading, 'loaders'>,
): Promise<Committee[]> =>
  childRows(loaders, { type: Committee, ...through('hearing_committee', 'committeeId') }, hearingId)

export const billsOf = async (
  { hearingId }: Hearing,
  { loaders }: Pick<RowReading, 'loaders'>,
): Promise<Bill[]> => childRows(loaders, { type: Bill, ...through('hearing_bill', 'billId') }, hearingId)

const columns: Column<Hearing>[] = [
  ...own<Hearing>(
    'text',
    ['hearingId', 'Package id of the print, such as `CHRG-113shrg85505`, else committee and day.'],
    ['title', 'Title; empty where the record gives none.'],
  ),
  ...own<Hearing>('date', ['date', 'Day of the hearing, in Washington.']),
  ...own<Hearing>(
    'text',
    [
      'startsAt',
      'Time of day at which it begins, in Washington: `10:00`; empty where only the day is known.',
    ],
    ['location', 'Room and building; empty where not known.'],
  ),
  ...own<Hearing>('integer', ['congress', 'Congress in which it falls.']),
  ...own<Hearing>(
    'text',
    ['chamber', 'Chamber whose committee holds it.'],
    ['kind', 'What the committee met for.'],
    ['status', 'Whether it took place, as far as the record tells.'],
  ),
  {
    name: 'committeeIds',
    type: 'texts',
    description: 'System codes of the committees, such as `ssga00`.',
    read: async (hearing, reading) =>
      (await committeesOf(hearing, reading)).map(({ committeeId }) => committeeId),
  },
  {
    name: 'committees',
    type: 'texts',
    description: 'Names of the committees, in the order of their codes.',
    read: async (hearing, reading) => (await committeesOf(hearing, reading)).map(({ name }) => name),
  },
  {
    name: 'billIds',
    type: 'texts',
    description: 'Bills that the record ties to it.',
    read: async (hearing, reading) => (await billsOf(hearing, reading)).map(({ billId }) => billId),
  },
  ...own<Hearing>(
    'text',
    ['citation', 'Citation of the print, such as `S. Hrg. 113-455`.'],
    ['jacketNumber', 'Jacket number of the print.'],
  ),
  ...own<Hearing>('integer', ['witnessCount', 'Number of witnesses; empty where not known.']),
  pageColumn(({ hearingId }) => `hearings/${hearingId}`),
  ...sourceColumns<Hearing>(async (hearing) => hearing),
]

export const hearingTable: Table<Hearing> = {
  name: 'hearings',
  description: 'Hearings, markups and meetings of committees, one a row.',
  list: hearingList,
  columns,
  shorthands: {},
  takes: [],
}
