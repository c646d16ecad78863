import sql, { raw, type Sql } from 'sql-template-tag'
import { Cosponsorship } from '../entities/cosponsorship'
import { billFilter } from './bills'
import { column, type FilterFields, type NestedField } from './filter-fields'
import { memberFilter } from './members'
import { type List, OrderDirection } from './order'

/** Which cosponsorships count: as of a day, and whether those withdrawn by then count too. */
export interface CosponsorshipScope {
  asOf?: string | null
  includeWithdrawn?: boolean
}

/** The one bill that a row belongs to. */
export const billOf: NestedField = {
  kind: 'nested',
  description: 'Conditions on the bill.',
  fields: () => billFilter,
  table: 'bill',
  on: 'billId',
}

/** The one member that a row belongs to. */
export const memberOf: NestedField = {
  kind: 'nested',
  description: 'Conditions on the member.',
  fields: () => memberFilter,
  table: 'member',
  on: 'bioguideId',
}

export const cosponsorshipFilter: FilterFields = {
  name: 'CosponsorshipFilter',
  description: 'Conditions on a cosponsorship; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    bill: billOf,
    member: memberOf,
    party: column('String', 'party', 'Party as the bill’s record has it, such as `D`.'),
    state: column('String', 'state', 'State as the bill’s record has it, as a postal code: `ND`.'),
    date: column('Date', 'date', 'Day on which the member joined.'),
    isOriginal: column('Boolean', 'isOriginal', 'Whether the member joined on the day of introduction.'),
    withdrawnOn: column(
      'Date',
      'withdrawnOn',
      'Day on which the member withdrew; needs `includeWithdrawn: true` beside the filter.',
    ),
  },
}

export const cosponsorshipList: List<Cosponsorship> = {
  name: 'cosponsorships',
  entity: Cosponsorship,
  key: 'cosponsorshipId',
  filter: cosponsorshipFilter,
  orders: {
    DATE: { columns: ['date'], description: 'By the day on which the member joined.' },
    BILL: { columns: ['billId', 'date'], description: 'By bill, then by the day of joining.' },
    STATE: { columns: ['state', 'date'], description: 'By the member’s state, then by the day of joining.' },
  },
  defaultOrder: { field: 'DATE', direction: OrderDirection.ASC },
}

/**
 * Condition for the cosponsorships that stood at the end of a day, or that stand by the whole record.
 * Whoever withdrew later than that day was a cosponsor on it.
 */
export function inScope({ asOf, includeWithdrawn = false }: CosponsorshipScope): Sql {
  const joined = asOf ? sql`"t"."date" <= ${asOf}` : raw('TRUE')
  if (includeWithdrawn) return joined
  return asOf
    ? sql`${joined} AND ("t"."withdrawnOn" IS NULL OR "t"."withdrawnOn" > ${asOf})`
    : sql`"t"."withdrawnOn" IS NULL`
}
