import { getMetadataArgsStorage } from 'typeorm'
import { ENTITIES } from '../entities/data-source'
import { Change } from '../entities/history'
import type { Node, NodeType } from '../entities/node'
import { billKey } from './bills'
import { encodeCursor } from './cursor'
import { UserInputError } from './errors'
import { column, type FilterFields } from './filter-fields'
import type { Loaders } from './loaders'
import { findByKey } from './nodes'
import { type List, OrderDirection, orderOf } from './order'
import type { Page } from './page'
import { type ListRequest, readList } from './read-list'
import { name } from './sql'

const TABLES: readonly string[] = getMetadataArgsStorage()
  .tables.filter(({ target }) => ENTITIES.includes(target as (typeof ENTITIES)[number]))
  .map((table) => table.name ?? '')

/** A misspelt table would find nothing, which reads as if nothing had changed. */
function knownTable(text: string): string {
  if (TABLES.includes(text)) return text
  throw new UserInputError(
    'filter.entity',
    `is "${text.slice(0, 60)}", which is no table: write one of ${TABLES.join(', ')}.`,
  )
}

/** Instants are compared as text, so that they must be in the form that is stored. */
const inUtc = (text: string): string => new Date(text).toISOString()

export const changeFilter: FilterFields = {
  name: 'ChangeFilter',
  description: 'Conditions on a change; all of them hold. Combine with `and`, `or`, `not`.',
  fields: {
    seq: column('Int', 'seq', 'Place in the history, from 1 on.'),
    dataVersion: column('Int', 'dataVersion', 'Data version that the change belongs to.'),
    entity: {
      ...column('ID', 'entity', 'Table of the row, such as `bill` or `cosponsorship`.'),
      normalise: knownTable,
    },
    entityId: column('ID', 'entityId', 'Natural key of the row, as a change gives it.'),
    billId: {
      ...column('ID', 'billId', 'Bill that the row is or belongs to, in any form: `S. 1733 (113th)`.'),
      normalise: billKey,
    },
    path: column('String', 'path', 'Field that changed, such as `withdrawnOn`.'),
    cause: column('String', 'cause', 'Document that brought the change, such as `s1733-113`.'),
    happenedOn: column('Date', 'happenedOn', 'Day in Congress on which it happened.'),
    seenAt: {
      ...column('DateTime', 'seenAt', 'Instant at which this service saw it.'),
      normalise: inUtc,
    },
  },
}

export const changeList: List<Change> = {
  name: 'changes',
  entity: Change,
  key: 'seq',
  filter: changeFilter,
  orders: { SEQ: { columns: [], description: 'In the order in which this service saw them.' } },
  defaultOrder: { field: 'SEQ', direction: OrderDirection.ASC },
}

/** A number stands for the place in the history itself: 0 is before the first change. */
const SEQ = /^\d{1,9}$/

/** Where a page starts or ends: a cursor, or the `seq` of a change. */
function placeOf(cursor: string | null | undefined, orderBy: ListRequest['orderBy']) {
  return cursor && SEQ.test(cursor) ? encodeCursor(orderOf(changeList, orderBy), [Number(cursor)]) : cursor
}

/**
 * A page of the history, in the order of `seq` unless the request says otherwise: of everything, or of
 * one bill with all that belongs to it.
 * @throws UserInputError naming the argument that cannot be used
 */
export function readChanges(loaders: Loaders, request: ListRequest, billId?: string): Page<Change> {
  const { after, before, orderBy } = request
  const placed = { ...request, after: placeOf(after, orderBy), before: placeOf(before, orderBy) }
  if (billId === undefined) return readList(loaders, changeList, placed)
  const narrowing = { id: 'by billId', parent: { key: name('t', 'billId') } }
  return readList(loaders, changeList, placed, narrowing, billId)
}

/** Types of the tables whose rows have a global id. */
const NODE_OF_TABLE: Record<string, NodeType> = {
  bill: 'Bill',
  member: 'Member',
  cosponsorship: 'Cosponsorship',
  bill_action: 'BillAction',
  bill_summary: 'BillSummary',
  committee: 'Committee',
  hearing: 'Hearing',
  release: 'Release',
  claim: 'Claim',
  official_record: 'OfficialRecord',
}

/** The row that changed, as it stands now; null where it is gone or has no global id. */
export async function rowOfChange(loaders: Loaders, { entity, entityId }: Change): Promise<Node | null> {
  const type = NODE_OF_TABLE[entity]
  return type ? findByKey(loaders, { type, key: entityId }) : null
}
