import {
  type FilterField,
  type FilterFields,
  type ListField,
  type NestedField,
  OPERATORS,
  type Operand,
  type Operator,
  type ValueField,
} from '../../queries/filter-fields'
import { BadParameterError } from './bad-parameter'

/** One condition that a filter can have, and the name by which an address asks it. */
export interface Condition {
  /** Way through the filter, its operator last: `['sponsor', 'party', 'eq']`. */
  path: string[]
  operand: Operand
  /** Whether it takes several values, separated by commas. */
  isList: boolean
  /** What it is a condition on. */
  description: string
}

/** Names that stand for longer ones, of one table: `congress` of a cosponsorship is `bill.congress`. */
export type Shorthands = Readonly<Record<string, string>>

const LISTED: readonly Operator[] = ['in', 'notIn', 'any', 'all', 'none']

/** The condition that stands without an operator: one value or several, of which the row has one. */
const PLAIN = { value: 'in', list: 'any' } as const

export const operatorsOf = (field: Exclude<FilterField, NestedField>): readonly Operator[] => {
  if (field.kind === 'text') return []
  if (field.kind === 'list') return OPERATORS.list
  return OPERATORS[typeof field.operand === 'object' ? 'enum' : field.operand]
}

function condition(field: ValueField | ListField, path: string[], operator: Operator): Condition {
  return {
    path: [...path, operator],
    operand: operator === 'exists' ? 'Boolean' : field.operand,
    isList: LISTED.includes(operator),
    description: field.description,
  }
}

const exists = (field: NestedField, path: string[]): Condition => ({
  path: [...path, 'exists'],
  operand: 'Boolean',
  isList: false,
  description: field.description,
})

/** Conditions without an operator: equal to one of the values, or for instants, from that one on; words as they are. */
function plain(field: Exclude<FilterField, NestedField>, path: string[]): Condition {
  if (field.kind === 'text') return { path, operand: 'String', isList: false, description: field.description }
  const operators = operatorsOf(field)
  const operator = operators.includes(PLAIN[field.kind]) ? PLAIN[field.kind] : operators[0]!
  return condition(field, path, operator)
}

/**
 * What a name asks: `introducedOn.gte`, `sponsor.party.in`, and short of an operator `congress`, `sponsor`.
 * Of a row that belongs to this one, its name alone stands for its key.
 * @throws BadParameterError naming what there is at the place where the name leads nowhere
 */
export function readConditionName(
  name: string,
  fields: FilterFields,
  shorthands: Shorthands = {},
  others: readonly string[] = [],
): Condition {
  const [first = '', ...more] = name.split('.')
  const long = Object.hasOwn(shorthands, first)
    ? [...shorthands[first]!.split('.'), ...more]
    : [first, ...more]
  let within = fields
  for (const [place, key] of long.entries()) {
    const field = Object.hasOwn(within.fields, key) ? within.fields[key] : undefined
    const known = place === 0 ? [...Object.keys(within.fields), ...others] : Object.keys(within.fields)
    if (!field) throw new BadParameterError(name, `is unknown: there is no “${key.slice(0, 40)}”.`, known)
    const path = long.slice(0, place + 1)
    const rest = long.slice(place + 1)
    if (field.kind === 'nested') {
      if (rest.length === 0) return plainNested(field, path)
      if (field.canExist && rest.join('.') === 'exists') return exists(field, path)
      within = field.fields()
    } else if (rest.length === 0) return plain(field, path)
    else return withOperator(name, field, path, rest.join('.'))
  }
  throw new BadParameterError(name, 'is unknown.', Object.keys(fields.fields))
}

function plainNested(field: NestedField, path: string[]): Condition {
  const [key, inner] = Object.entries(field.fields().fields)[0]!
  return inner.kind === 'nested' ? plainNested(inner, [...path, key]) : plain(inner, [...path, key])
}

function withOperator(
  name: string,
  field: Exclude<FilterField, NestedField>,
  path: string[],
  given: string,
): Condition {
  const operator = operatorsOf(field).find((one) => one === given)
  if (operator && field.kind !== 'text') return condition(field, path, operator)
  const known = operatorsOf(field).map((one) => `${path.join('.')}.${one}`)
  throw new BadParameterError(name, `asks by “${given.slice(0, 40)}”, which this field has not.`, known)
}

/** Every condition by every name that it has, but for `and`, `or`, `not`, which `filter` takes. */
export function conditionNames(fields: FilterFields, shorthands: Shorthands = {}): [string, Condition][] {
  const short = Object.keys(shorthands).map((name): [string, Condition] => [
    name,
    readConditionName(name, fields, shorthands),
  ])
  return [...namesWithin(fields, []), ...short]
}

function namesWithin({ fields }: FilterFields, way: string[]): [string, Condition][] {
  return Object.entries(fields).flatMap(([key, field]): [string, Condition][] => {
    const path = [...way, key]
    const name = path.join('.')
    if (field.kind !== 'nested') {
      if (field.kind === 'text') return [[name, plain(field, path)]]
      const asked = operatorsOf(field).map((operator): [string, Condition] => [
        `${name}.${operator}`,
        condition(field, path, operator),
      ])
      return [[name, plain(field, path)], ...asked]
    }
    const own: [string, Condition][] = field.canExist ? [[`${name}.exists`, exists(field, path)]] : []
    return [[name, plainNested(field, path)], ...own, ...namesWithin(field.fields(), path)]
  })
}
