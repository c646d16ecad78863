import sql, { type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { FilterPart } from './filter-parts'
import type { Order } from './order'
import type { RowSource } from './row-source'
import type { SearchExpression } from './search-expression'
import { SEARCH_INDEX_VERSION } from './search-type'
import { COUNT, isPostgres, name, readCells } from './sql'

/** How a page is read so that its cost does not grow with the list. */
export interface PagePlan {
  /** What all rows fulfil. */
  conditions: Sql[]
  /** No row fulfils two of them: the page is merged of what each begins with. */
  branches?: Sql[]
  /** They are fulfilled by few rows, which are sorted. */
  isFew?: boolean
  /** A search that gives the rows in order; `conditions` are of the others. */
  text?: SearchExpression
}

/** Up to so many rows are sorted; of more, a walk in order soon meets enough. */
const FEW = 1000
const MAX_BRANCHES = 100
/** Merging more branches than these takes longer than sorting so many entries of the one index of theirs. */
const MANY_BRANCHES = 12
const SORTED_ENTRIES = 5000

/**
 * Chooses between an index that has the rows in order, the few rows that fulfil one condition, and a walk
 * through the list. Counting stops at a few, so that it costs next to nothing.
 */
export async function planPage<Row extends object>(
  db: DataSource,
  source: RowSource<Row>,
  order: Order,
): Promise<PagePlan> {
  const parts = source.parts?.(order) ?? []
  const indexed = parts.filter((part) => part.ordered || part.branches || part.keys)
  const walkedBut = (part: FilterPart | null) => parts.filter((each) => each !== part).map(({ walk }) => walk)
  const [only, ...others] = indexed
  if (only && (others.length > 0 || !isOrdered(only))) {
    const few = await fewest(db, indexed)
    if (few) {
      const isOfFew = sql`${name('t', source.list.key)} IN (${few.keys})`
      return { conditions: [isOfFew, ...walkedBut(null)], isFew: true }
    }
  }
  const text = parts.find((part) => part.text)
  if (text && (!text.isChecked || (await isIndexed(db)))) {
    return { text: text.text, conditions: walkedBut(text.isChecked ? null : text) }
  }
  const ordered = parts.find((part) => part.ordered)
  if (ordered) return { conditions: [ordered.ordered!, ...walkedBut(ordered)] }
  for (const part of parts) {
    const branches = await branchesOf(db, source, part)
    if (!branches) continue
    const sorted = branches.length > MANY_BRANCHES && (await sortedByNumber(db, part))
    return sorted
      ? { branches: [sorted], isFew: true, conditions: walkedBut(part) }
      : { branches, conditions: walkedBut(part) }
  }
  return { conditions: walkedBut(null) }
}

const isOrdered = ({ ordered, branches, numbers, text }: FilterPart): boolean =>
  [ordered, branches, numbers, text].some((way) => way !== undefined)

/** Without a search index of this version nothing may be left to it but searches. */
async function isIndexed(db: DataSource): Promise<boolean> {
  const [state] = await readCells<{ version: number }>(
    db,
    sql`SELECT "version" FROM "search_index" WHERE "id" = 1`,
  )
  return state?.version === SEARCH_INDEX_VERSION
}

/** The part that fewest rows fulfil, where those are few. */
async function fewest(db: DataSource, parts: FilterPart[]): Promise<FilterPart | null> {
  let least: { part: FilterPart; count: number } | null = null
  for (const part of parts) {
    if (!part.keys) continue
    const count = await countUpTo(db, part.keys, FEW)
    if (count <= FEW && count < (least?.count ?? Number.POSITIVE_INFINITY)) least = { part, count }
  }
  return least?.part ?? null
}

/** Number of keys; one more than the limit stands for all that are more. */
async function countUpTo(db: DataSource, keys: Sql, limit: number): Promise<number> {
  const [row] = await readCells<{ count: number }>(
    db,
    sql`SELECT ${COUNT} AS "count" FROM (${keys} LIMIT ${limit + 1}) AS "some"`,
  )
  return row!.count
}

/** SQLite sorts entries of the index itself; PostgreSQL would rather walk through the whole list. */
async function sortedByNumber(db: DataSource, { numbers, keys }: FilterPart): Promise<Sql | null> {
  if (!numbers || !keys || isPostgres(db)) return null
  return (await countUpTo(db, keys, SORTED_ENTRIES)) <= SORTED_ENTRIES ? numbers.all : null
}

async function branchesOf<Row extends object>(
  db: DataSource,
  { list }: RowSource<Row>,
  { branches, numbers }: FilterPart,
): Promise<Sql[] | null> {
  if (!numbers) return branches ?? null
  const table = sql`FROM ${name(db.getMetadata(list.entity).tableName)} AS "t"`
  const { column, branch } = numbers
  const [stored] = await readCells<{ least: number | null; most: number | null }>(
    db,
    sql`SELECT (SELECT MIN(${column}) ${table}) AS "least", (SELECT MAX(${column}) ${table}) AS "most"`,
  )
  const most = Math.min(numbers.most, stored!.most ?? -1)
  const values: number[] = []
  for (
    let value = Math.max(numbers.least, stored!.least ?? 0);
    value <= most && values.length <= MAX_BRANCHES;
    value += 1
  ) {
    if (!numbers.but.has(value)) values.push(value)
  }
  return values.length > 0 && values.length <= MAX_BRANCHES ? values.map(branch) : null
}
