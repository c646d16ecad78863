import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { entriesOf, type Filter, filterCondition } from './filter'
import type {
  FilterField,
  FilterFields,
  ListField,
  NestedField,
  TextField,
  ValueField,
} from './filter-fields'
import { textExpression } from './filter-text'
import { isOrder, type List, type Order, sortKey } from './order'
import { matchingKeys } from './search-engine'
import { anyOf, phrase, type SearchExpression } from './search-expression'
import { name } from './sql'

/** One of the conditions that all have to hold, and the ways to read a page by it. */
export interface FilterPart {
  /** Checked of rows that are walked in the order of the list. */
  walk: Sql
  /** The same for an index that has the rows in order. */
  ordered?: Sql
  /** The same in several, no row fulfilling two: each for such an index. */
  branches?: Sql[]
  /** A column of whole numbers, each of which would make a branch. */
  numbers?: NumberPart
  /** Selects the keys of all rows that fulfil it, by an index; for when they are few. */
  keys?: Sql
  /** What the search index is asked, which stands in the order of the list too. */
  text?: SearchExpression
  /** The index may give rows that do not fulfil the part: they have to be checked. */
  isChecked?: boolean
}

interface NumberPart {
  column: Sql
  /** The filter takes those of this range, but for some. */
  least: number
  most: number
  but: ReadonlySet<unknown>
  branch: (value: number) => Sql
  /** The condition for all of them at once. */
  all: Sql
}

interface Plan<Row extends object> {
  db: DataSource
  list: List<Row>
  order: Order
  isDefaultOrder: boolean
}

/** As many values of one column are read each by its own index entries, and merged. */
const MAX_BRANCHES = 40
const COMPARED = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const
type Compared = keyof typeof COMPARED

/** The parts of a filter that is known to be right. */
export function filterParts<Row extends object>(
  db: DataSource,
  list: List<Row>,
  order: Order,
  filter: Filter,
): FilterPart[] {
  const isDefaultOrder = isOrder(list, order, list.defaultOrder.field)
  return partsOf({ db, list, order, isDefaultOrder }, list.filter, filter)
}

function partsOf<Row extends object>(plan: Plan<Row>, fields: FilterFields, filter: Filter): FilterPart[] {
  return entriesOf(filter).flatMap(([key, value]) => {
    if (key === 'and') return (value as Filter[]).flatMap((each) => partsOf(plan, fields, each))
    const field = fields.fields[key]
    const given = value as Filter
    if (field?.kind === 'nested' && !field.table) return partsOf(plan, field.fields(), given)
    const part = { walk: filterCondition(plan.db, fields, { [key]: value }, { isWalk: true })! }
    if (!field) return [part]
    const stated = (condition: Filter, alias = 't') =>
      filterCondition(plan.db, fields, { [key]: condition }, { alias })!
    if (field.kind === 'text') return [{ ...part, ...waysOfText(plan, field, value) }]
    return [{ ...part, ...waysOf(plan, field, given, part.walk, stated) }]
  })
}

type Stated = (condition: Filter, alias?: string) => Sql

function waysOf<Row extends object>(
  plan: Plan<Row>,
  field: Exclude<FilterField, TextField>,
  given: Filter,
  walk: Sql,
  stated: Stated,
): Partial<FilterPart> {
  switch (field.kind) {
    case 'value':
      return waysOfValue(plan, field, given, walk, stated)
    case 'list':
      return waysOfList(plan, field, given)
    case 'nested':
      return waysOfNested(plan, field, given)
  }
}

function waysOfValue<Row extends object>(
  { db, list, order, isDefaultOrder }: Plan<Row>,
  field: ValueField,
  given: Filter,
  walk: Sql,
  stated: Stated,
): Partial<FilterPart> {
  const leading = name('t', order.columns[0]!)
  if (field.value('t').sql === leading.sql) {
    const bounds = onSortKey(db, list, order, field, given)
    const isBounded = bounds.length === entriesOf(given).length
    return isBounded
      ? { ordered: join([sql`${leading} IS NOT NULL`, ...bounds], ' AND ') }
      : { walk: join([walk, ...bounds], ' AND '), keys: keysOf(list, db, given, stated) }
  }
  if (!field.isIndexed) return {}
  const keys = keysOf(list, db, given, stated)
  if (!isDefaultOrder) return { keys }
  const [[operator, value] = [], ...others] = entriesOf(given)
  const isOne = others.length === 0
  if (isOne && (operator === 'eq' || (operator === 'exists' && value === false)))
    return { ordered: stated(given) }
  if (isOne && operator === 'in') {
    const values = [...new Set(value as unknown[])]
    return values.length > MAX_BRANCHES ? { keys } : { branches: values.map((eq) => stated({ eq })) }
  }
  const isRange = entriesOf(given).every(([each]) => RANGE.includes(each))
  if (!isRange || field.operand !== 'Int') return { keys }
  const { gt, gte, lt, lte, notIn } = given as Partial<Record<Compared, number>> & { notIn?: unknown[] }
  const numbers = {
    column: field.value('t'),
    least: Math.max(gte ?? Number.NEGATIVE_INFINITY, (gt ?? Number.NEGATIVE_INFINITY) + 1),
    most: Math.min(lte ?? Number.POSITIVE_INFINITY, (lt ?? Number.POSITIVE_INFINITY) - 1),
    but: new Set(notIn),
    branch: (eq: number) => stated({ eq }),
    all: stated(given),
  }
  return { keys, numbers }
}

