import { billTable } from './bill-table'
import { claimTable } from './claim-table'
import { cosponsorshipTable } from './cosponsorship-table'
import { hearingTable } from './hearing-table'
import { memberTable } from './member-table'
import type { Table } from './table'

/** A table whose kind of row matters only inside of it. */
// biome-ignore lint/suspicious/noExplicitAny: each table reads rows of its own kind, and of no other
export type AnyTable = Table<any>

export const TABLES: readonly AnyTable[] = [
  billTable,
  cosponsorshipTable,
  hearingTable,
  claimTable,
  memberTable,
]

export const FORMATS = ['csv', 'json'] as const
export type TableFormat = (typeof FORMATS)[number]

/** Where each table is found, below the address of the service. */
export const TABLE_PATHS: readonly string[] = TABLES.flatMap(({ name }) =>
  FORMATS.map((format) => `/v1/${name}.${format}`),
)

export const OPEN_API_PATH = '/v1/openapi.json'
