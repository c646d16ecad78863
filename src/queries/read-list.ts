import { join, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { type Filter, filterCondition } from './filter'
import { filterParts } from './filter-parts'
import type { Loaders } from './loaders'
import type { List, OrderBy } from './order'
import { Page } from './page'
import type { PageRequest } from './page-window'
import type { RowSource } from './row-source'

/** What every list takes: which rows, in which order, which page of them. */
export interface ListRequest extends PageRequest {
  filter?: Filter | null
  orderBy?: OrderBy | null
}

/** What narrows a list beside its filter; `id` names it with all that shaped it. */
export interface Narrowing {
  id: string
  where?: Sql
  parent?: RowSource<object>['parent']
  /** What narrows the list to one parent, said as a filter, where parents have very many rows. */
  filterOf?: (parent: string) => Filter
}

/**
 * A page of a list, under its filter; of the rows of one parent where the narrowing has them grouped.
 * @throws UserInputError naming the argument that cannot be used
 */
export function readList<Row extends object>(
  loaders: Loaders,
  list: List<Row>,
  { filter, ...request }: ListRequest,
  narrowing: Narrowing = { id: 'all' },
  parent: string | null = null,
): Page<Row> {
  const id = `${list.name} ${narrowing.id} ${filter ? JSON.stringify(filter) : ''}`
  const source = loaders.once(id, () => sourceOf(loaders.db, id, list, filter, narrowing))
  return new Page(loaders, source, request, parent)
}

function sourceOf<Row extends object>(
  db: DataSource,
  id: string,
  list: List<Row>,
  filter: Filter | null | undefined,
  narrowing: Narrowing,
): RowSource<Row> {
  const { filterOf } = narrowing
  const conditions = [filterCondition(db, list.filter, filter), narrowing.where].filter(
    (part) => part !== undefined,
  )
  return {
    list,
    id,
    where: conditions.length > 0 ? join(conditions, ' AND ') : undefined,
    parts: (order) => [
      ...(filter ? filterParts(db, list, order, filter) : []),
      ...(narrowing.where ? [{ walk: narrowing.where }] : []),
    ],
    parent: narrowing.parent,
    alone:
      filterOf &&
      ((of) => {
        const both = filter ? { and: [filterOf(of), filter] } : filterOf(of)
        return sourceOf(db, `${id} of ${of}`, list, both, { id: 'all' })
      }),
  }
}
