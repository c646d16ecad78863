import sql, { join, raw, type Sql } from 'sql-template-tag'
import { UserInputError } from './errors'
import type {
  FilterField,
  FilterFields,
  ListField,
  NestedField,
  Operator,
  TextField,
  ValueField,
} from './filter-fields'
import { textCondition } from './filter-text'
import { isPostgres, name, type Reader } from './sql'

/** A filter as a caller writes it; its shape is that of the {@link FilterFields} it is for. */
export type Filter = Readonly<Record<string, unknown>>

const MAX_DEPTH = 6
const MAX_CONDITIONS = 100
const MAX_VALUES = 500

/** How the condition of a filter is stated. */
export interface FilterStyle {
  /** Alias of the table, `t` where it is left out. */
  alias?: string
  /** Rows are walked in the order of the list: no condition is to lead SQLite to another index. */
  isWalk?: boolean
}

/**
 * The condition of a filter on a table; absent where it asks for nothing.
 * @throws UserInputError naming the part that says nothing: an empty list, an empty object, a null
 */
export function filterCondition(
  db: Pick<Reader, 'options'>,
  fields: FilterFields,
  filter?: Filter | null,
  { alias = 't', isWalk = false }: FilterStyle = {},
): Sql | undefined {
  if (!filter || entriesOf(filter).length === 0) return undefined
  return new FilterCompiler(db, isWalk).all(fields, filter, { alias, path: 'filter', depth: 1 })
}

interface Place {
  alias: string
  path: string
  depth: number
}

export const entriesOf = (filter: Filter): [string, unknown][] =>
  Object.entries(filter).filter(([, value]) => value !== undefined)

/** One filter on its way to SQL; counts its conditions, since their number is the caller's. */
class FilterCompiler {
  private conditions = 0

  constructor(
    private readonly db: Pick<Reader, 'options'>,
    private readonly isWalk: boolean,
  ) {}

  /** All parts of a filter object hold. */
  all(fields: FilterFields, filter: Filter, place: Place): Sql {
    if (place.depth > MAX_DEPTH) {
      throw new UserInputError(
        place.path,
        `is nested ${place.depth} deep, and filters may nest ${MAX_DEPTH} deep.`,
      )
    }
    const parts = entriesOf(filter).map(([key, value]) => {
      const path = `${place.path}.${key}`
      const inner = { ...place, path, depth: place.depth + 1 }
      if (key === 'and' || key === 'or') return this.junction(fields, key, value, inner)
      if (key === 'not') return sql`(${this.all(fields, objectAt(path, value), inner)}) IS NOT TRUE`
      const field = fields.fields[key]
      if (!field)
        throw new UserInputError(path, `is unknown. Known are ${Object.keys(fields.fields).join(', ')}.`)
      if (field.kind === 'text') return this.text(field, value, { ...place, path })
      return this.field(field, objectAt(path, value), { ...place, path })
    })
    return sql`(${join(parts, ' AND ')})`
  }

  private junction(fields: FilterFields, word: 'and' | 'or', value: unknown, place: Place): Sql {
    const parts = listAt(place.path, value).map((item, index) => {
      const path = `${place.path}.${index}`
      return this.all(fields, objectAt(path, item), { ...place, path })
    })
    return sql`(${join(parts, word === 'and' ? ' AND ' : ' OR ')})`
  }

  private text(field: TextField, value: unknown, { alias, path }: Place): Sql {
    this.count(path)
    return textCondition(this.db, field, name(alias, field.on), said(path, value), path)
  }

  private field(field: Exclude<FilterField, TextField>, given: Filter, place: Place): Sql {
    if (field.kind === 'nested') return this.nested(field, given, place)
    const parts = entriesOf(given).map(([operator, value]) => {
      const path = `${place.path}.${operator}`
      this.count(path)
      return this.condition(field, operator as Operator, value, { ...place, path })
    })
    return join(parts, ' AND ')
  }

  private condition(
    field: ValueField | ListField,
    operator: Operator,
    given: unknown,
    { alias, path }: Place,
  ): Sql {
    switch (field.kind) {
      case 'value':
        return valueCondition(field, operator, given, this.cell(field.value(alias), field.isIndexed), path)
      case 'list':
        return listCondition(field, operator, given, alias, this.cell(name('v', field.value)), path)
    }
  }

  /** With a plus before it SQLite takes a value as it is, and looks for no index on it. */
  private cell(value: Sql, isIndexed = true): Sql {
    return this.isWalk && isIndexed && !isPostgres(this.db) ? sql`+${value}` : value
  }

