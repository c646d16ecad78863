import sql, { empty, join, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import type { FilterPart } from './filter-parts'
import type { List, Order } from './order'
import { isOneOf, name } from './sql'

/** The rows that a page is cut from. Its table stands under alias `t`. */
export interface RowSource<Row extends object> {
  list: List<Row>
  /** Names the source with all arguments that shaped it: sources of one id are read together. */
  id: string
  where?: Sql
  /** Conditions that all have to hold, in the forms in which a page of that order can be read by them. */
  parts?: (order: Order) => FilterPart[]
  /** How rows belong to the row that they are asked of; absent for a list of the root. */
  parent?: { key: Sql; join?: Sql }
  /** The rows of one parent as a list of the root, where that is read sooner: parents with very many rows. */
  alone?: (parent: string) => RowSource<Row>
}

/** FROM and WHERE of a source, narrowed to some parents where any are given. */
export function fromWhere<Row extends object>(
  db: DataSource,
  { list, where, parent }: RowSource<Row>,
  parents: string[],
  more: Sql[] = [],
  joined: Sql = empty,
): Sql {
  const conditions = [...more]
  if (parent && parents.length > 0) conditions.unshift(isOneOf(db, parent.key, parents))
  if (where) conditions.push(where)
  const table = name(db.getMetadata(list.entity).tableName)
  const filter = conditions.length > 0 ? sql`WHERE ${join(conditions, ' AND ')}` : empty
  return sql`FROM ${table} AS "t" ${parent?.join ?? empty} ${joined} ${filter}`
}

/** The parent's key as a cell; the root's is the empty text. */
export const parentKey = <Row extends object>({ parent }: RowSource<Row>): Sql => parent?.key ?? sql`''`
