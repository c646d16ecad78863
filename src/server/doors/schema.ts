import type { FastifyInstance } from 'fastify'
import { type GraphQLSchema, introspectionFromSchema } from 'graphql'
import { jsonData, type Published } from '../../publish/published'
import { printSchemaSorted } from '../../resolvers/schema'

/** The schema for tools that read it from an address: as text, and as the answer to the usual introspection. */
export function openSchema(fastify: FastifyInstance, schema: GraphQLSchema): void {
  const config = { finished: true }
  fastify.get('/schema.graphql', { config }, async (): Promise<Published> => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=60' }
    return { status: 200, headers, body: printSchemaSorted(schema) }
  })
  fastify.get('/schema.json', { config }, async () => jsonData({ data: introspectionFromSchema(schema) }))
}
