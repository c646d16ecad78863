import { Validator } from '@seriousme/openapi-schema-validator'
import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql'
import { conditionNames, readConditionName } from '../../src/publish/tables/condition-name'
import { TABLES } from '../../src/publish/tables/tables'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'

interface Parameter {
  name: string
  schema: { type?: string; enum?: string[]; items?: { enum?: string[] } }
}

describe('the description of the tables', () => {
  let server: RunningServer
  let document: { paths: Record<string, { get: { parameters: Parameter[] } }> }
  beforeAll(async () => {
    server = await startServer({ database: await newDatabase('sqlite', 'seeded') })
    document = (await (await server.fetch('/v1/openapi.json')).json()) as typeof document
  })
  afterAll(() => server.stop())

  const parametersOf = (table: string) => document.paths[`/v1/${table}.{format}`]!.get.parameters

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined })
  })

  it('has every condition that GraphQL’s filter has', async () => {
    const schema = await buildGraphQLSchema()
    for (const { name, list } of TABLES) {
      const paths = pathsOf(schema.getType(list.filter.name) as GraphQLInputObjectType)
      const names = new Set(parametersOf(name).map((parameter) => parameter.name))
      expect(paths.length).toBeGreaterThan(25)
      expect(paths.filter((path) => !names.has(path))).toEqual([])
    }
  })

  it('names no parameter that is not read', () => {
    for (const { list, shorthands } of TABLES) {
      for (const [name, condition] of conditionNames(list.filter, shorthands)) {
        expect(readConditionName(name, list.filter, shorthands)).toEqual(condition)
      }
    }
  })

  it('names the columns in the order in which they come', async () => {
    for (const { name } of TABLES) {
      const columns = parametersOf(name).find((parameter) => parameter.name === 'columns')
      const header = (await (await server.fetch(`/v1/${name}.csv?limit=1`)).text()).split('\r\n')[0]
      expect(columns?.schema.items?.enum?.join()).toBe(header)
    }
  })

  it('names groups all of which count', async () => {
    for (const { name } of TABLES) {
      const group = parametersOf(name).find((parameter) => parameter.name === 'group')
      for (const one of group?.schema.items?.enum ?? []) {
        const answer = await server.fetch(`/v1/${name}.json?group=${one}`)
        expect([one, answer.status]).toEqual([one, 200])
      }
    }
  })
})

/** Every way through a filter of GraphQL down to an operator, but for those that combine filters. */
function pathsOf(type: GraphQLInputObjectType, way: string[] = []): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    if (['and', 'or', 'not'].includes(field.name)) return []
    const path = [...way, field.name]
    const inner = getNamedType(field.type)
    return isInputObjectType(inner) ? pathsOf(inner, path) : [path.join('.')]
  })
}
