import sql, { empty, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { Bill } from '../entities/bill'
import type { Cosponsorship } from '../entities/cosponsorship'
import { originChamber } from './bills'
import { atKeys, type Loaders, type MaybePromise } from './loaders'
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

const BILL_FACETS = {
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

const COSPONSORSHIP_FACETS = {
  party: column('party'),
  state: column('state'),
} satisfies Record<string, Facet>

/** By the name of the list. */
const FACETS: Record<string, Record<string, Facet>> = {
  bills: BILL_FACETS,
  cosponsorships: COSPONSORSHIP_FACETS,
}

/** What lists of rows of one class are counted by. */
export type FacetName<Row> = (Row extends Bill
  ? keyof typeof BILL_FACETS
  : keyof typeof COSPONSORSHIP_FACETS) &
  string

const MAX_VALUES = 100

/** Counts of a list by one of its values, over all its pages: the most frequent 100, most first. */
export function facetCounts<Row extends Bill | Cosponsorship>(
  loaders: Loaders,
  page: Page<Row>,
  name: FacetName<Row>,
): MaybePromise<FacetCount[]> {
  const facet = FACETS[page.source.list.name]![name]!
  const question = `facet ${name} ${page.source.id}`
  return loaders.load(question, page.parent ?? '', (parents) =>
    countValues(loaders.db, page.source, facet, parents),
  )
}

async function countValues<Row extends object>(
  db: DataSource,
  source: RowSource<Row>,
  { value, join }: Facet,
  parents: string[],
): Promise<FacetCount[][]> {
  const key = parentKey(source)
  const grouped = source.parent ? sql`${key}, ${value}` : value
  const rows = await readCells<FacetCount & { parentKey: string }>(
    db,
    sql`SELECT ${key} AS "parentKey", ${value} AS "value", ${COUNT} AS "count"
      ${fromWhere(db, source, parents, [], join ?? empty)}
      GROUP BY ${grouped} ORDER BY ${COUNT} DESC, (${value}) IS NULL, ${value} ${byBytes(db)}`,
  )
  const ofEach = atKeys(
    parents,
    Map.groupBy(rows, (row) => row.parentKey),
    [],
  )
  return ofEach.map((counts) => counts.slice(0, MAX_VALUES))
}
