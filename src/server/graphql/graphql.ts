import {
  ApolloServer,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createErrorFormatter } from '../errors'
import type { FinishedAnswers } from '../finished/finished-answers'
import { finishedGraphQL } from '../finished/finished-graphql'
import { rememberOperation } from '../request-log'
import { deprecationHeaders } from './deprecations'
import type { Execution } from './execution'
import { keptDocuments } from './kept-documents'
import type { PersistedDocuments } from './persisted-documents'
import { type Paying, queryLimits } from './query-limits'
import { MAX_TOKENS, MAX_VALIDATION_ERRORS } from './query-shape'

interface GraphQLDoor<Context extends Paying> {
  execution: Execution
  /** A fresh context for each request: its loaders must not outlive it. */
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context
  answers: FinishedAnswers
  documents: PersistedDocuments
  /** Whether a refusal bears its status also for clients that expect 200 with every answer. */
  hasStrictStatus: boolean
}

/** Rides along, so that the line in the log can name the operation. */
interface Logged {
  rememberOperation: (name: string | null) => void
}

/** Starts Apollo Server and opens `/graphql` by GET and POST; stopping it drains and closes `fastify`. */
export async function openGraphQL<Context extends Paying>(
  fastify: FastifyInstance,
  { execution, contextOf, answers, documents, hasStrictStatus }: GraphQLDoor<Context>,
): Promise<{ stop(): Promise<void> }> {
  const apollo = new ApolloServer<Context & Logged>({
    ...execution.forApollo(),
    documentStore: keptDocuments(),
    formatError: createErrorFormatter(fastify.log),
    logger: fastify.log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // The guard exists for servers that change something on a GET, or know a browser's user by a cookie.
    // This one only reads, has no cookies, and answers any origin: there is nothing to forge, and plain
    // GETs from spreadsheets, charting tools and caches have to work.
    csrfPrevention: false,
    // The command that serves stops the process, and the database with it (serve.ts).
    stopOnTerminationSignals: false,
    // Otherwise NODE_ENV would decide about introspection and what errors show.
    nodeEnv: 'production',
    parseOptions: { maxTokens: MAX_TOKENS },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [
      // Wraps every field of every answer; measured at a third of the nested queries' speed.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(fastify),
      ...(hasStrictStatus ? [] : [legacyStatus()]),
      deprecationHeaders(execution.schema),
      operationNames(),
      queryLimits(),
    ],
  })
  await apollo.start()
  fastify.route({
    // Of the methods that are not spoken here, Apollo says so by 405 instead of 404.
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    preHandler: async (request, reply) => {
      if (isVisit(request)) return reply.redirect('explore/')
    },
    handler: finishedGraphQL(apollo, {
      answers,
      documents,
      operations: execution.known,
      contextOf: (request, reply) => ({
        ...contextOf(request, reply),
        rememberOperation: (name) => rememberOperation(request, name),
      }),
    }),
  })
  return apollo
}

/** Someone opened the address in a browser: the explorer is what they look for. */
function isVisit({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept?.includes('text/html') ?? false)
}

/**
 * GraphQL over HTTP: who asks for `application/json` and does not know `application/graphql-response+json`
 * gets 200 with a well-formed answer, errors or none.
 */
function legacyStatus(): ApolloServerPlugin {
  const isRefusal = ({ response }: GraphQLRequestContextWillSendResponse<BaseContext>) =>
    response.http.status === 400 &&
    response.body.kind === 'single' &&
    response.body.singleResult.data === undefined
  return {
    async requestDidStart() {
      return {
        async willSendResponse(context) {
          const accept = context.request.http?.headers.get('accept') ?? ''
          const isLegacy =
            accept.includes('application/json') && !accept.includes('application/graphql-response+json')
          if (isLegacy && isRefusal(context)) context.response.http.status = 200
        },
      }
    },
  }
}

function operationNames(): ApolloServerPlugin<Logged> {
  return {
    async requestDidStart({ contextValue }) {
      return {
        didResolveOperation: async ({ operationName }) => contextValue.rememberOperation(operationName),
      }
    },
  }
}
