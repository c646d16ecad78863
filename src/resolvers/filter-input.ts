import { Field, ID, InputType, Int } from 'type-graphql'
import { CalendarDateScalar, InstantScalar } from '../entities/scalars'
import type { Filter } from '../queries/filter'
import {
  type FilterField,
  type FilterFields,
  OPERATORS,
  type Operand,
  type Operator,
} from '../queries/filter-fields'

type InputClass = new () => Filter
type GraphQLType = Parameters<typeof Field>[0]

const SCALARS = { Int, Date: CalendarDateScalar, DateTime: InstantScalar, String, ID, Boolean }

const OPERATOR_DESCRIPTIONS: Record<Operator, string> = {
  eq: 'Is equal to this value.',
  in: 'Is one of these values, 1 to 500.',
  notIn: 'Is known, and is none of these values, 1 to 500.',
  gt: 'Is greater or later than this value.',
  gte: 'Is greater or later than this value, or equal to it.',
  lt: 'Is smaller or earlier than this value.',
  lte: 'Is smaller or earlier than this value, or equal to it.',
  contains: 'Contains each of these words, or parts of words, in any order and either case.',
  exists: 'Whether there is a value at all: `false` finds what is not known or does not apply.',
  any: 'At least one of these values is among them.',
  all: 'All of these values are among them.',
  none: 'None of these values is among them.',
}

const LISTED: readonly Operator[] = ['in', 'notIn', 'any', 'all', 'none']
const inputs = new Map<string, InputClass>()

/** An input type made once under its name; `declare` adds its fields. */
function inputType(name: string, description: string, declare: (prototype: object) => void): InputClass {
  const known = inputs.get(name)
  if (known) return known
  const made = { [name]: class {} }[name] as InputClass
  inputs.set(name, made)
  declare(made.prototype)
  InputType(name, { description })(made)
  return made
}

const declareField = (prototype: object, name: string, type: GraphQLType, description: string): void =>
  Field(type as () => StringConstructor, { nullable: true, description })(prototype, name)

/** The GraphQL input of a filter: one field for each that the table of fields has, and `and`, `or`, `not`. */
export function filterInput({ name, description, fields }: FilterFields): InputClass {
  const made: InputClass = inputType(name, description, (prototype) => {
    for (const [key, field] of Object.entries(fields)) {
      declareField(prototype, key, () => inputOf(field), field.description)
    }
    declareField(prototype, 'and', () => [made], 'All of these filters hold.')
    declareField(prototype, 'or', () => [made], 'At least one of these filters holds.')
    declareField(
      prototype,
      'not',
      () => made,
      'This filter does not hold; that includes rows of which it is not known.',
    )
  })
  for (const field of Object.values(fields)) inputOf(field)
  return made
}

function inputOf(field: FilterField): InputClass | StringConstructor {
  if (field.kind === 'text') return String
  if (field.kind === 'value') return operatorInput(field.operand)
  if (field.kind === 'list') return listInput(field.operand)
  if (!field.canExist) return filterInput(field.fields())
  const { name, description, fields } = field.fields()
  const made = filterInput({ name, description, fields })
  declareExists(made)
  return made
}

const asked = new WeakSet<InputClass>()

/** A filter on a row that may be absent can also ask whether there is one. */
function declareExists(made: InputClass): void {
  if (asked.has(made)) return
  asked.add(made)
  declareField(made.prototype, 'exists', () => Boolean, 'Whether there is one at all.')
}

function operatorInput(operand: Operand): InputClass {
  const isEnum = typeof operand === 'object'
  const type = isEnum ? operand.values : SCALARS[operand]
  const name = isEnum ? operand.name : operand
  const operators = OPERATORS[isEnum ? 'enum' : operand]
  return inputType(
    `${name}Comparison`,
    `Conditions on one value of type ${name}; all of them hold.`,
    (prototype) => declareOperators(prototype, operators, type),
  )
}

function listInput(operand: 'String' | 'ID'): InputClass {
  return inputType(
    `${operand}ListComparison`,
    `Conditions on a list of values of type ${operand}; all of them hold.`,
    (prototype) => declareOperators(prototype, OPERATORS.list, SCALARS[operand]),
  )
}

function declareOperators(prototype: object, operators: readonly Operator[], type: object): void {
  for (const operator of operators) {
    const own = operator === 'exists' ? Boolean : type
    const graphql = (LISTED.includes(operator) ? () => [own] : () => own) as GraphQLType
    declareField(prototype, operator, graphql, OPERATOR_DESCRIPTIONS[operator])
  }
}
