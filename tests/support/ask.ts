import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql'
import type { DataSource } from 'typeorm'
import { createContext } from '../../src/resolvers/context'
import { buildGraphQLSchema } from '../../src/resolvers/schema'

/** The day on which tests ask. */
export const NOW = new Date('2026-11-24T12:00:00Z')

let schema: Promise<GraphQLSchema> | undefined

/** Runs a query against a database as the server would, with a context of its own. */
export async function run(
  db: DataSource,
  source: string,
  variableValues?: Record<string, unknown>,
): Promise<ExecutionResult> {
  schema ??= buildGraphQLSchema()
  const contextValue = createContext(db, () => NOW)
  return graphql({ schema: await schema, source, variableValues, contextValue })
}

/** The answer of a query that must have no errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
export async function ask(db: DataSource, source: string, variables?: Record<string, unknown>): Promise<any> {
  const { data, errors } = await run(db, source, variables)
  if (errors) throw errors[0]?.originalError ?? errors[0]
  // Answers of graphql-js have no prototype, which equality in tests would mind.
  return JSON.parse(JSON.stringify(data))
}

/** Code, argument and message of the one error that a query must end with. */
export async function refusal(
  db: DataSource,
  source: string,
): Promise<{ code: unknown; argument: unknown; message: string }> {
  const { errors } = await run(db, source)
  const [error] = errors ?? []
  if (!error) throw new Error(`no error from: ${source}`)
  const { code, argument, message } = (error.originalError ?? error) as Error & {
    code?: unknown
    argument?: unknown
  }
  return { code, argument, message }
}
