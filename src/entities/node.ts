import { Field, ID, InterfaceType } from 'type-graphql'

/** Types that `node(id:)` takes back; Senator and Representative share the ids of Member. */
export const NODE_TYPES = [
  'Bill',
  'Member',
  'Cosponsorship',
  'BillAction',
  'BillSummary',
  'Committee',
  'Hearing',
  'Release',
  'Claim',
  'OfficialRecord',
] as const

export type NodeType = (typeof NODE_TYPES)[number]

export interface NodeKey {
  type: NodeType
  key: string
}

/** Global id of a row: opaque, and the same after any rebuild, since it is made of the natural key. */
export function globalId({ type, key }: NodeKey): string {
  return Buffer.from(`${type}:${key}`).toString('base64url')
}

/** Type and natural key of a global id; null where the text is none. */
export function parseGlobalId(id: string): NodeKey | null {
  const decoded = Buffer.from(id, 'base64url').toString('utf8')
  const colon = decoded.indexOf(':')
  const type = NODE_TYPES.find((name) => name === decoded.slice(0, Math.max(colon, 0)))
  const key = decoded.slice(colon + 1)
  const canonical = type && key && globalId({ type, key }) === id
  return canonical ? { type, key } : null
}

@InterfaceType({
  description:
    'Anything with a global id, which `node(id:)` takes back. Ids are opaque and stay the same after any rebuild.',
  resolveType: (value: Node) => value.typeName(),
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id, for `node(id:)` and for caches of GraphQL clients.' })
  get id(): string {
    return globalId(this.nodeKey())
  }

  /** Natural key, from which the global id is made. */
  abstract nodeKey(): NodeKey

  /** GraphQL type of this row. */
  typeName(): string {
    return this.nodeKey().type
  }
}
