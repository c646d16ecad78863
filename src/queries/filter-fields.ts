import type { Sql } from 'sql-template-tag'
import { name } from './sql'

/** What a caller compares with: a GraphQL scalar by name, or an enum. */
export type Operand = 'Int' | 'Date' | 'String' | 'ID' | 'Boolean' | EnumOperand

export interface EnumOperand {
  /** Name of the enum in GraphQL. */
  name: string
  values: Record<string, string>
}

export const OPERATORS = {
  Int: ['eq', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'exists'],
  Date: ['eq', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'exists'],
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
  /** Brings what a caller writes into the form that is stored: `S. 1733 (113th)` into `s1733-113`. */
  normalise?: (text: string) => string
}

/** A condition on the many values that belong to the row. */
export interface ListField {
  kind: 'list'
  description: string
  operand: 'String' | 'ID'
  /** FROM and WHERE of the values of the row under that alias. */
  rows: (alias: string) => Sql
  value: Sql
  /** Condition under which the values are known at all: of an unknown list nothing is `none`. */
  isKnown?: (alias: string) => Sql
  normalise?: (text: string) => string
}

/** Conditions on a row that belongs to this one, or on several values of this row. */
export interface NestedField {
  kind: 'nested'
  description: string
  fields: () => FilterFields
  /** FROM and WHERE of the inner row; absent where the values are the row's own. */
  rows?: (alias: string, inner: string) => Sql
  /** Whether the filter can also ask if there is such a row. */
  canExist?: boolean
}

export type FilterField = ValueField | ListField | NestedField

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
