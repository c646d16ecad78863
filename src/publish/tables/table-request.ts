import { z } from 'zod'
import type { Filter } from '../../queries/filter'
import { type Group, groupsOf } from '../../queries/group-counts'
import type { Loaders } from '../../queries/loaders'
import { type OrderBy, OrderDirection } from '../../queries/order'
import { BadParameterError } from './bad-parameter'
import type { Column } from './column'
import { type AskedParameters, readFilter } from './filter-parameters'
import type { Scope } from './table'
import { DEFAULT_ROWS, isFor, MAX_ROWS, type TableParameter, tableParameters } from './table-parameters'
import type { AnyTable, TableFormat } from './tables'

/** What a table is asked for, read and checked. */
export interface TableRequest {
  table: AnyTable
  scope: Scope
  filter: Filter | null
  columns: Column<object>[]
  groups: Group[]
  isWide: boolean
  orderBy: OrderBy | null
  limit: number | null
  after: string | null
  hasBom: boolean
}

/** @throws BadParameterError naming the parameter that cannot be used, and what there is */
export function readTableRequest(
  { db }: Loaders,
  table: AnyTable,
  format: TableFormat,
  parameters: AskedParameters,
): TableRequest {
  const groups = groupsOf(db, table.list)
  const known = tableParameters(
    table,
    groups.map(({ name }) => name),
  ).filter((parameter) => isFor(format, parameter))
  const names = known.map(({ name }) => name)
  const own = Object.fromEntries(
    known.map((parameter) => [parameter.name, valuesOf(parameter, parameters[parameter.name] ?? [])]),
  )
  const conditions = Object.entries(parameters).filter(([name]) => !names.includes(name))
  const one = <Value>(name: string): Value | null => (own[name]?.[0] as Value | undefined) ?? null
  const request: TableRequest = {
    table,
    scope: { asOf: one('asOf'), includeWithdrawn: one('includeWithdrawn') ?? false },
    filter: readFilter(Object.fromEntries(conditions), {
      fields: table.list.filter,
      shorthands: table.shorthands,
      others: names,
    }),
    columns: columnsOf(table, (own.columns ?? []) as string[]),
    groups: (own.group ?? []).map((name) => groups.find((group) => group.name === name)!),
    isWide: one('shape') === 'wide',
    orderBy: orderOf(one('orderBy')),
    limit: limitOf(format, one('limit')),
    after: one('after'),
    hasBom: one('bom') ?? false,
  }
  checkGroups(request, parameters)
  return request
}

function valuesOf(parameter: TableParameter, texts: readonly string[]): unknown[] {
  const { name, isList = false } = parameter
  if (texts.length > 1 && !isList) throw new BadParameterError(name, 'is given twice, and takes one value.')
  const values = isList ? texts.flatMap((text) => text.split(',').map((part) => part.trim())) : texts
  return values.map((text) => readValue(parameter, text))
}

function readValue({ name, schema }: TableParameter, text: string): unknown {
  const read = schema.safeParse(text)
  if (read.success) return read.data
  const fault = `is “${text.slice(0, 60)}”, which there is not.`
  if (schema instanceof z.ZodEnum) throw new BadParameterError(name, fault, schema.options.map(String))
  throw new BadParameterError(name, `is “${text.slice(0, 60)}”: ${read.error.issues[0]?.message}.`)
}

function columnsOf({ columns }: AnyTable, names: string[]): Column<object>[] {
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice) throw new BadParameterError('columns', `names “${twice}” twice.`)
  return names.length > 0 ? names.map((name) => columns.find((column) => column.name === name)!) : columns
}

/** Without a direction the smallest comes first, as in GraphQL. */
function orderOf(text: string | null): OrderBy | null {
  if (text === null) return null
  const [field = '', direction = OrderDirection.ASC] = text.split('.')
  return { field, direction: direction as OrderDirection }
}

function limitOf(format: TableFormat, limit: number | null): number | null {
  if (format === 'csv') return limit
  if (limit === null || limit <= MAX_ROWS) return limit ?? DEFAULT_ROWS
  throw new BadParameterError(
    'limit',
    `is ${limit}, and JSON holds up to ${MAX_ROWS} rows: page on by “next”, or ask for CSV.`,
  )
}

const NOT_COUNTED = ['columns', 'orderBy', 'limit', 'after']

function checkGroups({ table, groups, scope }: TableRequest, parameters: AskedParameters): void {
  const [first, second] = groups
  if (!first) {
    if (parameters.shape) throw new BadParameterError('shape', 'shapes counts: give “group” beside it.')
    return
  }
  if (groups.length > 2) throw new BadParameterError('group', 'takes one or two values to count by.')
  if (first.name === second?.name) throw new BadParameterError('group', `names “${first.name}” twice.`)
  const idle = NOT_COUNTED.find((name) => parameters[name])
  if (idle)
    throw new BadParameterError(idle, 'is of rows, and “group” counts them: leave one of the two out.')
  const undated = groups.find(({ path }) => scope.asOf && table.undatedGroups?.includes(path.join('.')))
  if (undated) {
    const fault = `counts by “${undated.name}”, which is stored as of today: leave “asOf” out, or ask for the rows.`
    throw new BadParameterError('group', fault)
  }
}
