import type { Command } from 'commander'
import { buildGraphQLSchema, printSchemaSorted } from '../resolvers/schema'
import { print } from './console'

export function addSchema(root: Command): void {
  root
    .command('schema')
    .description('prints the GraphQL schema (SDL)')
    .action(async () => print(printSchemaSorted(await buildGraphQLSchema()).trimEnd()))
}