  private nested(field: NestedField, given: Filter, place: Place): Sql {
    const { table, on, where } = field
    if (!table || !on) return this.all(field.fields(), given, place)
    const { exists = true, ...conditions } = given
    if (exists === null) throw nothingSaid(`${place.path}.exists`, 'null')
    const alias = `t${place.depth}`
    this.count(place.path)
    const hasConditions = entriesOf(conditions).length > 0
    const inner = where ? [where(alias)] : []
    if (hasConditions) {
      inner.push(this.all(field.fields(), conditions, { ...place, alias, depth: place.depth + 1 }))
    }
    if (exists && !this.isWalk && inner.length > 0 && !isPostgres(this.db)) {
      // SQLite would look up the inner row of each outer one; few inner rows lead to the outer ones sooner.
      const rows = sql`SELECT ${name(alias, on)} FROM ${name(table)} AS ${name(alias)} WHERE ${join(inner, ' AND ')}`
      return sql`${name(place.alias, on)} IN (${rows})`
    }
    inner.unshift(sql`${name(alias, on)} = ${name(place.alias, on)}`)
    const found = sql`EXISTS (SELECT 1 FROM ${name(table)} AS ${name(alias)} WHERE ${join(inner, ' AND ')})`
    return exists ? found : sql`NOT ${found}`
  }

  private count(path: string): void {
    this.conditions += 1
    if (this.conditions > MAX_CONDITIONS) {
      throw new UserInputError(
        path,
        `is one condition too many: a filter may have ${MAX_CONDITIONS}. Use "in" for lists of values.`,
      )
    }
  }
}

const COMPARISONS: Partial<Record<Operator, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function valueCondition(
  field: ValueField,
  operator: Operator,
  given: unknown,
  value: Sql,
  path: string,
): Sql {
  const normalise = (value: unknown) =>
    field.normalise && typeof value === 'string' ? field.normalise(value) : value
  if (operator === 'in' || operator === 'notIn') {
    const values = join(listAt(path, given).map((item, index) => normalise(said(`${path}.${index}`, item))))
    return operator === 'in' ? sql`${value} IN (${values})` : sql`${value} NOT IN (${values})`
  }
  const operand = normalise(said(path, given))
  if (operator === 'exists') return sql`${value} ${raw(operand ? 'IS NOT NULL' : 'IS NULL')}`
  if (operator === 'contains') return containsWords(value, String(operand), path)
  const comparison = COMPARISONS[operator]
  if (!comparison) throw new UserInputError(path, 'is no operator that this field has.')
  return sql`${value} ${raw(comparison)} ${operand}`
}

/** Every word occurs, in any order and in either case. */
function containsWords(value: Sql, text: string, path: string): Sql {
  const words = text.split(/\s+/).filter(Boolean)
  if (words.length === 0) throw nothingSaid(path, 'an empty text')
  return sql`(${join(
    words.map((word) => containsWord(value, word)),
    ' AND ',
  )})`
}

/** SQLite lowers A to Z only, PostgreSQL all letters: a word with others is looked for in both forms. */
function containsWord(value: Sql, word: string): Sql {
  const plain = word.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const forms = [...new Set([plain, word.toLowerCase()])]
  const patterns = forms.map((form) => `%${form.replace(/[\\%_]/g, '\\$&')}%`)
  return sql`(${join(
    patterns.map((pattern) => sql`LOWER(${value}) LIKE ${pattern} ESCAPE '\\'`),
    ' OR ',
  )})`
}

function listCondition(
  field: ListField,
  operator: Operator,
  given: unknown,
  alias: string,
  value: Sql,
  path: string,
): Sql {
  const values = listAt(path, given).map((item, index) => {
    const one = said(`${path}.${index}`, item)
    return field.normalise && typeof one === 'string' ? field.normalise(one) : one
  })
  const hasOne = (of: unknown[]) =>
    sql`EXISTS (SELECT 1 FROM ${name(field.table)} AS "v" WHERE ${name('v', field.on)} = ${name(alias, field.on)} AND ${value} IN (${join(of)}))`
  if (operator === 'any') return hasOne(values)
  if (operator === 'all')
    return sql`(${join(
      values.map((one) => hasOne([one])),
      ' AND ',
    )})`
  if (operator !== 'none') throw new UserInputError(path, 'is no operator that this field has.')
  const none = sql`NOT ${hasOne(values)}`
  return field.isKnown ? sql`(${field.isKnown(alias)} AND ${none})` : none
}

function said(path: string, value: unknown): unknown {
  if (value === null || value === undefined) throw nothingSaid(path, 'null')
  if (typeof value === 'string' && value.includes('\0'))
    throw new UserInputError(path, 'holds the character U+0000, which stands in no record: leave it out.')
  return value
}

function objectAt(path: string, value: unknown): Filter {
  const filter = said(path, value) as Filter
  if (entriesOf(filter).length === 0) throw nothingSaid(path, 'an empty object')
  return filter
}

function listAt(path: string, value: unknown): unknown[] {
  const list = said(path, value) as unknown[]
  if (list.length === 0) throw nothingSaid(path, 'an empty list')
  if (list.length > MAX_VALUES) {
    throw new UserInputError(
      path,
      `has ${list.length} values, and a list may have ${MAX_VALUES}: ask in several parts.`,
    )
  }
  return list
}

function nothingSaid(path: string, what: string): UserInputError {
  return new UserInputError(path, `is ${what}, which asks for nothing: give it a value, or leave it out.`)
}
