import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { Filter } from './filter'
import type { FilterField, FilterFields, ListField, Operand, ValueField } from './filter-fields'
import type { Loaders } from './loaders'
import type { List } from './order'
import { type Narrowing, readList } from './read-list'
import { fromWhere } from './row-source'
import { byBytes, COUNT, name, readCells } from './sql'

/** What rows are counted by: a value of theirs, one of a row they belong to, or the span of a day. */
export interface Group {
  /** As a caller names it: `status`, `bill.congress`, `introducedOn.year`, `subject`. */
  name: string
  /** Ways from field to field, as in a filter. */
  path: string[]
  field: ValueField | ListField
  /** Letters of the day that count: 4 of a year, 7 of a month. */
  letters?: number
}

export interface GroupCount {
  values: (string | number | boolean | null)[]
  count: number
}

const SPANS = { year: 4, month: 7 } as const

/** More groups than any chart shows. */
const MAX_GROUPS = 10_000

/**
 * All that rows of a list can be counted by, which follows from what they can be filtered by. A row
 * belongs to one bill or one member, so that those count too; of the many rows below it none does.
 */
export function groupsOf<Row extends object>(db: DataSource, { filter }: List<Row>): Group[] {
  return groupsWithin(db, filter, [])
}

function groupsWithin(db: DataSource, { fields }: FilterFields, way: string[]): Group[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const path = [...way, key]
    if (field.kind === 'text') return []
    if (field.kind === 'nested') {
      const isOwn = field.table === undefined
      return isOwn || (way.length === 0 && isOne(db, field)) ? groupsWithin(db, field.fields(), path) : []
    }
    if (field.kind === 'list' && way.length > 0) return []
    return groupsOfField(path, field)
  })
}

function groupsOfField(path: string[], field: ValueField | ListField): Group[] {
  const name = path.join('.')
  const whole: Group = { name, path, field }
  if (field.kind === 'list' || field.operand !== 'Date') return [whole]
  const spans = Object.entries(SPANS).map(([span, letters]) => ({
    ...whole,
    name: `${name}.${span}`,
    letters,
  }))
  return [whole, ...spans]
}

/** The tie is the key of the other table, so that there is one row at most. */
function isOne(db: DataSource, { table, on }: Extract<FilterField, { kind: 'nested' }>): boolean {
  const [key, ...others] =
    db.entityMetadatas.find(({ tableName }) => tableName === table)?.primaryColumns ?? []
  return others.length === 0 && key?.propertyName === on
}

/** How many rows of a list there are of each value, or of each pair of values; in the order of the values. */
export async function groupCounts<Row extends object>(
  loaders: Loaders,
  list: List<Row>,
  filter: Filter | null,
  groups: Group[],
  narrowing?: Narrowing,
): Promise<GroupCount[]> {
  const { db } = loaders
  const { source } = readList(loaders, list, { filter }, narrowing)
  const parts = groups.map((group, place) => grouped(list.filter, group, place))
  const joined = join(
    parts.map((part) => part.join),
    ' ',
    '',
    '',
  )
  const cells = parts.map(({ value }, place) => sql`${value} AS ${name(`g${place}`)}`)
  const sorted = parts.flatMap(({ value }, place) => {
    const isText = operandOf(groups[place]!) !== 'Int' && operandOf(groups[place]!) !== 'Boolean'
    return [sql`(${value}) IS NULL`, isText ? sql`${value} ${byBytes(db)}` : value]
  })
  const rows = await readCells<Record<string, string | number | null> & { count: number }>(
    db,
    sql`SELECT ${join(cells)}, ${COUNT} AS "count" ${fromWhere(db, source, [], [], joined)}
      GROUP BY ${join(parts.map(({ value }) => value))} ORDER BY ${join(sorted)} LIMIT ${raw(String(MAX_GROUPS))}`,
  )
  return rows.map((row) => ({
    values: groups.map((group, place) => shown(group, row[`g${place}`] ?? null)),
    count: row.count,
  }))
}

const operandOf = ({ field }: Group): Operand => field.operand

function shown({ field }: Group, value: string | number | null): GroupCount['values'][number] {
  return field.operand === 'Boolean' && value !== null ? Boolean(value) : value
}

/** The value that a group counts by, and how its table joins; `place` tells its aliases from the other's. */
function grouped(fields: FilterFields, { path, field, letters }: Group, place: number) {
  let alias = 't'
  let joined: Sql = empty
  let within = fields
  for (const key of path.slice(0, -1)) {
    const step = within.fields[key]
    if (step?.kind !== 'nested') break
    if (step.table && step.on) {
      const inner = `${key}${place}`
      joined = sql`LEFT JOIN ${name(step.table)} AS ${name(inner)} ON ${name(inner, step.on)} = ${name(alias, step.on)}`
      alias = inner
    }
    within = step.fields()
  }
  if (field.kind === 'list') {
    const inner = `list${place}`
    const pairs = sql`SELECT DISTINCT ${name(field.on)}, ${name(field.value)} FROM ${name(field.table)}`
    joined = sql`JOIN (${pairs}) AS ${name(inner)} ON ${name(inner, field.on)} = ${name('t', field.on)}`
    return { value: name(inner, field.value), join: joined }
  }
  const whole = field.value(alias)
  const value = letters ? sql`SUBSTR(${whole}, 1, ${raw(String(letters))})` : whole
  return { value, join: joined }
}
