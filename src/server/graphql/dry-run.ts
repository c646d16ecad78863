import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields'
import { getArgumentValues, getVariableValues } from 'graphql/execution/values'

interface Asked {
  schema: GraphQLSchema
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
}

const FIELD = 'rateLimit'
const ARGUMENT = 'dryRun'

/**
 * What is left of an operation that wants to know its price, and not to be run: its fields `rateLimit`. Null
 * where none of them says `dryRun: true`.
 */
export function dryRunOf({ schema, document, operation, variables }: Asked): DocumentNode | null {
  const query = schema.getQueryType()
  const definition = query?.getFields()[FIELD]
  if (!query || !definition || !document.loc?.source.body.includes(ARGUMENT)) return null
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (!coerced) return null
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
  const fields = collectFields(schema, byName, coerced, query, operation.selectionSet)
  const selections: FieldNode[] = [...fields.values()].flat().filter(({ name }) => name.value === FIELD)
  const isDry = selections.some((field) => getArgumentValues(definition, field, coerced)[ARGUMENT] === true)
  if (!isDry) return null
  const priced = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const
  return { kind: Kind.DOCUMENT, definitions: [priced, ...fragments] }
}
