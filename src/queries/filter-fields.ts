import type { Sql } from 'sql-template-tag'
import type { SearchType } from './search-type'
import { name } from './sql'

/** What a caller compares with: a GraphQL scalar by name, or an enum. */
export type Operand = 'Int' | 'Date' | 'DateTime' | 'String' | 'ID' | 'Boolean' | EnumOperand

export interface EnumOperand {
  /** Name of the enum in GraphQL. */
  name: string
  values: Record<string, string>
}

export const OPERATORS = {
  Int: ['eq', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'exists'],
  Date: ['eq', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'exists'],
  DateTime: ['gt', 'gte', 'lt', 'lte'],
  String: ['eq', 'in', 'notIn', 'contains', 'exists'],
  ID: ['eq', 'in', 'notIn', 'exists'],
  Boolean: ['eq'],
  enum: ['eq', 'in', 'notIn', 'exists'],
  list: ['any', 'all', 'none'],
} as const

export type Operator = (typeof OPERATORS)[keyof typeof OPERATORS][number]

/** A condition on one value of the row. */
export interface ValueField {
  kind: 'value'
  description: string
  operand: Operand
  value: (alias: string) => Sql
  /** An index has the rows of each value in the list’s default order; pages are planned by it. */
  isIndexed?: boolean
  /** Word of the search index that stands for a value. */
  word?: (value: string) => string
  /** Brings what a caller writes into the form that is stored: `S. 1733 (113th)` into `s1733-113`. */
  normalise?: (text: string) => string
}

/** A condition on the many values that belong to the row. */
export interface ListField {
  kind: 'list'
  description: string
  operand: 'String' | 'ID'
  /** Table of the values, its column that holds the row’s key (named alike in both), and that of the value. */
  table: string
  on: string
  value: string
  /** Word of the search index that stands for a value. */
  word?: (value: string) => string
  /** Condition under which the values are known at all: of an unknown list nothing is `none`. */
  isKnown?: (alias: string) => Sql
  normalise?: (text: string) => string
}

/** Conditions on a row that belongs to this one, or on several values of this row. */
export interface NestedField {
  kind: 'nested'
  description: string
  fields: () => FilterFields
  /** Table of the inner row, and the column that ties the two, named alike in both; absent where the values are the row's own. */
  table?: string
  on?: string
  /** Which inner rows count at all. */
  where?: (inner: string) => Sql
  /** Whether the filter can also ask if there is such a row. */
  canExist?: boolean
}

/** A search within the words of the row. */
export interface TextField {
  kind: 'text'
  description: string
  type: SearchType
  /** Column that holds the row’s key. */
  on: string
  /** The list’s order by day, in which the index stands too. */
  dayOrder?: string
}

export type FilterField = ValueField | ListField | NestedField | TextField

/** All that a kind of row can be filtered by: a GraphQL input, and the parameters of a table, in one. */
export interface FilterFields {
  /** Name of the GraphQL input, such as `BillFilter`. */
  name: string
  description: string
  fields: Record<string, FilterField>
}

/** A condition on a column of the row's own table. */
export function column(operand: Operand, columnName: string, description: string): ValueField {
  return { kind: 'value', description, operand, value: (alias) => name(alias, columnName) }
}

/** The same, where an index has the rows of each value in the list’s default order. */
export const indexedColumn = (...stated: Parameters<typeof column>): ValueField => ({
  ...column(...stated),
  isIndexed: true,
})

/** A search within the words of rows of that type, by the same rules as `search`. */
export function textField(type: SearchType, on: string, dayOrder?: string): TextField {
  return {
    kind: 'text',
    type,
    on,
    dayOrder,
    description:
      'Words that the row holds, all of them, by the rules of `search`: `"sex trafficking" shelter* -labor`. What is found keeps the order of the list.',
  }
}
