import { GraphQLError } from 'graphql'
import { ErrorCode } from '../error-code'
import type { Figures } from '../errors'

export function tooComplex(message: string, figures: Figures): GraphQLError {
  return refusal(message, { code: ErrorCode.QUERY_TOO_COMPLEX, ...figures })
}

/** The error of a query that is refused before it runs. */
export function refusal(
  message: string,
  extensions: Record<string, unknown>,
  error?: GraphQLError,
): GraphQLError {
  return new GraphQLError(message, {
    nodes: error?.nodes,
    extensions: { http: { status: 400 }, ...extensions },
  })
}

export const inFull = (points: number): string => points.toLocaleString('en-US')
