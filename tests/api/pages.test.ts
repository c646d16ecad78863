import { ask } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

interface Connection {
  edges: { cursor: string; node: { id: string } }[]
  nodes: { id: string }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const PAGE =
  'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'

/** Connections at the root and inside of it: how to ask for one, and how to reach it in the answer. */
const CONNECTIONS: [string, (args: string) => string][] = [
  [
    'of the root',
    (args) =>
      `{ committees(filter: { chamber: { eq: SENATE }, parentId: { exists: false } }, ${args}) { ${PAGE} } }`,
  ],
  ['of a bill', (args) => `{ bill(id: "s1733-113") { cosponsorships(${args}) { ${PAGE} } } }`],
  [
    'of a member, descending',
    (args) =>
      `{ member(bioguideId: "K000367") { sponsoredBills(orderBy: { field: NUMBER, direction: DESC }, ${args}) { ${PAGE} } } }`,
  ],
  [
    'through a table between',
    (args) => `{ committee(committeeId: "ssju00") { bills(${args}) { ${PAGE} } } }`,
  ],
]

function connectionIn(answer: object): Connection {
  return 'pageInfo' in answer ? (answer as Connection) : connectionIn(Object.values(answer)[0])
}

describeOnEngines('a page', (engine) => {
  const database = useSeeded(engine)

  describe.each(CONNECTIONS)('%s', (_where, query) => {
    const page = async (args: string) => connectionIn(await ask(database(), query(args)))
    let all: Connection['edges']
    beforeAll(async () => {
      all = (await page('first: 100')).edges
    })

    /** Rows between two cursors, `null` for none; the ends themselves stay outside. */
    const between = (after: number | null, before: number | null) =>
      all.slice(after === null ? 0 : after + 1, before === null ? all.length : before)

    const check = async (
      from: 'first' | 'last',
      size: number,
      after: number | null,
      before: number | null,
    ) => {
      const cursors = [
        after === null ? '' : `, after: "${all[after]!.cursor}"`,
        before === null ? '' : `, before: "${all[before]!.cursor}"`,
      ]
      const { edges, nodes, pageInfo } = await page(`${from}: ${size}${cursors.join('')}`)
      const rows = between(after, before)
      const expected = from === 'first' ? rows.slice(0, size) : rows.slice(-size)
      expect(edges).toEqual(expected)
      expect(nodes).toEqual(expected.map((edge) => edge.node))
      const isCut = rows.length > size
      expect(pageInfo).toEqual({
        hasNextPage: before !== null || (from === 'first' && isCut),
        hasPreviousPage: after !== null || (from === 'last' && isCut),
        startCursor: expected.at(0)?.cursor ?? null,
        endCursor: expected.at(-1)?.cursor ?? null,
      })
    }

    it('holds the rows asked for, and says exactly what lies around them', async () => {
      expect(all.length).toBeGreaterThanOrEqual(3)
      const last = all.length - 1
      for (const from of ['first', 'last'] as const) {
        for (const size of [1, 2, all.length]) {
          await check(from, size, null, null)
          await check(from, size, 0, null)
          await check(from, size, last, null)
          await check(from, size, null, 0)
          await check(from, size, null, last)
          await check(from, size, 0, last)
        }
      }
    })
  })
})