/** Operators by which whole numbers are chosen. */
const RANGE = ['gt', 'gte', 'lt', 'lte', 'notIn']

/** The same of what the list is ordered by, so that its index starts at the right place. */
function onSortKey<Row extends object>(
  db: DataSource,
  list: List<Row>,
  order: Order,
  field: ValueField,
  given: Filter,
): Sql[] {
  const key = sortKey(db, list, order.columns[0]!)
  return entriesOf(given).flatMap(([operator, value]) => {
    const comparison = COMPARED[operator as Compared]
    if (!comparison) return []
    const bound = field.normalise && typeof value === 'string' ? field.normalise(value) : value
    return [sql`${key} ${raw(comparison)} ${bound}`]
  })
}

const FINDING = ['eq', 'in', 'gt', 'gte', 'lt', 'lte']

function keysOf<Row extends object>(
  list: List<Row>,
  db: DataSource,
  given: Filter,
  stated: Stated,
): Sql | undefined {
  const isFound = entriesOf(given).every(
    ([operator, value]) => FINDING.includes(operator) || (operator === 'exists' && value === false),
  )
  if (!isFound) return undefined
  const table = name(db.getMetadata(list.entity).tableName)
  return sql`SELECT ${name('k', list.key)} FROM ${table} AS "k" WHERE ${stated(given, 'k')}`
}

function waysOfList<Row extends object>(
  { list, isDefaultOrder }: Plan<Row>,
  field: ListField,
  given: Filter,
): Partial<FilterPart> {
  const { any, all } = given as { any?: unknown[]; all?: unknown[] }
  const values = any ?? all?.slice(0, 1)
  if (!values || field.on !== list.key) return {}
  const normalised = values.map((value) => (field.normalise ? field.normalise(String(value)) : value))
  return {
    ...(isDefaultOrder && byWords(field, normalised)),
    keys: sql`SELECT ${name(field.on)} FROM ${name(field.table)} WHERE ${name(field.value)} IN (${join(normalised)})`,
  }
}

function waysOfNested<Row extends object>(
  { db, list, isDefaultOrder }: Plan<Row>,
  { table, on, where, fields }: NestedField,
  given: Filter,
): Partial<FilterPart> {
  const { exists = true, ...conditions } = given
  const asked = entriesOf(conditions)
  const isFound =
    asked.length === 0 || asked.some(([key, condition]) => isFoundByIndex(fields().fields[key], condition))
  if (!exists || !isFound || on !== list.key) return {}
  const inner = [where?.('k'), filterCondition(db, fields(), conditions, { alias: 'k' })].filter(
    (condition) => condition !== undefined,
  )
  const filter = inner.length > 0 ? sql`WHERE ${join(inner, ' AND ')}` : raw('')
  return {
    ...(isDefaultOrder && innerWords(fields(), conditions)),
    keys: sql`SELECT ${name('k', on)} FROM ${name(table!)} AS "k" ${filter}`,
  }
}

/** The first condition on the inner row for whose value the search index has a word. */
function innerWords({ fields }: FilterFields, conditions: Filter): Partial<FilterPart> {
  for (const [key, condition] of entriesOf(conditions)) {
    const field = fields[key]
    if (field?.kind !== 'value' || !field.word) continue
    const { eq, in: values } = condition as { eq?: unknown; in?: unknown[] }
    return byWords(field, eq === undefined ? (values ?? []) : [eq])
  }
  return {}
}

function byWords({ word }: Pick<ValueField, 'word'>, values: unknown[]): Partial<FilterPart> {
  if (!word || values.length === 0 || values.length > MAX_BRANCHES) return {}
  return { text: anyOf(values.map((value) => phrase([word(String(value))], ['number']))), isChecked: true }
}

const isFoundByIndex = (field: FilterField | undefined, condition: unknown): boolean =>
  field?.kind === 'value' &&
  field.isIndexed === true &&
  entriesOf(condition as Filter).every(([operator]) => FINDING.includes(operator))

function waysOfText<Row extends object>(
  { db, list, order }: Plan<Row>,
  field: TextField,
  words: unknown,
): Partial<FilterPart> {
  const expression = textExpression(field, words, 'filter')
  return {
    keys: matchingKeys(db, expression),
    text: isOrder(list, order, field.dayOrder) ? expression : undefined,
  }
}
