/** The closed list of `extensions.code`. A code outside of it never leaves the process. */
export const ErrorCode = {
  /** An argument or a variable has a value that cannot be used; `extensions.argument` names it where known. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** The document is not GraphQL, or has too many tokens. */
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  /** The document has several operations, and none or an unknown one was named. */
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** Too deep, too wide or too dear, refused before anything ran; `extensions.cost` and `extensions.limit` say by how much. */
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  /** The caller's points of this minute are spent; `extensions.retryAfterMs` and `Retry-After` say when there are new ones. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The API key is not known here, or came where no key belongs. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The query took too long, and was cut off. */
  TIMEOUT: 'TIMEOUT',
  /** The hash of a persisted query is not known here: send hash and query together once. */
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  /** Persisted queries are not offered. */
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  /** The HTTP request is not a GraphQL request. */
  BAD_REQUEST: 'BAD_REQUEST',
  /** There is nothing at this address. */
  NOT_FOUND: 'NOT_FOUND',
  /** The body of the request is larger than is read. */
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  /** The service cannot answer right now; the same request may succeed later. */
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  /** A fault of the service; `extensions.errorId` finds it in the log. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode]

export function asErrorCode(value: unknown): ErrorCode | null {
  return Object.values(ErrorCode).find((code) => code === value) ?? null
}

const RETRYABLE: ReadonlySet<ErrorCode> = new Set([
  ErrorCode.RATE_LIMITED,
  ErrorCode.TIMEOUT,
  ErrorCode.SERVICE_UNAVAILABLE,
])

/** Whether the very same request may be answered later. */
export function isRetryable(code: ErrorCode): boolean {
  return RETRYABLE.has(code)
}
