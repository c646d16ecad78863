import { groupCounts } from '../../queries/group-counts'
import { Loaders } from '../../queries/loaders'
import { rowBatches } from '../../queries/row-batches'
import type { Cell, Column } from './column'
import { shownAs } from './operand'
import type { TableRequest } from './table-request'

/** Where a table is read from. */
export interface TableDoor {
  loaders: Loaders
  /** Address of this service, without a slash at its end. */
  origin: string
}

export type Cells = Cell[]

/** Rows and their cells, batch by batch: what one batch needed is forgotten before the next. */
export function tableRows(door: TableDoor, request: TableRequest): AsyncGenerator<object[]> {
  const { table, scope, filter, orderBy, after, limit } = request
  return rowBatches(door.loaders, table.list, { filter, orderBy, after, limit }, table.narrowing?.(scope))
}

/** The cells of some rows, column by column; rows are read together so that what they name is, too. */
export function cellsOf(
  { loaders, origin }: TableDoor,
  { columns, scope: { asOf } }: TableRequest,
  rows: object[],
): Promise<Cells[]> {
  const reading = { loaders: new Loaders(loaders.db), origin, asOf }
  return Promise.all(rows.map((row) => Promise.all(columns.map((column) => column.read(row, reading)))))
}

export interface Counted {
  header: string[]
  rows: Cells[]
}

/** Counts by one or two values, ready to chart. */
export async function countedRows({ loaders }: TableDoor, request: TableRequest): Promise<Counted> {
  const { table, scope, filter, groups, isWide } = request
  const found = await groupCounts(loaders, table.list, filter, groups, table.narrowing?.(scope))
  const counts = found.map(({ values, count }) => ({
    values: values.map((value, place) => shownAs(groups[place]!.field.operand, value)),
    count,
  }))
  const names = groups.map(({ name }) => name)
  if (!isWide || groups.length < 2) {
    return { header: [...names, 'count'], rows: counts.map(({ values, count }) => [...values, count]) }
  }
  const heads = [...new Set(counts.map(({ values }) => values[1] ?? null))].sort(byValue)
  const byFirst = Map.groupBy(counts, ({ values }) => values[0] ?? null)
  return {
    header: [names[0]!, ...heads.map((head) => String(head ?? 'unknown'))],
    rows: [...byFirst].map(([first, row]) => [
      first,
      ...heads.map((head) => row.find(({ values }) => values[1] === head)?.count ?? 0),
    ]),
  }
}

type Value = string | number | boolean | null

/** Numbers by size, texts by their letters, and last what is not known. */
function byValue(a: Value, b: Value): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

export const headerOf = (columns: Column<object>[]): string[] => columns.map(({ name }) => name)
