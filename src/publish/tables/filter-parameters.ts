import { parse } from 'csv-parse/sync'
import type { Filter } from '../../queries/filter'
import type { FilterField, FilterFields } from '../../queries/filter-fields'
import { BadParameterError } from './bad-parameter'
import { type Condition, operatorsOf, readConditionName, type Shorthands } from './condition-name'
import { readOperand } from './operand'

/** What an address asks after its question mark: each name with its values, in the order given. */
export type AskedParameters = Readonly<Record<string, readonly string[]>>

interface Reading {
  fields: FilterFields
  shorthands?: Shorthands
  /** Names of the other parameters, for whoever misspells one. */
  others?: readonly string[]
}

/**
 * The filter that parameters ask for, in the shape that GraphQL has; null where they ask for none. All
 * conditions hold; `filter` holds a filter written as in GraphQL, in JSON, for `or` and `not`.
 * @throws BadParameterError naming the parameter that cannot be used
 */
export function readFilter(
  parameters: AskedParameters,
  { fields, shorthands, others }: Reading,
): Filter | null {
  const filter: Record<string, unknown> = {}
  for (const [name, texts] of Object.entries(parameters)) {
    if (name === 'filter') continue
    const condition = readConditionName(name, fields, shorthands, [
      ...Object.keys(shorthands ?? {}),
      'filter',
      ...(others ?? []),
    ])
    place(filter, name, condition.path, conditionValue(name, condition, texts))
  }
  const written = (parameters.filter ?? []).map((text) => readWritten(text, fields))
  const parts = [...(Object.keys(filter).length > 0 ? [filter] : []), ...written]
  return parts.length > 1 ? { and: parts } : (parts[0] ?? null)
}

function conditionValue(name: string, condition: Condition, texts: readonly string[]): unknown {
  if (condition.isList) {
    return texts.flatMap((text) => splitValues(name, text)).map((text) => oneValue(name, condition, text))
  }
  if (texts.length > 1) throw new BadParameterError(name, 'is given twice, and takes one value.')
  return oneValue(name, condition, texts[0] ?? '')
}

function oneValue(name: string, { operand }: Pick<Condition, 'operand'>, text: string): unknown {
  if (text === '') throw new BadParameterError(name, 'is empty: give it a value, or leave it out.')
  const read = readOperand(operand, text)
  if ('value' in read) return read.value
  throw new BadParameterError(name, `is “${text.slice(0, 60)}”: expected ${read.expected}.`)
}

/** Values are a line of CSV, so that a value with a comma in it can stand in quotes. */
function splitValues(name: string, text: string): string[] {
  try {
    const rows: string[][] = parse(text, { trim: true, relax_column_count: true })
    return rows.length > 0 ? rows.flat() : ['']
  } catch {
    throw new BadParameterError(
      name,
      'is no list: separate values by commas, and put a value with a comma or a quote in it into double quotes, doubling those within.',
    )
  }
}

function place(filter: Record<string, unknown>, name: string, path: string[], value: unknown): void {
  let within = filter
  for (const key of path.slice(0, -1)) {
    within[key] ??= {}
    within = within[key] as Record<string, unknown>
  }
  const operator = path.at(-1)!
  if (within[operator] !== undefined) {
    throw new BadParameterError(name, 'asks the same as another parameter: give one of them.')
  }
  within[operator] = value
}

const JUNCTIONS = ['and', 'or', 'not']

/** A filter as GraphQL has it, in JSON: its names are checked, and its values read as those of parameters. */
function readWritten(text: string, fields: FilterFields): Filter {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch {
    throw new BadParameterError('filter', 'is no JSON: write a filter as in GraphQL, its keys in quotes.')
  }
  return readObject(written, 'filter', (key, value, path) => readPart(fields, key, value, path))
}

type ReadPart = (key: string, value: unknown, path: string) => unknown

function readObject(written: unknown, path: string, read: ReadPart): Record<string, unknown> {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw new BadParameterError(path, 'is no object: write {…}.')
  const parts = Object.entries(written).map(([key, value]) => [key, read(key, value, `${path}.${key}`)])
  return Object.fromEntries(parts)
}

function readList(
  written: unknown,
  path: string,
  read: (value: unknown, path: string) => unknown,
): unknown[] {
  const list = Array.isArray(written) ? written : [written]
  return list.map((value, index) => read(value, `${path}.${index}`))
}

function readPart(fields: FilterFields, key: string, value: unknown, path: string): unknown {
  const inner = (part: unknown, place: string) =>
    readObject(part, place, (one, held, at) => readPart(fields, one, held, at))
  if (key === 'and' || key === 'or') return readList(value, path, inner)
  if (key === 'not') return inner(value, path)
  const field = Object.hasOwn(fields.fields, key) ? fields.fields[key] : undefined
  if (!field) {
    throw new BadParameterError(path, 'is unknown.', [...Object.keys(fields.fields), ...JUNCTIONS])
  }
  return readField(field, value, path)
}

function readField(field: FilterField, value: unknown, path: string): unknown {
  if (field.kind === 'text') return jsonValue(path, 'String', value)
  if (field.kind === 'nested') {
    return readObject(value, path, (key, held, at) =>
      key === 'exists' && field.canExist
        ? jsonValue(at, 'Boolean', held)
        : readPart(field.fields(), key, held, at),
    )
  }
  return readObject(value, path, (key, held, at) => {
    const { operand, isList } = conditionAt(field, key, at)
    return isList
      ? readList(held, at, (one, place) => jsonValue(place, operand, one))
      : jsonValue(at, operand, held)
  })
}

function conditionAt(
  field: Exclude<FilterField, { kind: 'nested' }>,
  operator: string,
  path: string,
): Condition {
  const known = operatorsOf(field)
  if (!known.some((one) => one === operator)) throw new BadParameterError(path, 'is unknown.', known)
  const fields = { name: '', description: '', fields: { field } }
  return readConditionName(`field.${operator}`, fields)
}

function jsonValue(path: string, operand: Condition['operand'], value: unknown): unknown {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value)
  return oneValue(path, { operand }, isPlain ? String(value) : (JSON.stringify(value) ?? ''))
}
