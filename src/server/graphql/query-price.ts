import {
  type DocumentNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
} from 'graphql'
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity'
import { ErrorCode } from '../error-code'
import { inFull, refusal, tooComplex } from './query-refusal'

/** Points of one query; a field costs one, a list its rows times what is asked of each. */
export const MAX_COST = 10_000
/** Rows of a connection where the caller does not say, and at most; beyond that the resolver refuses. */
const DEFAULT_PAGE = 20
const MAX_PAGE = 100
/** Rows that a list without pages is taken to have: the titles of a bill, the words of a claim. */
const PLAIN_LIST = 5
/** What a look at all types costs, and how many they are taken for: they are not read, but they are many bytes. */
const ALL_TYPES = 1_000
const TYPES = 20

interface Priced {
  schema: GraphQLSchema
  document: DocumentNode
  operationName: string | null
  variables: Record<string, unknown>
}

/** What an operation costs, found out before anything of it runs; one that is too dear is refused with its price. */
export function priceQuery(priced: Priced): number {
  const cost = price(priced)
  if (cost > MAX_COST) {
    const advice = 'ask for fewer rows ("first"), or for fewer lists inside of lists'
    throw tooComplex(
      `This query costs ${inFull(cost)} points, and a query may cost ${inFull(MAX_COST)}: ${advice}.`,
      { cost, limit: MAX_COST },
    )
  }
  return cost
}

function price({ schema, document, operationName, variables }: Priced): number {
  try {
    return getComplexity({
      schema,
      query: document,
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

/** A list costs its rows times what is asked of each. */
const listEstimator: ComplexityEstimator = ({ field, type, args, childComplexity }) => {
  if (type.name === '__Schema' && isListType(getNullableType(field.type)))
    return ALL_TYPES + childComplexity * TYPES
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
  if (!isListType(getNullableType(type)) || !isCompositeType(named)) return null
  // The rows of a connection are paid for by the connection, and what a type consists of by all types.
  return parent.endsWith('Connection') || parent.startsWith('__') ? null : PLAIN_LIST
}
