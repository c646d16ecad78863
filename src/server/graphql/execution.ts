import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context } from '../../resolvers/context'
import { Executor, type Operation } from '../../resolvers/executor'
import type { Arrivals } from '../arrivals'
import { ErrorCode } from '../error-code'
import { KnownOperations } from './known-operations'

/** Runs of one operation, where ingests change the data meanwhile. */
const TRIES = 5

/**
 * How operations are run: by compiled code where that gives the same, and each from one version of the data.
 * Remembers which came to no error.
 */
export class Execution {
  readonly known = new KnownOperations()
  private readonly executor: Executor

  constructor(
    readonly schema: GraphQLSchema,
    private readonly arrivals: Arrivals,
  ) {
    this.executor = new Executor(schema)
  }

  /** Apollo leaves running to whoever stands for a gateway. */
  forApollo(): Pick<ApolloServerOptionsWithGateway<Context>, 'gateway'> {
    const { schema, known } = this
    const executor = async ({ document, request, context }: Asked) => {
      // As the caller named it: of an operation that is not there, Apollo passes no name on.
      const { query, variables, operationName } = request
      const operation = { document, operationName, variables }
      const result = await this.run(operation, context as Context).catch(keepCause)
      if (query && !result.errors) known.remember(query, operationName ?? null, document)
      return result
    }
    return {
      gateway: {
        load: async () => ({ executor }),
        onSchemaLoadOrUpdate: (tell) => {
          tell({ apiSchema: schema, coreSupergraphSdl: '' })
          return () => {}
        },
        stop: async () => {},
      },
    }
  }

  /**
   * Once whoever comes at the same time is let in. Where the data changed while something was read of it, it is
   * read anew: half an old answer is a wrong one.
   */
  async run(operation: Omit<Operation, 'contextValue'>, context: Context): Promise<ExecutionResult> {
    await this.arrivals.over()
    let contextValue = context
    for (let tries = TRIES; tries > 0; tries -= 1) {
      const result = await this.executor.run({ ...operation, contextValue })
      if (await contextValue.confirm()) return result
      contextValue = { ...contextValue, ...contextValue.again() }
    }
    throw new GraphQLError(
      'The data are changing faster than this can be read: ask again in a few seconds.',
      {
        extensions: { code: ErrorCode.SERVICE_UNAVAILABLE, http: { status: 503 } },
      },
    )
  }
}

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']
type Asked = Parameters<Awaited<ReturnType<Gateway['load']>>['executor'] & object>[0]

/** Apollo drops what was thrown unless it takes it for an error, which a driver's own error need not be. */
function keepCause(error: unknown): never {
  if (error instanceof GraphQLError) throw error
  throw new GraphQLError(String(error), { originalError: error as Error })
}
