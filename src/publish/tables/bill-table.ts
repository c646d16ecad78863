import type { Bill } from '../../entities/bill'
import { BillSubject, type Law } from '../../entities/bill-parts'
import { Member } from '../../entities/member'
import { countCosponsors } from '../../queries/bill-cosponsors'
import { actionsOf, billStatusOn, lawsOf } from '../../queries/bill-status-on'
import { titleOn } from '../../queries/bill-titles'
import { billFilter, billList } from '../../queries/bills'
import { childRows, findRow } from '../../queries/rows'
import { type Column, own, pageColumn, type RowReading, sourceColumns } from './column'
import { shownAs } from './operand'
import type { Table } from './table'

const SUBJECTS = { type: BillSubject, parentColumn: 'billId', orderBy: ['subject'] }

const typeName = (bill: Pick<Bill, 'type'>): string | null => {
  const { type } = billFilter.fields
  return type?.kind === 'value' ? String(shownAs(type.operand, bill.type) ?? '') || null : null
}

/** Day of the last action by the end of a day; null where the actions are not loaded or there was none. */
async function latestActionOn(bill: Bill, { loaders, asOf }: RowReading): Promise<string | null> {
  if (asOf === null) return bill.latestActionOn
  const actions = await actionsOf(loaders, bill.billId)
  return actions.findLast(({ date }) => date <= asOf)?.date ?? null
}

async function lawNumbers({ billId }: Bill, { loaders, asOf }: RowReading): Promise<string[]> {
  const isInForce = ({ approvedOn }: Law) => asOf === null || (approvedOn !== null && approvedOn <= asOf)
  return (await lawsOf(loaders, billId)).filter(isInForce).map(({ number }) => number)
}

async function subjects(bill: Bill, { loaders }: RowReading): Promise<string[] | null> {
  if (!bill.subjectsKnown) return null
  return (await childRows(loaders, SUBJECTS, bill.billId)).map(({ subject }) => subject)
}

const columns: Column<Bill>[] = [
  ...own<Bill>(
    'text',
    ['billId', 'Natural key, such as `s1733-113`.'],
    ['citation', 'Citation that names this one bill: `S. 1733 (113th)`.'],
  ),
  {
    name: 'title',
    type: 'text',
    description: 'Title by which it is cited; as of a day, that of the day, empty where not known.',
    read: (bill, { loaders, asOf }) => (asOf ? titleOn(loaders, bill, asOf) : bill.title),
  },
  ...own<Bill>('integer', ['congress', 'Congress, such as 113.']),
  {
    name: 'type',
    type: 'text',
    description: 'Kind of measure, such as `S` or `HR`.',
    read: typeName,
  },
  ...own<Bill>('integer', ['number', 'Serial number within kind and Congress.']),
  ...own<Bill>('text', ['originChamber', 'Chamber in which it began.']),
  ...own<Bill>('date', ['introducedOn', 'Day of introduction; empty where not loaded.']),
  {
    name: 'status',
    type: 'text',
    description: 'How far it had come, on the day asked for or by the last action loaded.',
    read: (bill, { loaders, asOf }) => billStatusOn(loaders, bill, asOf),
  },
  {
    name: 'latestActionOn',
    type: 'date',
    description: 'Day of the last action, by the day asked for.',
    read: latestActionOn,
  },
  ...own<Bill>('text', ['sponsorId', 'Bioguide id of the sponsor; empty where not loaded.']),
  {
    name: 'sponsorName',
    type: 'text',
    description: 'Full name of the sponsor.',
    read: async ({ sponsorId }, { loaders }) => (await findRow(loaders, Member, sponsorId))?.fullName ?? null,
  },
  ...own<Bill>(
    'text',
    ['sponsorParty', 'Party of the sponsor as the record has it, such as `D`.'],
    ['sponsorState', 'State of the sponsor as the record has it, such as `MN`.'],
  ),
  {
    name: 'cosponsorCount',
    type: 'integer',
    description:
      'Cosponsors who had not withdrawn, on the day asked for or by the whole record; empty, not 0, where they are not loaded.',
    read: (bill, { loaders, asOf }) => countCosponsors(loaders, bill, { asOf }),
  },
  ...own<Bill>('text', ['policyArea', 'Policy area of the Congressional Research Service.']),
  {
    name: 'subjects',
    type: 'texts',
    description: 'Legislative subject terms, as loaded last; empty where not known.',
    read: subjects,
  },
  {
    name: 'laws',
    type: 'texts',
    description: 'Numbers of the laws that it became, such as `114-22`.',
    read: lawNumbers,
  },
  ...own<Bill>(
    'text',
    ['topicRelevance', 'How much it is about human trafficking.'],
    ['known', 'How much of it is loaded: `RECORD`, `INDEX` or `CLAIMED`.'],
  ),
  ...own<Bill>('url', ['congressGovUrl', 'Its page on congress.gov.']),
  pageColumn(({ billId }) => `bills/${billId}`),
  ...sourceColumns<Bill>(async (bill) => bill),
]

export const billTable: Table<Bill> = {
  name: 'bills',
  description: 'Bills and resolutions, one a row.',
  list: billList,
  columns,
  shorthands: { bill: 'billId' },
  takes: ['asOf'],
  undatedGroups: ['status', 'latestActionOn'],
}
