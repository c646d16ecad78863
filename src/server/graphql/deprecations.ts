import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import {
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectFieldNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Anything in a schema that can be deprecated. */
interface Element {
  name: string
  deprecationReason?: string | null
}

const DAY = /\b\d{4}-\d{2}-\d{2}\b/

/**
 * The day since which an element is deprecated: its reason has to say so, as "Since 2026-11-24: use citation."
 * Null where it is not deprecated.
 */
export function deprecatedSince({ name, deprecationReason }: Element): string | null {
  if (deprecationReason == null) return null
  const day = DAY.exec(deprecationReason)?.[0]
  if (!day)
    throw new Error(`The reason why ${name} is deprecated does not say since which day: ${deprecationReason}`)
  return day
}

/** Every field, argument and value of a schema that is deprecated. */
export function deprecatedElements(schema: GraphQLSchema): Element[] {
  const elements = Object.values(schema.getTypeMap()).flatMap((type): Element[] => {
    if (isEnumType(type)) return [...type.getValues()]
    if (isInputObjectType(type)) return Object.values(type.getFields())
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
  })
  return elements.filter(({ deprecationReason }) => deprecationReason != null)
}

/** The first day since which something is deprecated that a document uses; null where there is nothing such. */
export function earliestDeprecation(schema: GraphQLSchema, document: DocumentNode): string | null {
  const days: string[] = []
  const types = new TypeInfo(schema)
  const note = (element: Element | null | undefined) => {
    const day = element && deprecatedSince(element)
    if (day) days.push(day)
  }
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: () => note(types.getFieldDef()),
      [Kind.ARGUMENT]: () => note(types.getArgument()),
      [Kind.ENUM]: () => note(types.getEnumValue()),
      [Kind.OBJECT_FIELD]({ name }: ObjectFieldNode) {
        const parent = types.getParentInputType()
        if (isInputObjectType(parent)) note(parent.getFields()[name.value])
      },
    }),
  )
  return days.sort()[0] ?? null
}

/** Says by the header `Deprecation` (RFC 9745) that a query uses what will go, and since when that is known. */
export function deprecationHeaders(schema: GraphQLSchema): ApolloServerPlugin<BaseContext> {
  const hasDeprecated = deprecatedElements(schema).length > 0
  if (!hasDeprecated) return {}
  const known = new WeakMap<DocumentNode, string | null>()
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ document, response }) {
          if (!document) return
          const day = known.has(document) ? known.get(document)! : earliestDeprecation(schema, document)
          known.set(document, day)
          if (day) response.http.headers.set('deprecation', `@${Date.parse(day) / 1_000}`)
        },
      }
    },
  }
}
