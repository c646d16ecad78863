import type { ApolloServer, BaseContext, HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ErrorCode } from '../error-code'
import { errorBody, type PublicError } from '../errors'
import { answerKey, httpRequest, isForAll, readAsked, withQuery } from '../graphql/graphql-request'
import type { KnownOperations } from '../graphql/known-operations'
import { isTeaching, type PersistedDocuments } from '../graphql/persisted-documents'
import type { Computed } from './finished-answer'
import type { Computation, FinishedAnswers } from './finished-answers'
import { sendFinished } from './finished-routes'

interface FinishedGraphQL<Context extends BaseContext> {
  answers: FinishedAnswers
  documents: PersistedDocuments
  operations: KnownOperations
  /** Called for each answer that is computed. */
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Context
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])
/** Quotes within values are escaped, so that this can only be a list of errors, or an alias that reads like one. */
const ERRORS = '"errors":['
const MODERN = 'application/graphql-response+json'
const JSON_TYPE = 'application/json; charset=utf-8'

const BATCH: PublicError = {
  code: ErrorCode.BAD_REQUEST,
  message:
    'The body is a list: several operations in one request (batching) are not answered. Send them side by side, or ask for several fields in one operation.',
}

/** Answers GraphQL requests: from the kept answers where it can, by executing them where it must. */
export function finishedGraphQL<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  { answers, documents, operations, contextOf }: FinishedGraphQL<Context>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const execute = (http: HTTPGraphQLRequest) =>
      executed(apollo, http, async () => contextOf(request, reply))
    if (Array.isArray(request.body)) return send(reply, refused(request, 400, BATCH))
    const asked = METHODS.has(request.method) ? readAsked(request) : null
    const document = asked && documents.resolve(asked)
    if (!asked || !document) return send(reply, (await execute(httpRequest(request))).computed)
    if ('error' in document) return send(reply, refused(request, document.status, document.error))
    const { query } = document
    const http = withQuery(request, asked, query)
    const learn = ({ headers }: Computed) => {
      documents.learn(document)
      const known = operations.find(query, asked.operationName)
      if (known) request.answered = { known, headers }
    }
    const compute = async () => {
      const computation = await execute(http)
      if (computation.mayBeKept) learn(computation.computed)
      const { operationName, cost } = request.facts
      return { ...computation, facts: { operationName, cost } }
    }
    if (!isForAll(query)) return send(reply, (await compute()).computed)
    const taken = await answers.take(answerKey(request.headers.accept, asked, query), compute)
    if (taken.answer.isKept) learn(taken.answer.computed)
    return sendFinished(request, reply, taken, { isForFront: !isTeaching(asked, document) })
  }
}

async function executed<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  httpGraphQLRequest: HTTPGraphQLRequest,
  context: () => Promise<Context>,
): Promise<Computation> {
  const {
    status = 200,
    headers,
    body,
  } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context })
  if (body.kind !== 'complete') throw new Error('An answer in parts was made, which no schema here asks for.')
  const mayBeKept = status === 200 && !body.string.includes(ERRORS)
  const caching: Record<string, string> = mayBeKept
    ? { vary: 'Accept, Accept-Encoding' }
    : { 'cache-control': 'no-store' }
  return {
    computed: { status, headers: { ...Object.fromEntries(headers), ...caching }, body: body.string },
    mayBeKept,
  }
}

/** What is never kept here is nowhere to be kept. */
function send(reply: FastifyReply, { status, headers, body }: Computed): FastifyReply {
  return reply
    .code(status)
    .headers({ ...headers, 'cache-control': 'no-store' })
    .send(body)
}

function refused({ headers }: FastifyRequest, status: 200 | 400, error: PublicError): Computed {
  const isModern = headers.accept?.includes(MODERN)
  return {
    // A status of success and no data is for those alone who know no better.
    status: isModern ? 400 : status,
    headers: { 'content-type': isModern ? `${MODERN}; charset=utf-8` : JSON_TYPE },
    body: JSON.stringify(errorBody(error)),
  }
}
