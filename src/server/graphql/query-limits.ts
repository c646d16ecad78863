import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextDidResolveOperation,
  HeaderMap,
} from '@apollo/server'
import { type DocumentNode, execute } from 'graphql'
import { ErrorCode } from '../error-code'
import { RETRY_AFTER_SECONDS } from '../errors'
import { dryRunOf } from './dry-run'
import { knownPrice } from './known-prices'
import { MAX_COST, priceQuery } from './query-price'
import { refusal } from './query-refusal'
import { refuseShape, refuseVariables } from './query-shape'

/** Errors after which there is no answer, whatever was read before. */
const CUT_SHORT: ReadonlySet<unknown> = new Set([ErrorCode.TIMEOUT, ErrorCode.SERVICE_UNAVAILABLE])

/** Rides along with a request: what pays for it. */
export interface Purse {
  /** Takes the price from the caller's budget; throws where there is not enough left. */
  pay(cost: number): void
  /** Notes the price of what is not run, and takes nothing. */
  quote(cost: number): void
  /** Null before the query is priced. */
  cost: number | null
}

export interface Paying {
  purse: Purse
}

/**
 * Prices every operation before anything of it runs, refuses what is too deep, too wide, too dear, or no
 * query, and says in `extensions.cost` what it costs.
 */
export function queryLimits(): ApolloServerPlugin<Paying> {
  return {
    async requestDidStart({ contextValue: { purse } }) {
      let dryRun: DocumentNode | null = null
      return {
        didResolveOperation: async (context) => {
          const cost = costOf(context)
          if (cost === null) return
          const { schema, document, operation, request } = context
          const { variables = {} } = request
          dryRun = operation ? dryRunOf({ schema, document, operation, variables }) : null
          if (dryRun) purse.quote(cost)
          else purse.pay(cost)
        },
        responseForOperation: async (context) => (dryRun ? priced(dryRun, context) : null),
        willSendResponse: async ({ response: { body, http } }) => {
          if (body.kind !== 'single') return
          const { singleResult } = body
          const cutShort = singleResult.errors?.find(({ extensions }) => CUT_SHORT.has(extensions?.code))
          if (cutShort) {
            // Half an answer would read as a whole one, and say the same of each of its gaps.
            body.singleResult = { errors: [cutShort], extensions: singleResult.extensions }
            http.status = 503
            http.headers.set('retry-after', String(RETRY_AFTER_SECONDS))
          }
          if (purse.cost !== null) {
            const cost = { requested: purse.cost, limit: MAX_COST }
            body.singleResult.extensions = { ...body.singleResult.extensions, cost }
          }
        },
      }
    },
  }
}

/** The answer to whoever asks for a price: what `rateLimit` says, and nothing else. */
async function priced(document: DocumentNode, { schema, request, contextValue }: Asking) {
  const { variables: variableValues, operationName } = request
  const { data, errors } = await execute({ schema, document, operationName, variableValues, contextValue })
  return {
    http: { headers: new HeaderMap() },
    body: { kind: 'single' as const, singleResult: { data, errors } },
  }
}

type Asking = Pick<GraphQLRequestContext<Paying>, 'schema' | 'request' | 'contextValue'>
type Resolved = GraphQLRequestContextDidResolveOperation<Paying>

/** Null where there is no operation, so that nothing runs: execution says which ones there are. */
function costOf({ schema, document, operation, operationName, request }: Resolved): number | null {
  if (!operation) return null
  if (!schema.getRootType(operation.operation)) {
    const message = `This service only reads: there is no ${operation.operation} to run.`
    throw refusal(message, { code: ErrorCode.GRAPHQL_VALIDATION_FAILED })
  }
  const { variables = {} } = request
  refuseVariables(variables)
  return knownPrice({ schema, operation, document, variables }, () => {
    refuseShape(document, operation)
    return priceQuery({ schema, document, operationName, variables })
  })
}
