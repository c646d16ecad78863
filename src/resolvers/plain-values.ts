import { defaultFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql'
import type { Node } from '../entities/node'

/** Types whose values are found when their field is asked for: what stands there is a function. */
const COMPUTED = /(Connection|Facets)$|^(SearchEdge|PageInfo|DataStatus)$/

/**
 * Brings a schema to where compiled queries and graphql-js read the same of it. Compiled ones read a field
 * that has no resolver as it stands, where graphql-js would call a function, and wait for no promise of a type’s name.
 */
export function statePlainValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: Node) => row.typeName()
    if (!isObjectType(type) || !COMPUTED.test(type.name)) continue
    for (const field of Object.values(type.getFields())) field.resolve ??= defaultFieldResolver
  }
}
