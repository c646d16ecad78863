import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
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
const COUNTED = ['known', 'introducedOn']
const NAMED = ['bioguideId', 'isSenator']

/** Columns behind fields, where they do not bear the name of the one that they show. */
const BEHIND: Record<string, Record<string, string[]>> = {
  Bill: {
    id: [],
    printedNumber: CITED,
    citation: CITED,
    congressGovUrl: CITED,
    originChamber: CITED,
    sponsor: ['sponsorId'],
    cosponsorships: COUNTED,
    cosponsorCount: COUNTED,
  },
  Cosponsorship: { id: [], bill: ['billId'], member: ['bioguideId'] },
  Member: { id: [], bioguideUrl: [] },
}
/** Fields of which the column of their name is enough, so long as they are asked for no day. */
const PLAIN: Record<string, ReadonlySet<string>> = {
  Bill: new Set(['title', 'status']),
}
/** Fields that lead to rows without looking into any, and types that hold no more than those. */
const ROOTS = new Set(['bill', 'bills', 'member', 'members', 'senator', 'senators', 'cosponsorships'])
const AROUND = /Connection$|Edge$|Facets$|^(PageInfo|FacetCount)$/

/**
 * The columns that an operation asks for of the classes with many rows; null where it has any field that may
 * look further into a row than is stated here, so that whole rows are read.
 */
export function askedColumns(schema: GraphQLSchema, document: DocumentNode): AskedColumns | null {
  const asked = new Map<RowClass<object>, Set<string>>([
    [Bill, new Set(['billId'])],
    [Cosponsorship, new Set(['cosponsorshipId'])],
    [Member, new Set(NAMED)],
  ])
  const types = new TypeInfo(schema)
  let isStated = true
  const look = {
    enter(node: ASTNode) {
      if (node.kind !== Kind.FIELD) return
      const parent = types.getParentType()?.name ?? ''
      const field = node.name.value
      const type = CLASSES[parent]
      if (field === '__typename' || AROUND.test(parent)) return
      if (!type) {
        if (parent !== 'Query' || !ROOTS.has(field)) isStated = false
        return
      }
      const columns = behind(type.name, field, (node.arguments ?? []).length > 0, types)
      if (columns) for (const column of columns) asked.get(type)!.add(column)
      else isStated = false
    },
  }
  visit(document, visitWithTypeInfo(types, look))
  return isStated ? asked : null
}

function behind(type: string, field: string, hasArguments: boolean, types: TypeInfo): string[] | null {
  const stated = BEHIND[type]?.[field]
  if (stated) return stated
  const definition = types.getFieldDef()
  const isColumn = definition && isLeafType(getNamedType(definition.type)) && !hasArguments
  const isPlain = !definition?.resolve || PLAIN[type]?.has(field)
  return isColumn && isPlain ? [field] : null
}
