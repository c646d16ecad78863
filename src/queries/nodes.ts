import { BillAction } from '../entities/bill-action'
import { BillSummary } from '../entities/bill-parts'
import { Claim } from '../entities/claim'
import { Committee } from '../entities/committee'
import { Cosponsorship } from '../entities/cosponsorship'
import { Hearing } from '../entities/hearing'
import { Member } from '../entities/member'
import { type Node, type NodeKey, type NodeType, parseGlobalId } from '../entities/node'
import { OfficialRecord } from '../entities/official-record'
import { Release } from '../entities/release'
import { findBill } from './bills'
import { UserInputError } from './errors'
import { findHearing } from './find-hearing'
import { findMember } from './find-member'
import type { Loaders } from './loaders'
import { findRow } from './rows'
import type { RowClass } from './sql'

const CLASSES: Record<Exclude<NodeType, 'Bill'>, RowClass<Node>> = {
  Member,
  Cosponsorship,
  BillAction,
  BillSummary,
  Committee,
  Hearing,
  Release,
  Claim,
  OfficialRecord,
}

/**
 * The row of a global id; null where there is none.
 * @throws UserInputError where the text is no global id
 */
export async function findNode(loaders: Loaders, id: string, argument: string): Promise<Node | null> {
  const key = parseGlobalId(id)
  if (!key) {
    throw new UserInputError(
      argument,
      `is "${id.slice(0, 60)}", which is no global id: send the \`id\` of an object as this API gave it.`,
    )
  }
  return findByKey(loaders, key)
}

/** The row of that type and natural key; null where there is none. */
export async function findByKey(loaders: Loaders, { type, key }: NodeKey): Promise<Node | null> {
  if (type === 'Bill') return findBill(loaders, key)
  if (type === 'Member') return findMember(loaders, key)
  return type === 'Hearing' ? findHearing(loaders, key) : findRow(loaders, CLASSES[type], key)
}

export const MAX_NODES = 100

/** The rows of several global ids, each at the place of its id. */
export async function findNodes(loaders: Loaders, ids: string[]): Promise<(Node | null)[]> {
  if (ids.length > MAX_NODES) {
    throw new UserInputError(
      'ids',
      `has ${ids.length} ids, and up to ${MAX_NODES} are answered at once: ask in several parts.`,
    )
  }
  return Promise.all(ids.map((id, index) => findNode(loaders, id, `ids.${index}`)))
}
