import sql, { empty, type Sql } from 'sql-template-tag'
import type { DataSource } from 'typeorm'
import { encodeCursor } from './cursor'
import { type Answer, atKeys, type Loaders, type MaybePromise, whenFound } from './loaders'
import { beyond, type Order, type OrderBy, orderOf, type SortValue, sortValues } from './order'
import { readRows } from './page-rows'
import { type PageRequest, type PageWindow, windowId, windowOf } from './page-window'
import { fromWhere, parentKey, type RowSource } from './row-source'
import { COUNT, type Columns, readCells } from './sql'

export interface Edge<Row> {
  cursor: string
  node: Row
}

export interface PageInfo {
  hasNextPage: boolean | (() => Promise<boolean>)
  hasPreviousPage: boolean | (() => Promise<boolean>)
  startCursor: string | null
  endCursor: string | null
}

/**
 * One page of a list in the shape of a Relay connection: of one parent, or of the root (`null`). What
 * costs a statement is read when it is asked for; pages of the same source for other parents, asked for
 * at the same time, come from the same statement.
 */
export class Page<Row extends object> {
  readonly isKnown = true
  readonly order: Order
  readonly window: PageWindow

  /** @throws UserInputError for a page that cannot be asked for */
  constructor(
    private readonly loaders: Loaders,
    readonly source: RowSource<Row>,
    request: PageRequest & { orderBy?: OrderBy | null },
    readonly parent: string | null = null,
  ) {
    this.order = orderOf(source.list, request.orderBy)
    this.window = windowOf(request, this.order)
  }

  /** What is asked of each row. */
  get columns(): Columns {
    const { order, source } = this
    return this.loaders.once(order, () => this.loaders.columnsFor(source.list.entity, order.columns))
  }

  nodes(): MaybePromise<Row[]> {
    const { size, isBackward } = this.window
    return whenFound(this.rows(), (rows) => {
      const found = rows.slice(0, size)
      return isBackward ? found.reverse() : found
    })
  }

  edges(): MaybePromise<Edge<Row>[]> {
    const { loaders, order, source } = this
    const cursorOf = (node: Row) => encodeCursor(order, sortValues(loaders.db, source.list, order, node))
    return whenFound(this.nodes(), (nodes) => nodes.map((node) => ({ cursor: cursorOf(node), node })))
  }

  async pageInfo(): Promise<PageInfo> {
    const { isBackward, size, after, before } = this.window
    const edges = await this.edges()
    const hasMore = (await this.rows()).length > size
    return {
      hasNextPage: (!isBackward && hasMore) || (before ? () => this.hasRowBeyond('before', before) : false),
      hasPreviousPage: (isBackward && hasMore) || (after ? () => this.hasRowBeyond('after', after) : false),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
  }

  /** Number of all rows, on whatever page. */
  totalCount(): MaybePromise<number> {
    return this.ask('count', (keys) => countRows(this.loaders.db, this.source, keys))
  }

  /** The page's rows from its own end on, with one more that tells whether there are further ones. */
  private rows(): MaybePromise<Row[]> {
    const { order, window, columns } = this
    return this.ask(`page ${order.tag} ${windowId(window)} ${columns ?? '*'}`, (keys) =>
      readRows(this.loaders.db, this, keys),
    )
  }

  /** Whether a row stands at the cursor of that side or beyond it, outside of the page. */
  private async hasRowBeyond(side: 'after' | 'before', values: SortValue[]): Promise<boolean> {
    const { db } = this.loaders
    const place = { values, side: side === 'after' ? 'before' : 'after', isAtToo: true } as const
    const outside = beyond(db, this.source.list, this.order, place)
    return this.ask(`beyond ${this.order.tag} ${side} ${JSON.stringify(values)}`, (keys) =>
      haveRows(db, this.source, outside, keys),
    )
  }

  private ask<Value>(what: string, answer: Answer<Value>): MaybePromise<Value> {
    return this.loaders.load(`${what} ${this.source.id}`, this.parent ?? '', answer)
  }
}

async function countRows<Row extends object>(
  db: DataSource,
  source: RowSource<Row>,
  parents: string[],
): Promise<number[]> {
  const key = parentKey(source)
  const grouped = source.parent ? sql`GROUP BY ${key}` : empty
  const query = sql`SELECT ${key} AS "parentKey", ${COUNT} AS "count" ${fromWhere(db, source, parents)} ${grouped}`
  const counts = await readCells<{ parentKey: string; count: number }>(db, query)
  return atKeys(parents, new Map(counts.map((row) => [row.parentKey, row.count])), 0)
}

async function haveRows<Row extends object>(
  db: DataSource,
  source: RowSource<Row>,
  condition: Sql,
  parents: string[],
): Promise<boolean[]> {
  const rows = fromWhere(db, source, parents, [condition])
  const query = source.parent
    ? sql`SELECT DISTINCT ${source.parent.key} AS "parentKey" ${rows}`
    : sql`SELECT '' AS "parentKey" ${rows} LIMIT 1`
  const found = new Set((await readCells<{ parentKey: string }>(db, query)).map((row) => row.parentKey))
  return parents.map((parent) => found.has(parent))
}
