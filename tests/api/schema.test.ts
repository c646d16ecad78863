import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { buildGraphQLSchema, printSchemaSorted } from '../../src/resolvers/schema'

const FILE = path.resolve(__dirname, '../../schema.graphql')

/** Everything of a schema that a user may look up, with its description. */
function described(schema: GraphQLSchema): [string, string | null | undefined][] {
  const found: [string, string | null | undefined][] = []
  const note = (place: string, item: { description?: string | null }) => found.push([place, item.description])
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    if (type.name !== 'Query') note(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value)
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field)
      const args = 'args' in field ? field.args : []
      for (const argument of args) note(`${type.name}.${field.name}(${argument.name})`, argument)
    }
  }
  return found
}

/** Places whose description is absent, or shorter than three words. */
function undescribed(schema: GraphQLSchema): string[] {
  return described(schema)
    .filter(([, description]) => (description ?? '').split(/\s+/).filter(Boolean).length < 3)
    .map(([place]) => place)
}

describe('the schema', () => {
  let schema: GraphQLSchema
  beforeAll(async () => {
    schema = await buildGraphQLSchema()
  })

  it('is the one that schema.graphql shows; after a change run: npx safe-harbor schema > schema.graphql', () => {
    expect(printSchemaSorted(schema)).toBe(readFileSync(FILE, 'utf8'))
  })

  it('describes every type, field, argument, enum value and input field in at least three words', () => {
    expect(described(schema).length).toBeGreaterThan(400)
    expect(undescribed(schema)).toEqual([])
  })

  it('has no description check that lets a bare field through', () => {
    const bare = buildSchema(
      '"A thing of sorts." type Thing { name("Too short" of: Int): String } type Query { "All the things." things: [Thing] }',
    )
    expect(undescribed(bare)).toEqual(['Thing.name', 'Thing.name(of)'])
  })

  it('has every type behind the interfaces', () => {
    const possible = (name: string) => {
      const type = schema.getType(name)
      return isInterfaceType(type)
        ? schema
            .getPossibleTypes(type)
            .map((one) => one.name)
            .toSorted()
        : []
    }
    expect(possible('Member')).toEqual(['Representative', 'Senator'])
    expect(possible('Node')).toEqual([
      'Bill',
      'BillAction',
      'BillSummary',
      'Claim',
      'Committee',
      'Cosponsorship',
      'Hearing',
      'OfficialRecord',
      'Release',
      'Representative',
      'Senator',
    ])
  })
})
