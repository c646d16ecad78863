import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../resolvers/context'
import { Executor } from '../../resolvers/executor'
import { ErrorCode } from '../error-code'

const MAX_DOCUMENTS = 1_000
/** Characters of all of them together: what a parsed document takes is some two hundred times its text. */
const MAX_DOCUMENT_TEXT = 300_000
/** Runs of one operation, where ingests change the data meanwhile. */
const TRIES = 5

type Execution = Pick<ApolloServerOptionsWithGateway<Context>, 'gateway' | 'documentStore'>

/**
 * How Apollo Server runs operations: parsed and validated once a document, by compiled code where that
 * gives the same, and each from one version of the data. Apollo leaves running to whoever stands for a gateway.
 */
export function executionOf(schema: GraphQLSchema): Execution {
  const executor = new Executor(schema)
  return {
    documentStore: keptDocuments(),
    gateway: {
      load: async () => ({
        executor: ({ document, operationName, request, context }) =>
          ofOneVersion(context as Context, (contextValue) =>
            executor.run({ document, operationName, variables: request.variables, contextValue }),
          ).catch(keepCause),
      }),
      onSchemaLoadOrUpdate: (tell) => {
        tell({ apiSchema: schema, coreSupergraphSdl: '' })
        return () => {}
      },
      stop: async () => {},
    },
  }
}

/** Where the data changed while something was read of it, it is read anew: half an old answer is a wrong one. */
async function ofOneVersion<Result>(
  context: Context,
  run: (context: Context) => Promise<Result>,
): Promise<Result> {
  let current = context
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const result = await run(current)
    if (await current.confirm()) return result
    current = { ...current, ...current.again() }
  }
  throw new GraphQLError('The data are changing faster than this can be read: ask again in a few seconds.', {
    extensions: { code: ErrorCode.SERVICE_UNAVAILABLE, http: { status: 503 } },
  })
}

/** Apollo drops what was thrown unless it takes it for an error, which a driver's own error need not be. */
function keepCause(error: unknown): never {
  if (error instanceof GraphQLError) throw error
  throw new GraphQLError(String(error), { originalError: error as Error })
}

/** Documents that were parsed and validated, so many of them as were asked for last. */
function keptDocuments(): Execution['documentStore'] {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_DOCUMENT_TEXT,
    sizeCalculation: ({ loc }) => loc?.end || 1,
  })
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document)
    },
    delete: async (key) => documents.delete(key),
  }
}
