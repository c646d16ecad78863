import sql, { empty, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { Bill } from '../entities/bill'
import { originChamber } from './bills'
import type { Loaders } from './loaders'
import type { Page } from './page'
import { fromWhere, parentKey, type RowSource } from './row-source'
import { byBytes, COUNT, name, readCells } from './sql'

/** How many rows of a list have a value; null counts those of which it is not known. */
export interface FacetCount {
  value: string | null
  count: number
}

interface Facet {
  value: Sql
  join?: Sql
}

const column = (columnName: string): Facet => ({ value: name('t', columnName) })

const FACETS = {
  status: column('status'),
  congress: { value: sql`CAST("t"."congress" AS text)` },
  chamber: { value: originChamber.value('t') },
  party: column('sponsorParty'),
  committee: {
    value: name('f', 'committeeId'),
    join: sql`JOIN (SELECT DISTINCT "billId", "committeeId" FROM "bill_committee") AS "f" ON "f"."billId" = "t"."billId"`,
  },
  subject: {
    value: name('f', 'subject'),
    join: sql`JOIN "bill_subject" AS "f" ON "f"."billId" = "t"."billId"`,
  },
} satisfies Record<string, Facet>

export type FacetName = keyof typeof FACETS

const MAX_VALUES = 100

/** Counts of a list by one of its values, over all its pages: the most frequent 100, most first. */
export async function facetCounts(
  loaders: Loaders,
  page: Page<Bill>,
  facet: FacetName,
): Promise<FacetCount[]> {
  const question = `facet ${facet} ${page.source.id}`
  const answer = (parents: string[]) => countValues(loaders.db, page.source, FACETS[facet], parents)
  const counts = await loaders.load(question, page.parent ?? '', answer)
  return counts?.slice(0, MAX_VALUES) ?? []
}

async function countValues(
  db: DataSource,
  source: RowSource<Bill>,
  { value, join }: Facet,
  parents: string[],
): Promise<Map<string, FacetCount[]>> {
  const key = parentKey(source as unknown as RowSource<object>)
  const grouped = source.parent ? sql`${key}, ${value}` : value
  const rows = await readCells<FacetCount & { parentKey: string }>(
    db,
    sql`SELECT ${key} AS "parentKey", ${value} AS "value", ${COUNT} AS "count"
      ${fromWhere(db, source, parents, [], join ?? empty)}
      GROUP BY ${grouped} ORDER BY ${COUNT} DESC, (${value}) IS NULL, ${value} ${byBytes(db)}`,
  )
  return Map.groupBy(rows, (row) => row.parentKey)
}
