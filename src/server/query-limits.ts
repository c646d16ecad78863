import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity'
import { ErrorCode } from './error-code'

/** Fields below one another; a bill's sponsor's name is 3. */
export const MAX_DEPTH = 12
/** Points of one query; a field costs one, a list its rows times what is asked of each. */
export const MAX_COST = 10_000
/** Tokens of a document; the usual introspection query has about 200. */
export const MAX_TOKENS = 4_000
export const MAX_VALIDATION_ERRORS = 20
/** Rows of a connection where the caller does not say, and at most; beyond that the resolver refuses. */
const DEFAULT_PAGE = 20
const MAX_PAGE = 100
/** Rows that a list without pages is taken to have: the titles of a bill, the words of a claim. */
const PLAIN_LIST = 5

/** Prices every operation before anything of it runs, and refuses what is too deep, too dear, or no query. */
export function queryLimits(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return { didResolveOperation: async (context) => refuseWhatIsTooMuch(context) }
    },
  }
}

type Resolved = GraphQLRequestContextDidResolveOperation<Record<string, unknown>>

function refuseWhatIsTooMuch({ schema, document, operation, operationName, request }: Resolved): void {
  // Without an operation nothing runs: execution says which ones there are.
  if (!operation) return
  if (!schema.getRootType(operation.operation)) {
    const message = `This service only reads: there is no ${operation.operation} to run.`
    throw refusal(message, { code: ErrorCode.GRAPHQL_VALIDATION_FAILED })
  }
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  refuseDepth(operation, fragments)
  const cost = price(schema, document, operationName, request.variables ?? {})
  if (cost > MAX_COST) {
    const advice = 'ask for fewer rows ("first"), or for fewer lists inside of lists'
    throw tooComplex(
      `This query costs ${inFull(cost)} points, and a query may cost ${inFull(MAX_COST)}: ${advice}.`,
      { cost, limit: MAX_COST },
    )
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function refuseDepth(operation: OperationDefinitionNode, fragments: Fragments): void {
  const depth = depthOf(operation.selectionSet, fragments, new Map())
  if (depth <= MAX_DEPTH) return
  const advice = 'ask for the inner objects by id in a second query'
  throw tooComplex(`This query is ${depth} fields deep, and a query may be ${MAX_DEPTH} deep: ${advice}.`, {
    depth,
    limit: MAX_DEPTH,
  })
}

/**
 * Each fragment is measured once: fragments that spread one another would otherwise cost exponential
 * time. What lies in `__schema` and `__type` does not count, since validation bounds it.
 */
function depthOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  const depths = set.selections.map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, known)
    const name = selection.name.value
    if (selection.kind === Kind.FIELD) {
      const inner = name.startsWith('__') ? undefined : selection.selectionSet
      return 1 + (inner ? depthOf(inner, fragments, known) : 0)
    }
    const fragment = fragments.get(name)
    const depth = known.get(name) ?? (fragment ? depthOf(fragment.selectionSet, fragments, known) : 0)
    known.set(name, depth)
    return depth
  })
  return Math.max(0, ...depths)
}

/** A list costs its rows times what is asked of each. */
const listEstimator: ComplexityEstimator = ({ field, type, args, childComplexity }) => {
  const rows = rowsOf(field.type, type.name, args)
  return rows === null ? undefined : 1 + childComplexity * rows
}

function rowsOf(type: GraphQLOutputType, parent: string, args: Record<string, unknown>): number | null {
  const named = getNamedType(type)
  if (named.name.endsWith('Connection')) {
    const asked = Number(args.first ?? args.last ?? DEFAULT_PAGE)
    return Math.min(Math.max(asked, 1), MAX_PAGE)
  }
  if (Array.isArray(args.ids)) return args.ids.length
  const isPlainList = isListType(getNullableType(type)) && isCompositeType(named)
  // The rows of a connection are paid for by the connection, and introspection never reads a row.
  return isPlainList && !parent.endsWith('Connection') && !parent.startsWith('__') ? PLAIN_LIST : null
}

function price(
  schema: GraphQLSchema,
  query: Resolved['document'],
  operationName: string | null,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      operationName: operationName ?? undefined,
      estimators: [fieldExtensionsEstimator(), listEstimator, simpleEstimator({ defaultComplexity: 1 })],
    })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    // A variable with a wrong value stops execution before the first field, with a message for each.
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return 0
    // A wrong argument would stop one field only, and leave the others unpriced.
    if (error.nodes) throw refusal(error.message, { code: ErrorCode.BAD_USER_INPUT }, error)
    throw tooComplex(
      `This query has too many fields to be priced, and may cost ${inFull(MAX_COST)} points: split it.`,
      { limit: MAX_COST },
    )
  }
}

function tooComplex(
  message: string,
  figures: { cost?: number; depth?: number; limit: number },
): GraphQLError {
  return refusal(message, { code: ErrorCode.QUERY_TOO_COMPLEX, ...figures })
}

function refusal(message: string, extensions: Record<string, unknown>, error?: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: error?.nodes,
    extensions: { ...extensions, http: { status: 400 } },
  })
}

function inFull(points: number): string {
  return points.toLocaleString('en-US')
}
