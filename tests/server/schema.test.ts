import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { printSchemaSorted } from '../../src/resolvers/schema'
import { type RunningServer, startServer } from '../support/running-server'

const SDL = readFileSync(path.resolve(__dirname, '../../schema.graphql'), 'utf8')

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

it('gives the schema as text, the one of the repository', async () => {
  const response = await server.fetch('/schema.graphql')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await response.text()).toBe(SDL)
})

it('gives the schema as introspection does, of which a client can build the same', async () => {
  const { data } = await (await server.fetch('/schema.json')).json()
  expect(printSchemaSorted(buildClientSchema(data))).toContain('rateLimit(')
  const { data: asked } = await server.ask(getIntrospectionQuery({ specifiedByUrl: true }))
  const names = ({ __schema }: IntrospectionQuery) => __schema.types.map(({ name }) => name).toSorted()
  expect(names(data)).toEqual(names(asked))
})

it('is not made again for whoever has it', async () => {
  const etag = (await server.fetch('/schema.graphql')).headers.get('etag')!
  const again = await server.fetch('/schema.graphql', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})
