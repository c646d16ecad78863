import { ask } from '../support/ask'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const WITH_COSPONSORS = `query ($first: Int!) {
  bills(first: $first, filter: { known: { eq: RECORD } }) {
    nodes { billId sponsor { fullName } cosponsorships(first: 10) { nodes { date member { fullName state } } } }
  }
}`

describeOnEngines('the number of SQL statements', (engine) => {
  const database = useSeeded(engine)
  const count = async (query: string, variables?: Record<string, unknown>) =>
    (await statementsOf(database(), () => ask(database(), query, variables))).length

  it('is 4 for bills with sponsor, ten cosponsorships and their members, however many bills', async () => {
    expect(await count(WITH_COSPONSORS, { first: 1 })).toBe(4)
    expect(await count(WITH_COSPONSORS, { first: 50 })).toBe(4)
  })

  it('is one for each kind of count, and rows that are not asked for are not read', async () => {
    const query = `{ bills(first: 50, filter: { known: { eq: RECORD } }) { totalCount nodes {
      cosponsorCount(asOf: "2014-01-11") cosponsorships(asOf: "2014-01-11") { totalCount }
    } } }`
    expect(await count(query)).toBe(4)
    expect(await count('{ bills { totalCount } claims { totalCount } }')).toBe(2)
  })

  it('is one a kind of part, whatever a page holds', async () => {
    const query = `{ bills(first: 50, filter: { known: { eq: RECORD } }) { nodes {
      status(asOf: "2014-01-11") actions { date } titles { title } summaries { text } subjects laws { number }
      committees { committee { name parent { name } } } relatedBills { bill { title } } hearings { title } record { title }
    } } }`
    expect(await count(query)).toBe(14)
  })

  it('counts facets only when they are asked for, one statement each', async () => {
    expect(await count('{ bills(first: 1) { nodes { title } } }')).toBe(1)
    expect(await count('{ bills(first: 1) { facets { status { count } party { count } } } }')).toBe(2)
  })

  it('is fixed for releases with all that they claim', async () => {
    const query = `{ releases { nodes { publishers { fullName } billMentions { bill { title } } quotations { member { fullName } }
      claims { nodes { member { fullName } bill { title } evidence { quote } restsOn { id } } } } } }`
    // Two branches of the query load members and bills: where one answer comes late, a batch falls in two.
    const statements = await count(query)
    expect(statements).toBeGreaterThanOrEqual(11)
    expect(statements).toBeLessThanOrEqual(13)
  })

  it('is one for a hundred nodes of one type', async () => {
    const { bills } = await ask(database(), '{ bills(first: 100) { nodes { id } } }')
    const ids = bills.nodes.map((node: { id: string }) => node.id)
    expect(ids).toHaveLength(100)
    expect(await count('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe(1)
  })
})
