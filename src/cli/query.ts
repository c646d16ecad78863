import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { graphql } from 'graphql'
import { createContext } from '../resolvers/context'
import { buildGraphQLSchema } from '../resolvers/schema'
import { print, readInput } from './console'
import { CommandError, EXIT } from './exit-code'
import { withDatabase } from './with-database'

export function addQuery(root: Command): void {
  root
    .command('query')
    .argument('<graphql|file|->', 'a GraphQL document: as text, in a file, or from standard input')
    .option('--variables <json>', 'variables, as a JSON object')
    .description('runs a query without a server, and prints the answer as JSON')
    .action(async (source: string, options: { variables?: string }, command: Command) => {
      const variableValues = variablesOf(options.variables)
      const answer = await withDatabase(async (db) =>
        graphql({
          schema: await buildGraphQLSchema(),
          source: documentOf(source),
          variableValues,
          contextValue: createContext(db, () => new Date()),
        }),
      )
      print(JSON.stringify(answer, null, 2))
      command.setOptionValue('exitCode', answer.data ? EXIT.DONE : EXIT.USAGE)
    })
}

function documentOf(source: string): string {
  const isFile = source === '-' || (!source.includes('{') && existsSync(source))
  return isFile ? new TextDecoder().decode(readInput(source)) : source
}

function variablesOf(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined
  try {
    const value: unknown = JSON.parse(json)
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new CommandError(
    EXIT.USAGE,
    `--variables takes a JSON object, such as '{"id": "s1733-113"}'; got ${json}`,
  )
}
