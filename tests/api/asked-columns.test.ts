import { type GraphQLSchema, parse } from 'graphql'
import { createContext } from '../../src/resolvers/context'
import { Executor } from '../../src/resolvers/executor'
import { buildGraphQLSchema } from '../../src/resolvers/schema'
import { NOW } from '../support/ask'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

describeOnEngines('a query that is asked for again', (engine) => {
  const database = useSeeded(engine)
  let schema: GraphQLSchema
  beforeAll(async () => {
    schema = await buildGraphQLSchema()
  })

  /** The columns that each of its statements reads, the tables by their places. */
  async function columnsOf(query: string): Promise<string[][]> {
    const statements = await statementsOf(database(), () =>
      new Executor(schema, 0).run({
        document: parse(query),
        contextValue: createContext(database(), () => NOW),
      }),
    )
    return statements.map((statement) => {
      const [, selected = ''] = /^SELECT (.*?) FROM/.exec(statement) ?? []
      return [...selected.matchAll(/"t"\."(\w+)"/g)].map(([, column]) => column!).toSorted()
    })
  }

  it('reads of bills, cosponsors and members what it shows and what leads on from them', async () => {
    const query = `{ bills(first: 3, filter: { known: { eq: RECORD } }) { nodes { title sponsor { fullName }
      cosponsorships(first: 2) { nodes { date member { party } } } } } }`
    const member = ['fullName', 'isSenator', 'party']
    expect(await columnsOf(query)).toEqual([
      ['billId', 'introducedOn', 'known', 'sponsorId', 'title'],
      member,
      ['bioguideId', 'date'],
      member,
    ])
  })

  it('reads what rows are ordered by where it asks for their places', async () => {
    const page = (asked: string) => `{ bills(first: 3) { ${asked} } }`
    expect(await columnsOf(page('nodes { citation }'))).toEqual([['congress', 'number', 'type']])
    const places = ['billId', 'congress', 'introducedOn', 'number', 'type']
    expect(await columnsOf(page('edges { node { citation } }'))).toEqual([places])
    expect(await columnsOf(page('nodes { citation } pageInfo { endCursor }'))).toEqual([places])
  })

  it('reads a row where it asks for none of its columns', async () => {
    expect(await columnsOf('{ bills(first: 3) { nodes { __typename } } }')).toEqual([['billId']])
  })

  it('reads whole rows where a field may look further', async () => {
    const [columns] = await columnsOf('{ bill(id: "s1733-113") { title topic { relevance } } }')
    expect(columns!.length).toBeGreaterThan(15)
  })
})
