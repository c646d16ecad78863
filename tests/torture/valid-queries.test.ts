import { type GraphQLSchema, parse, validate } from 'graphql'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { asErrorCode } from '../../src/server/error-code'
import { describeOnEngines, newDatabase } from '../support/engines'
import { type RunningServer, startServer } from '../support/running-server'
import { QueryGenerator } from './query-generator'
import { Random } from './random'

/** All of them by `npm run torture`; enough to notice what broke, in every run of the suite. */
const QUERIES = process.env.TORTURE ? 5_000 : 250

const schema: Promise<GraphQLSchema> = buildGraphQLSchema()

describe('generated queries', () => {
  it('fit the schema', async () => {
    const generator = new QueryGenerator(await schema, new Random(7))
    const known = await schema
    const queries = Array.from({ length: 200 }, () => generator.query())
    expect(new Set(queries).size).toBeGreaterThan(150)
    expect(queries.flatMap((query) => validate(known, parse(query))).map(({ message }) => message)).toEqual(
      [],
    )
  })

  describeOnEngines('asked', (engine) => {
    let server: RunningServer
    beforeAll(async () => {
      server = await startServer({ database: await newDatabase(engine, 'seeded') })
    })
    afterAll(() => server.stop())

    it(
      'are answered, or refused with a code from the list, and never end in a fault',
      async () => {
        const generator = new QueryGenerator(await schema, new Random(20_261_124))
        const wrong: object[] = []
        const counts = { answered: 0, refused: 0 }
        for (let asked = 0; asked < QUERIES; asked++) {
          const query = generator.query()
          const { data, errors = [] } = await server.ask(query)
          if (data && errors.length === 0) counts.answered += 1
          else counts.refused += 1
          const fault = errors.find(
            ({ extensions }) =>
              asErrorCode(extensions?.code) === null || extensions?.code === 'INTERNAL_SERVER_ERROR',
          )
          if (fault || (!data && errors.length === 0)) wrong.push({ query, fault })
        }
        process.stderr.write(
          `${engine}: of ${QUERIES} generated queries ${counts.answered} were answered whole\n`,
        )
        expect(wrong.slice(0, 3)).toEqual([])
        expect(counts.answered).toBeGreaterThan(QUERIES / 3)
      },
      QUERIES * 100 + 120_000,
    )
  })
})
