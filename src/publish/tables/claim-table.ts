import { type Claim, Evidence } from '../../entities/claim'
import { Hearing } from '../../entities/hearing'
import { Release } from '../../entities/release'
import { findBill } from '../../queries/bills'
import { claimList } from '../../queries/claims'
import { childRows, findRow } from '../../queries/rows'
import { type Cell, type CellType, type Column, own, pageColumn, sourceColumns } from './column'
import { OF_BILL, type Table } from './table'

const EVIDENCE = { type: Evidence, parentColumn: 'claimId', orderBy: ['start', 'evidenceId'] }

function ofRelease(
  type: CellType,
  name: string,
  description: string,
  read: (release: Release) => Cell,
): Column<Claim> {
  return {
    name,
    type,
    description,
    read: async ({ releaseId }, { loaders }) => {
      const release = await findRow(loaders, Release, releaseId)
      return release && read(release)
    },
  }
}

const columns: Column<Claim>[] = [
  ...own<Claim>('text', ['claimId', 'Natural key.'], ['releaseId', 'Key of the release that makes it.']),
  ofRelease('text', 'releaseTitle', 'Title of the release.', ({ title }) => title),
  ofRelease('date', 'releasePublishedOn', 'Day of publication.', ({ publishedOn }) => publishedOn),
  ofRelease('url', 'releaseUrl', 'Address at which the release was published.', ({ url }) => url),
  ...own<Claim>('integer', ['position', 'Place of the claim in the release.']),
  ...own<Claim>(
    'text',
    ['kind', 'What is claimed, such as `COSPONSORED`.'],
    ['memberName', 'Member as the release names them.'],
    ['bioguideId', 'The member that is meant, where exactly one fits.'],
    ['billNumber', 'Number of the bill as the release gives it.'],
    ['billTitle', 'Title of the bill as the release gives it.'],
    ['billId', 'The bill that is meant, where exactly one fits.'],
    ['status', 'Step claimed, of a STATUS claim.'],
    ['chamber', 'Chamber claimed.'],
  ),
  ...own<Claim>('integer', ['count', 'Number claimed, of a COSPONSOR_COUNT claim.']),
  ...own<Claim>(
    'text',
    ['date', 'Day or month claimed, `2013-09-23` or `2013-09`.'],
    ['committeeName', 'Committee as the release names it.'],
    ['committeeId', 'The committee that is meant.'],
    ['subject', 'What the bill is said to do or to be modeled on.'],
    ['verdict', 'What the record says of the claim.'],
    ['rule', 'Permanent id of the rule that found the verdict.'],
    ['explanation', 'The verdict in one sentence, with the record’s own facts.'],
  ),
  {
    name: 'evidence',
    type: 'texts',
    description: 'Words of the release that make the claim.',
    read: async ({ claimId }, { loaders }) =>
      (await childRows(loaders, EVIDENCE, claimId)).map(({ quote }) => quote),
  },
  ...own<Claim>('text', ['hearingId', 'The hearing that is meant, of a HEARING claim.']),
  pageColumn(({ releaseId }) => `releases/${releaseId}`),
  ...sourceColumns<Claim>(
    async ({ billId, hearingId }, { loaders }) =>
      billId ? findBill(loaders, billId) : findRow(loaders, Hearing, hearingId),
    ({ checkedAsOf }) => checkedAsOf,
  ),
]

export const claimTable: Table<Claim> = {
  name: 'claims',
  description:
    'Claims of press releases with their verdicts, one a row; the record is that of the bill or the hearing, and `asOf` the day as of which it was read.',
  list: claimList,
  columns,
  shorthands: OF_BILL,
  takes: [],
}
