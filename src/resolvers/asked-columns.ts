import {
  type ASTNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { Bill } from '../entities/bill'
import { Cosponsorship } from '../entities/cosponsorship'
import { Member } from '../entities/member'
import type { AskedColumns } from '../queries/loaders'
import type { RowClass } from '../queries/sql'

/** Classes of which there are many rows, by the GraphQL types that they are. */
const CLASSES: Record<string, RowClass<object>> = {
  Bill,
  Cosponsorship,
  Member,
  Senator: Member,
  Representative: Member,
}

const CITED = ['type', 'number', 'congress']
const COUNTED = ['billId', 'known', 'introducedOn']

/** Columns behind fields, where they do not bear the name of the one that they show. */
const BEHIND: Record<string, Record<string, string[]>> = {
  Bill: {
    id: ['billId'],
    printedNumber: CITED,
    citation: CITED,
    congressGovUrl: CITED,
    originChamber: CITED,
    sponsor: ['sponsorId'],
    cosponsorships: COUNTED,
    cosponsorCount: COUNTED,
  },
  Cosponsorship: { id: ['cosponsorshipId'], bill: ['billId'], member: ['bioguideId'] },
  Member: { id: ['bioguideId'], bioguideUrl: ['bioguideId'] },
}
/** Fields of which the column of their name is enough, so long as they are asked for no day. */
const PLAIN: Record<string, ReadonlySet<string>> = {
  Bill: new Set(['title', 'status']),
}
/** Fields that lead to rows without looking into any, and types that hold no more than those. */
const ROOTS = new Set(['bill', 'bills', 'member', 'members', 'senator', 'senators', 'cosponsorships'])
const AROUND = /Connection$|Edge$|Facets$|^(PageInfo|FacetCount)$/
/** Fields that tell the places of rows. */
const PLACES = new Set(['edges', 'pageInfo'])

/**
 * The columns that an operation asks for of the classes with many rows; null where it has any field that may
 * look further into a row than is stated here, so that whole rows are read.
 */
export function askedColumns(schema: GraphQLSchema, document: DocumentNode): AskedColumns | null {
  // What type a member is of depends on whether it is a senator.
  const asked = new Map<RowClass<object>, string[]>([
    [Bill, []],
    [Cosponsorship, []],
    [Member, ['isSenator']],
  ])
  const types = new TypeInfo(schema)
  let isStated = true
  let hasCursors = false
  const look = {
    enter(node: ASTNode) {
      if (node.kind !== Kind.FIELD) return
      const parent = types.getParentType()?.name ?? ''
      const field = node.name.value
      const type = CLASSES[parent]
      if (AROUND.test(parent) && PLACES.has(field)) hasCursors = true
      if (field === '__typename' || AROUND.test(parent)) return
      if (!type) {
        if (parent !== 'Query' || !ROOTS.has(field)) isStated = false
        return
      }
      const columns = behind(schema, type.name, field, (node.arguments ?? []).length > 0)
      if (columns) asked.set(type, [...new Set([...asked.get(type)!, ...columns])])
      else isStated = false
    },
  }
  visit(document, visitWithTypeInfo(types, look))
  // In one order, so that rows of other operations that ask for the same can be shared.
  const of = new Map([...asked].map(([type, columns]) => [type, columns.toSorted()]))
  return isStated ? { of, hasCursors } : null
}

function behind(schema: GraphQLSchema, type: string, name: string, hasArguments: boolean): string[] | null {
  const stated = BEHIND[type]?.[name]
  if (stated) return stated
  const field = concrete(schema, type)?.getFields()[name]
  const isColumn = field && isLeafType(getNamedType(field.type)) && !hasArguments
  const isPlain = !field?.resolve || PLAIN[type]?.has(name)
  return isColumn && isPlain ? [name] : null
}

/** Fields are resolved by the types of objects, whatever interface they are asked of. */
function concrete(schema: GraphQLSchema, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(name)
  return isObjectType(type) ? type : isAbstractType(type) ? schema.getPossibleTypes(type)[0] : undefined
}
