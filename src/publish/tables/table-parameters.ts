import { z } from 'zod'
import { OrderDirection } from '../../queries/order'
import { type AnyTable, FORMATS, type TableFormat } from './tables'

/** Rows of one answer in JSON, where nothing else is asked. */
export const DEFAULT_ROWS = 100
export const MAX_ROWS = 1000

/** A parameter beside those of the filter. */
export interface TableParameter {
  name: string
  description: string
  /** What each of its values is. */
  schema: z.ZodType
  isList?: boolean
  formats?: readonly TableFormat[]
}

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] })

const SCOPE: Record<'asOf' | 'includeWithdrawn', TableParameter> = {
  asOf: {
    name: 'asOf',
    description: 'Day at whose end the rows are shown, such as `2014-01-11`; as loaded last where left out.',
    schema: z.iso.date('a calendar day such as 2014-01-11'),
  },
  includeWithdrawn: {
    name: 'includeWithdrawn',
    description: '`true` counts those who withdrew too; `withdrawnOn` tells them apart.',
    schema: flag,
  },
}

/** What a table takes beside the conditions of its filter: read by these, and described by them. */
export function tableParameters(table: AnyTable, groups: readonly string[]): TableParameter[] {
  const orders = Object.keys(table.list.orders).flatMap((field) => [
    field,
    ...Object.values(OrderDirection).map((direction) => `${field}.${direction}`),
  ])
  const { field, direction } = table.list.defaultOrder
  return [
    ...table.takes.map((name) => SCOPE[name]),
    {
      name: 'columns',
      description: 'Columns to show, in this order; all of them in their stable order where left out.',
      schema: z.enum(table.columns.map(({ name }) => name)),
      isList: true,
    },
    {
      name: 'group',
      description:
        'Counts the rows by one or two values instead of listing them: `status`, or `congress,sponsor.party`.',
      schema: z.enum(groups),
      isList: true,
    },
    {
      name: 'shape',
      description:
        'Of counts by two values: `long` has a row for each pair, `wide` a column for each second value.',
      schema: z.enum(['long', 'wide']),
    },
    {
      name: 'orderBy',
      description: `Order of the rows, \`${field}.${direction}\` where left out.`,
      schema: z.enum(orders),
    },
    {
      name: 'limit',
      description: `Most rows to show. In JSON 1 to ${MAX_ROWS}, and ${DEFAULT_ROWS} where left out; in CSV all of them where left out.`,
      schema: z.coerce.number<string>('a whole number from 1 on').int().min(1).max(1_000_000),
    },
    {
      name: 'after',
      description: 'Where the rows go on: `after` of the address in `next`.',
      schema: z.string().min(1),
    },
    {
      name: 'bom',
      description: 'In CSV, `true` begins with the mark by which Excel knows UTF-8.',
      schema: flag,
      formats: ['csv'],
    },
  ]
}

export const isFor = (format: TableFormat, { formats = FORMATS }: TableParameter): boolean =>
  formats.includes(format)
