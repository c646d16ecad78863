import type { List } from '../../queries/order'
import type { Narrowing } from '../../queries/read-list'
import type { Column } from './column'
import type { Shorthands } from './condition-name'

/** Which rows count, beside the filter. */
export interface Scope {
  asOf: string | null
  includeWithdrawn: boolean
}

/** What rows of a bill are asked for by the bill’s own names. */
export const OF_BILL: Shorthands = {
  congress: 'bill.congress',
  introducedOn: 'bill.introducedOn',
  sponsor: 'bill.sponsor',
}

/** A list of rows as a table: what it is called, its columns in order, and what it can be asked. */
export interface Table<Row extends object> {
  name: string
  description: string
  list: List<Row>
  columns: Column<Row>[]
  shorthands: Shorthands
  /** What it takes beside what all tables take. */
  takes: (keyof Scope)[]
  narrowing?: (scope: Scope) => Narrowing
  /** Fields whose stored value is that of today, and that therefore are not counted as of a day. */
  undatedGroups?: string[]
}
