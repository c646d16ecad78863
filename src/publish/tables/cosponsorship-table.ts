import type { Cosponsorship } from '../../entities/cosponsorship'
import { cosponsorshipList, inScope } from '../../queries/cosponsorships'
import { type Column, own, pageColumn, sourceColumns } from './column'
import { ofBill, ofMember } from './related-columns'
import { OF_BILL, type Table } from './table'

const columns: Column<Cosponsorship>[] = [
  ...own<Cosponsorship>(
    'text',
    ['cosponsorshipId', 'Natural key: bill, member and day of joining.'],
    ['billId', 'Bill, such as `s1733-113`.'],
  ),
  ofBill('text', 'billCitation', 'Citation of the bill: `S. 1733 (113th)`.', ({ citation }) => citation),
  ofBill('text', 'billTitle', 'Title by which the bill is cited.', ({ title }) => title),
  ofBill('integer', 'congress', 'Congress of the bill.', ({ congress }) => congress),
  ...own<Cosponsorship>('text', ['bioguideId', 'Bioguide id of the member, such as `H001069`.']),
  ofMember('memberName', 'Full name of the member.', ({ fullName }) => fullName),
  ...own<Cosponsorship>(
    'text',
    ['party', 'Party as the bill’s record has it, such as `D`.'],
    ['state', 'State as the bill’s record has it, such as `ND`.'],
  ),
  ...own<Cosponsorship>('integer', ['district', 'House district; 0 is at large, empty for senators.']),
  ...own<Cosponsorship>('date', ['date', 'Day on which the member joined.']),
  ...own<Cosponsorship>('boolean', ['isOriginal', 'Whether that was the day of introduction.']),
  {
    name: 'withdrawnOn',
    type: 'date',
    description: 'Day on which the member withdrew; empty where that had not happened by the day asked for.',
    read: ({ withdrawnOn }, { asOf }) => (withdrawnOn && asOf && withdrawnOn > asOf ? null : withdrawnOn),
  },
  pageColumn(({ billId }) => `bills/${billId}`),
  ...sourceColumns<Cosponsorship>(async (cosponsorship) => cosponsorship),
]

export const cosponsorshipTable: Table<Cosponsorship> = {
  name: 'cosponsorships',
  description:
    'Cosponsorships of bills whose whole record is loaded, one member of one bill a row. As of a day, those who had joined and had not withdrawn by its end.',
  list: cosponsorshipList,
  columns,
  shorthands: OF_BILL,
  takes: ['asOf', 'includeWithdrawn'],
  narrowing: (scope) => ({ id: JSON.stringify(scope), where: inScope(scope) }),
}
