import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import { ArgumentValidationError } from 'type-graphql'
import { argumentAt, isValue } from './argument-at'
import { asErrorCode, ErrorCode } from './error-code'

/** What a caller is told of an error: the one shape of every door. */
export interface PublicError {
  code: ErrorCode
  message: string
  /** Argument at fault, with the path inside of it. */
  argument?: string
}

/** Where faults are written, with all that is known of them. */
export interface FaultLog {
  error(fields: object, message: string): void
}

/** The JSON body of a refusal, in the shape of GraphQL, whichever door it is sent from. */
export function errorBody({ code, message }: PublicError): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code } }] }
}

/** Maps whatever was thrown to the closed list of codes; what is internal is logged, and stays here. */
export function createErrorFormatter(log: FaultLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = publicError(error)
    const { message, ...extensions } = known ?? fault(error, log)
    return { ...formatted, message, extensions: { ...figures(known && formatted), ...extensions } }
  }
}

/** Prices and limits are for the caller to see; nothing else that rides on an error is. */
function figures(formatted: GraphQLFormattedError | null): Record<string, number> {
  const { cost, depth, limit } = formatted?.extensions ?? {}
  const known = Object.entries({ cost, depth, limit })
  return Object.fromEntries(known.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

function publicError(error: unknown): PublicError | null {
  const thrown = unwrapResolverError(error)
  if (thrown instanceof ArgumentValidationError) return argumentValidation(thrown)
  if (error instanceof GraphQLError) return graphqlError(error) ?? applicationError(thrown)
  return applicationError(thrown)
}

/** Errors of queries/errors.ts state their code, and the argument at fault. */
function applicationError(thrown: unknown): PublicError | null {
  if (!(thrown instanceof Error)) return null
  const { code, argument } = thrown as Error & { code?: unknown; argument?: unknown }
  const known = asErrorCode(code)
  if (!known) return null
  return { code: known, message: thrown.message, ...(typeof argument === 'string' && { argument }) }
}

function graphqlError(error: GraphQLError): PublicError | null {
  const { message } = error
  const [node] = error.nodes ?? []
  const stated = statedCode(error)
  const isOpen = stated === null || stated === ErrorCode.GRAPHQL_VALIDATION_FAILED
  // A value with a second node beside it is a matter of types: a variable used where it does not fit.
  if (isOpen && error.nodes?.length === 1 && isValue(node)) {
    return badValue(message, argumentAt(node))
  }
  if (stated === ErrorCode.BAD_USER_INPUT && node?.kind === Kind.VARIABLE_DEFINITION) {
    return { code: stated, message, argument: `$${node.variable.name.value}` }
  }
  if (stated === ErrorCode.BAD_USER_INPUT) {
    const { argument } = error.extensions
    return badValue(
      message,
      typeof argument === 'string' ? argument : isValue(node) ? argumentAt(node) : null,
    )
  }
  return stated && stated !== ErrorCode.INTERNAL_SERVER_ERROR ? { code: stated, message } : null
}

/** The code that an error bears; a scalar's own code counts before the one that validation puts over it. */
function statedCode(error: GraphQLError): ErrorCode | null {
  const inner =
    error.originalError instanceof GraphQLError ? asErrorCode(error.originalError.extensions.code) : null
  const code = inner ?? asErrorCode(error.extensions.code)
  if (code) return code
  const http = error.extensions.http as { status?: number } | undefined
  return http?.status !== undefined && http.status >= 400 && http.status < 500 ? ErrorCode.BAD_REQUEST : null
}

function badValue(message: string, argument: string | null): PublicError {
  const code = ErrorCode.BAD_USER_INPUT
  if (!argument) return { code, message }
  return {
    code,
    message: message.includes(argument) ? message : `Argument "${argument}": ${message}`,
    argument,
  }
}

/** The first failed constraint of class-validator; its own report would carry the whole input along. */
function argumentValidation(error: ArgumentValidationError): PublicError {
  const path: string[] = []
  let [failed] = error.extensions.validationErrors
  while (failed) {
    path.push(failed.property)
    const [constraint] = Object.values(failed.constraints ?? {})
    if (constraint) return badValue(constraint, path.join('.'))
    failed = failed.children?.[0]
  }
  return { code: ErrorCode.BAD_USER_INPUT, message: 'An argument has a value that cannot be used.' }
}

interface Fault extends PublicError {
  errorId: string
}

/**
 * What a caller is told of an error that is not theirs. Only name, message and stack are logged: a
 * driver's error also carries the values of its query.
 */
export function fault(error: unknown, log: FaultLog): Fault {
  const errorId = randomUUID()
  const thrown = unwrapResolverError(error)
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown))
  log.error({ errorId, name, stack }, message)
  const logged = `the error is logged under id ${errorId}.`
  return isDatabaseAway(thrown)
    ? {
        code: ErrorCode.SERVICE_UNAVAILABLE,
        message: `The database does not answer right now; ${logged}`,
        errorId,
      }
    : {
        code: ErrorCode.INTERNAL_SERVER_ERROR,
        message: `Something went wrong on our side; ${logged}`,
        errorId,
      }
}

/** Codes of drivers for a database that is away, starting, full of callers, or locked by another process. */
const AWAY_CODE =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|SQLITE_(BUSY|LOCKED)\w*|08\w{3}|57P0\d|53300)$/

function isDatabaseAway(thrown: unknown): boolean {
  const { code, driverError } = (thrown ?? {}) as { code?: unknown; driverError?: { code?: unknown } }
  return [code, driverError?.code].some((value) => typeof value === 'string' && AWAY_CODE.test(value))
}
