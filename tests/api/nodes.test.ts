import { ask } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

/** One row of every type that has a global id. */
const ROWS = `{
  bills(first: 1, filter: { billId: { eq: "s178-114" } }) { nodes { id __typename actions { id __typename } summaries { id __typename }
    cosponsorships(first: 1) { nodes { id __typename } } record { id __typename } } }
  members(first: 2, filter: { bioguideId: { in: ["K000367", "S000522"] } }) { nodes { id __typename } }
  committees(first: 1) { nodes { id __typename } }
  hearings(first: 1) { nodes { id __typename } }
  releases(first: 1) { nodes { id __typename } }
  claims(first: 1) { nodes { id __typename } }
}`

interface Identified {
  id: string
  __typename: string
}

/** Everything in an answer that has a global id. */
function identified(value: unknown): Identified[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(identified)
  const { id, __typename } = value as Partial<Identified>
  return id && __typename ? [{ id, __typename }, ...inner] : inner
}

describeOnEngines('global ids', (engine) => {
  const database = useSeeded(engine)

  it('are taken back by node and nodes, whatever the type', async () => {
    const rows = identified(await ask(database(), ROWS))
    expect(new Set(rows.map((row) => row.__typename)).size).toBeGreaterThanOrEqual(10)
    const ids = rows.map((row) => row.id).slice(0, 100)
    const { nodes } = await ask(database(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
      ids,
    })
    expect(nodes).toEqual(rows.slice(0, 100))
    for (const { id, __typename } of rows.slice(0, 5)) {
      const { node } = await ask(database(), 'query ($id: ID!) { node(id: $id) { id __typename } }', { id })
      expect(node).toEqual({ id, __typename })
    }
  })

  it('say nothing of rows that are not there', async () => {
    const absent = Buffer.from('Hearing:none').toString('base64url')
    const { nodes } = await ask(database(), `{ nodes(ids: ["${absent}", "QmlsbDpzMTczMy0xMTM"]) { id } }`)
    expect(nodes).toEqual([null, { id: 'QmlsbDpzMTczMy0xMTM' }])
  })
})
