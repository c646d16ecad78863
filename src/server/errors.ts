import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql'
import { ArgumentValidationError } from 'type-graphql'
import { TimeoutError } from '../queries/deadline'
import { argumentAt, isValue } from './argument-at'
import { asErrorCode, ErrorCode, isRetryable } from './error-code'

/** When to come back to a service that could not answer; most of what goes away is back by then. */
export const RETRY_AFTER_SECONDS = 2

/** What a caller is told of an error: the one shape of every door. */
export interface PublicError {
  code: ErrorCode
  message: string
  /** Argument at fault, with the path inside of it. */
  argument?: string
  /** Prices, limits and times, for the caller to see. */
  figures?: Figures
}

/** What may ride on an error beside its code; nothing else leaves the process. */
const FIGURES = ['cost', 'depth', 'limit', 'remaining', 'retryAfterMs'] as const
export type Figures = Partial<Record<(typeof FIGURES)[number], number>>

/** Where faults are written, with all that is known of them. */
export interface FaultLog {
  error(fields: object, message: string): void
}

/** The JSON body of a refusal, in the shape of GraphQL, whichever door it is sent from. */
export function errorBody({ code, message, figures }: PublicError): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code, ...retryOf(code), ...figures } }] }
}

/** Whether, and when, asking the same again may help; a figure of its own counts before this one. */
function retryOf(code: ErrorCode): { retryable: boolean; retryAfterMs?: number } {
  return isRetryable(code)
    ? { retryable: true, retryAfterMs: RETRY_AFTER_SECONDS * 1_000 }
    : { retryable: false }
}

/** Maps whatever was thrown to the closed list of codes; what is internal is logged, and stays here. */
export function createErrorFormatter(log: FaultLog) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const known = publicError(error)
    const { message, ...stated } = known ?? fault(error, log)
    const figures = figuresOf(known && formatted)
    return { ...formatted, message, extensions: { ...retryOf(stated.code), ...figures, ...stated } }
  }
}

function figuresOf(formatted: GraphQLFormattedError | null): Figures {
  const known = FIGURES.map((name) => [name, formatted?.extensions?.[name]] as const)
  return Object.fromEntries(known.filter(([, value]) => typeof value === 'number'))
}

/** What was thrown first: by a resolver, or by whoever ran them. */
function thrownIn(error: unknown): unknown {
  const { originalError } = error instanceof GraphQLError ? error : {}
  if (!originalError || originalError instanceof GraphQLError) return unwrapResolverError(error)
  // What graphql-js does not take for an error it wraps in one of its own.
  return 'thrownValue' in originalError ? originalError.thrownValue : originalError
}

function publicError(error: unknown): PublicError | null {
  const thrown = thrownIn(error)
  if (thrown instanceof ArgumentValidationError) return argumentValidation(thrown)
  if (error instanceof GraphQLError) return graphqlError(error) ?? applicationError(thrown)
  return applicationError(thrown)
}

/** Errors of queries/ state their code, and the argument at fault. */
function applicationError(thrown: unknown): PublicError | null {
  if (!(thrown instanceof Error)) return null
  if (codesOf(thrown).includes(STATEMENT_CUT_OFF)) return applicationError(new TimeoutError())
  const { code, argument } = thrown as Error & { code?: unknown; argument?: unknown }
  const known = asErrorCode(code)
  if (!known) return null
  return { code: known, message: thrown.message, ...(typeof argument === 'string' && { argument }) }
}

/** What graphql-js says of a document on which it gave up, and what is the matter with one. */
const GAVE_UP = 'Validation aborted.'
const TOO_MANY_FIELDS =
  'This document has too many fields to be checked: name each field once, and ask in several queries.'

function graphqlError(error: GraphQLError): PublicError | null {
  const message = error.message === GAVE_UP ? TOO_MANY_FIELDS : error.message
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
  const thrown = thrownIn(error)
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

/** PostgreSQL ended a statement that took longer than it may. */
const STATEMENT_CUT_OFF = '57014'

/** Codes of drivers for a database that is away, starting, full of callers, unreadable, or locked by another process. */
const AWAY_CODE =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR|FULL)\w*|08\w{3}|57P0\d|53\d{3}|58\w{3})$/
/** What the pool of connections says, without a code, where none could be made or one fell silent. */
const AWAY_MESSAGE =
  /^(timeout exceeded when trying to connect|Query read timeout|Connection terminated\b.*)$/

function isDatabaseAway(thrown: unknown): boolean {
  return (
    codesOf(thrown).some((code) => AWAY_CODE.test(code)) ||
    (thrown instanceof Error && AWAY_MESSAGE.test(thrown.message))
  )
}

function codesOf(thrown: unknown): string[] {
  const { code, driverError } = (thrown ?? {}) as { code?: unknown; driverError?: { code?: unknown } }
  return [code, driverError?.code].filter((value) => typeof value === 'string')
}
