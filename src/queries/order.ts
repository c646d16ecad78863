import sql, { join, raw, type Sql } from 'sql-template-tag'
import { type DataSource, getMetadataArgsStorage } from 'typeorm'
import type { FilterFields } from './filter-fields'
import { byBytes, name, type RowClass } from './sql'

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

export interface OrderBy {
  field: string
  direction: OrderDirection
}

/** One way to order a list: by these columns in turn, and by the primary key in the end. */
export interface OrderField {
  columns: string[]
  description: string
}

/** A kind of row that can be listed: what it is filtered and ordered by, for every door. */
export interface List<Row extends object> {
  /** Plural, in lower case: stands in cursors. */
  name: string
  entity: RowClass<Row>
  /** Primary key, a single column. */
  key: string
  filter: FilterFields
  orders: Record<string, OrderField>
  defaultOrder: OrderBy
}

/** A text, a whole number that a column holds, or any whole number. */
export type SortKind = 'text' | 'integer' | 'number'

export interface Order {
  /** Tells cursors of one order from those of another. */
  tag: string
  columns: string[]
  /** For each column, what its values are. */
  kinds: SortKind[]
  direction: OrderDirection
}

const orders = new WeakMap<object, Map<string, Order>>()

/** The order of a list that is asked for, or its default one; what it comes to is found out once. */
export function orderOf<Row extends object>(list: List<Row>, orderBy?: OrderBy | null): Order {
  const { field, direction } = orderBy ?? list.defaultOrder
  const ofList = orders.get(list) ?? new Map<string, Order>()
  orders.set(list, ofList)
  const key = `${field} ${direction}`
  const order = ofList.get(key) ?? makeOrder(list, { field, direction })
  ofList.set(key, order)
  return order
}

function makeOrder<Row extends object>(list: List<Row>, { field, direction }: OrderBy): Order {
  const columns = [...(list.orders[field]?.columns ?? []), list.key]
  const kinds = columns.map((column) => kindOf(list.entity, column))
  return { tag: `${list.name}:${field}:${direction}`, columns, kinds, direction }
}

function kindOf(entity: RowClass<object>, column: string): SortKind {
  const declared = getMetadataArgsStorage().columns.find(
    ({ target, propertyName }) => target === entity && propertyName === column,
  )
  return declared?.options.type === 'integer' ? 'integer' : 'text'
}

/** Whether rows stand in the order of that name, in either direction. */
export function isOrder<Row extends object>(
  list: List<Row>,
  { tag, direction }: Order,
  field?: string,
): boolean {
  return field !== undefined && orderOf(list, { field, direction }).tag === tag
}

export type SortValue = string | number

/** What a column that is null sorts as; below every value that it can have. */
function belowAll(db: DataSource, entity: RowClass<object>, column: string): SortValue {
  const { type } = db.getMetadata(entity).findColumnWithPropertyName(column) ?? {}
  return type === 'integer' ? -1 : ''
}

/** The sort values of a row, as cursors carry them. */
export function sortValues<Row extends object>(
  db: DataSource,
  list: List<Row>,
  order: Order,
  row: Row,
): SortValue[] {
  const cells = row as Record<string, SortValue | null>
  return order.columns.map((column) => cells[column] ?? belowAll(db, list.entity, column))
}

/** What a column is ordered by: null below all values, text by its bytes. */
export function sortKey<Row extends object>(db: DataSource, list: List<Row>, column: string): Sql {
  const cell = name('t', column)
  const { type, isNullable } = db.getMetadata(list.entity).findColumnWithPropertyName(column) ?? {}
  const filled = isNullable ? sql`COALESCE(${cell}, ${raw(type === 'integer' ? '-1' : "''")})` : cell
  return type === 'integer' ? filled : sql`${filled} ${byBytes(db)}`
}

/** ORDER BY keys of the table under alias `t`, in the order's own direction or against it. */
export function sortClause<Row extends object>(
  db: DataSource,
  list: List<Row>,
  order: Order,
  isReversed: boolean,
): Sql {
  const isDescending = (order.direction === OrderDirection.DESC) !== isReversed
  const direction = raw(isDescending ? 'DESC' : 'ASC')
  return join(order.columns.map((column) => sql`${sortKey(db, list, column)} ${direction}`))
}

/** Condition for rows on one side of a place in the order; `isAtToo` counts the place itself in. */
export function beyond<Row extends object>(
  db: DataSource,
  list: List<Row>,
  order: Order,
  { values, side, isAtToo = false }: { values: SortValue[]; side: 'after' | 'before'; isAtToo?: boolean },
): Sql {
  const isGreater = (side === 'after') === (order.direction === OrderDirection.ASC)
  const comparison = raw(`${isGreater ? '>' : '<'}${isAtToo ? '=' : ''}`)
  const keys = join(order.columns.map((column) => sortKey(db, list, column)))
  return sql`(${keys}) ${comparison} (${join(values)})`
}
