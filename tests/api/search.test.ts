import { ask, refusal } from '../support/ask'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

interface Result {
  matchedIn: string
  cursor: string
  snippet: { text: string; marks: { start: number; end: number }[] } | null
  node: { __typename: string } & Record<string, string>
}

const keyOf = ({ node }: Result) => node.billId ?? node.bioguideId ?? node.hearingId ?? node.releaseId

const PAGE = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  edges { cursor matchedIn snippet { text marks { start end } } node { __typename
    ... on Bill { billId } ... on Member { bioguideId } ... on Hearing { hearingId } ... on Release { releaseId } } }`

describeOnEngines('search', (engine) => {
  const database = useSeeded(engine)
  const search = async (query: string, rest = '') => {
    const source = `query ($query: String!) { search(query: $query ${rest}) { ${PAGE} } }`
    return (await ask(database(), source, { query })).search
  }
  const found = async (query: string, rest = ''): Promise<string[]> => {
    const { edges } = await search(query, rest)
    return edges.map((edge: Result) => `${edge.matchedIn} ${keyOf(edge)}`)
  }

  it.each([
    ['S. 1733', ['NUMBER s1733-113']],
    ['s1733-113', ['NUMBER s1733-113']],
    ['S. 1733 (113th)', ['NUMBER s1733-113']],
    ['HR3610', ['NUMBER hr3610-113']],
    ['1733', ['NUMBER s1733-113']],
    ['P.L. 114-22', ['NUMBER s178-114']],
    ['S. Hrg. 113-455', ['NUMBER CHRG-113shrg85505']],
    ['Tony Cardenas', ['NAME C001097']],
    ['cárdenas', ['NAME C001097']],
    ['judiciary', ['SUBJECT ssju00-2015-02-24']],
    ['klobuchar', ['NAME K000367', 'TEXT 4ec18389a153fdea']],
  ])('finds %s', async (query, expected) => {
    expect(await found(query)).toEqual(expected)
  })

  it('shows titles before subjects before other texts, and the newest first within each', async () => {
    const { edges } = await search('child trafficking', ', first: 100')
    const ranks = edges.map(({ matchedIn }: Result) =>
      ['NUMBER', 'NAME', 'TITLE', 'SUBJECT', 'TEXT'].indexOf(matchedIn),
    )
    expect(ranks).toEqual(ranks.toSorted((a: number, b: number) => a - b))
    expect(new Set(ranks).size).toBeGreaterThan(1)
    const { nodes } = (
      await ask(
        database(),
        '{ search(query: "\\"human trafficking\\"", types: [BILL], first: 50) { nodes { ... on Bill { title introducedOn } } } }',
      )
    ).search
    const days = nodes
      .filter((node: { title: string }) => /human trafficking/i.test(node.title))
      .map((node: { introducedOn: string }) => node.introducedOn)
    expect(days.length).toBeGreaterThan(20)
    expect(days).toEqual(days.toSorted().reverse())
  })

  it('marks what it found, in UTF-16 units of the snippet', async () => {
    const [release] = (await search('"safe harbor" minors', ', types: [RELEASE]')).edges
    const { text, marks } = release.snippet
    expect(marks.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
      'Safe Harbor',
      'minors',
    ])
    expect(text).toMatch(/^Legislation is .* law …$/)
  })

  it('keeps to the types asked for', async () => {
    const types = async (of: string) =>
      new Set(
        (await search('trafficking', `, first: 100, types: ${of}`)).edges.map(
          ({ node }: Result) => node.__typename,
        ),
      )
    expect(await types('[BILL]')).toEqual(new Set(['Bill']))
    expect(await types('[HEARING, RELEASE]')).toEqual(new Set(['Hearing', 'Release']))
    expect(await found('amy', ', types: [MEMBER]')).toContain('NAME K000367')
  })

  it('pages through all of it once, in one order, with cursors', async () => {
    const { totalCount, edges } = await search('human trafficking', ', first: 100')
    const seen: Result[] = []
    let after = ''
    for (;;) {
      const page = await search('human trafficking', `, first: 7 ${after}`)
      seen.push(...page.edges)
      expect(page.pageInfo).toEqual({
        hasNextPage: seen.length < totalCount,
        hasPreviousPage: after !== '',
        startCursor: page.edges.at(0)?.cursor ?? null,
        endCursor: page.edges.at(-1)?.cursor ?? null,
      })
      if (!page.pageInfo.hasNextPage) break
      after = `, after: "${page.pageInfo.endCursor}"`
    }
    expect(seen).toHaveLength(totalCount)
    expect(seen.slice(0, 100)).toEqual(edges)
    expect(new Set(seen.map(keyOf)).size).toBe(totalCount)
  })

  it('counts only when asked, and reads documents for snippets once a type', async () => {
    const count = async (fields: string) =>
      (
        await statementsOf(database(), () =>
          ask(database(), `{ search(query: "trafficking", types: [BILL]) { ${fields} } }`),
        )
      ).length
    const bare = await count('edges { cursor node { __typename } }')
    expect(await count('edges { cursor node { __typename } } totalCount')).toBe(bare + 1)
    expect(await count('edges { cursor snippet { text } node { __typename } }')).toBeLessThan(bare + 10)
  })

  it.each([
    ['query: ""', 'query', 'holds no word to look for'],
    ['query: "(*)"', 'query', 'holds no word to look for'],
    ['query: "-drugs"', 'query', 'only says what to leave out'],
    [`query: "${'a'.repeat(10_240)}"`, 'query', 'has 10240 characters'],
    ['query: "a", first: 0', 'first', 'a page holds 1 to 100 rows'],
    ['query: "a", types: []', 'types', 'is an empty list'],
    ['query: "a", after: "nonsense"', 'after', 'is no cursor'],
  ])('refuses (%s)', async (args, argument, fault) => {
    const error = await refusal(database(), `{ search(${args}) { totalCount } }`)
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(error.message).toContain(fault)
  })

  it('refuses cursors of another list', async () => {
    const { bills } = await ask(database(), '{ bills(first: 1) { pageInfo { endCursor } } }')
    const error = await refusal(
      database(),
      `{ search(query: "act", after: "${bills.pageInfo.endCursor}") { totalCount } }`,
    )
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
  })
})
