import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { createContext } from '../../src/resolvers/context'
import { Executor } from '../../src/resolvers/executor'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { NOW } from '../support/ask'
import { QueryGenerator } from '../support/generated-queries'
import { useSeeded } from '../support/seeded'
import { writtenQueries } from '../support/written-queries'

const GENERATED = 500

describe('compiled queries', () => {
  const database = useSeeded('sqlite')
  let schema: GraphQLSchema
  let executor: Executor
  beforeAll(async () => {
    schema = await buildGraphQLSchema()
    executor = new Executor(schema, 0)
  })

  /** As it is sent: errors with message, path and places. */
  const sent = ({ data, errors }: ExecutionResult) =>
    JSON.stringify({ data, errors: errors?.map((error) => error.toJSON()) })
  const context = () => createContext(database(), () => NOW)

  async function bothAnswers(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<[string, string]> {
    const document = parse(query)
    const interpreted = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context(),
    })
    const compiled = await executor.run({ document, variables, contextValue: context() })
    return [sent(compiled), sent(interpreted)]
  }

  it('answer every query of README, docs and tests as graphql-js does', async () => {
    const queries = writtenQueries(schema)
    expect(queries.length).toBeGreaterThan(80)
    for (const query of queries) {
      const [compiled, interpreted] = await bothAnswers(query)
      expect({ query, answer: compiled }).toEqual({ query, answer: interpreted })
    }
  })

  it(`answer ${GENERATED} generated queries as graphql-js does, refusals among them`, async () => {
    const generator = new QueryGenerator(schema, 1733)
    let refused = 0
    for (let count = 0; count < GENERATED; ) {
      const { query, variables } = generator.next()
      if (validate(schema, parse(query)).length > 0) continue
      count += 1
      const [compiled, interpreted] = await bothAnswers(query, variables)
      expect({ query, variables, answer: compiled }).toEqual({ query, variables, answer: interpreted })
      if (interpreted.includes('"errors"')) refused += 1
    }
    expect(refused).toBeGreaterThan(GENERATED / 20)
    expect(refused).toBeLessThan(GENERATED / 2)
  })

  it('are compiled at all, and only where they are asked for again', async () => {
    const patient = new Executor(schema, 1)
    const document = parse('{ bill(id: "s1733-113") { title } }')
    const operation = { document, contextValue: context() }
    expect(patient.isCompiled(operation)).toBe(false)
    await patient.run(operation)
    await patient.run(operation)
    expect(patient.isCompiled(operation)).toBe(true)
    const introspection = { document: parse('{ __schema { types { name } } }'), contextValue: context() }
    for (let run = 0; run < 3; run += 1) await patient.run(introspection)
    expect(patient.isCompiled(introspection)).toBe(false)
  })
})
