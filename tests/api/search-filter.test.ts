import { ask, refusal } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const LISTS = [
  ['bills', 'BILL', 'billId', 'human trafficking', 'Bill'],
  ['hearings', 'HEARING', 'hearingId', 'trafficking', 'Hearing'],
  ['releases', 'RELEASE', 'releaseId', '"safe harbor"', 'Release'],
  ['members', 'MEMBER', 'bioguideId', 'amy', 'Member'],
] as const

describeOnEngines('filter.text', (engine) => {
  const database = useSeeded(engine)
  const billsOf = async (filter: string, rest = '') =>
    (
      await ask(
        database(),
        `{ bills(filter: ${filter}, first: 100 ${rest}) { totalCount nodes { billId title introducedOn congress } } }`,
      )
    ).bills

  it.each(LISTS)('of %s finds what search finds', async (list, type, key, text, node) => {
    const answer = await ask(
      database(),
      `query ($text: String!) {
        list: ${list}(filter: { text: $text }, first: 100) { totalCount nodes { ${key} } }
        search(query: $text, types: [${type}], first: 100) { totalCount nodes { ... on ${node} { ${key} } } }
      }`,
      { text },
    )
    const keys = (nodes: Record<string, string>[]) => nodes.map((each) => each[key]).toSorted()
    expect(answer.list.totalCount).toBe(answer.search.totalCount)
    expect(answer.list.totalCount).toBeGreaterThan(0)
    if (answer.list.totalCount <= 100) expect(keys(answer.list.nodes)).toEqual(keys(answer.search.nodes))
  })

  it('keeps the order of the list, in any of its orders', async () => {
    const byDay = await billsOf('{ text: "child labor" }')
    const days = byDay.nodes.map((node: { introducedOn: string }) => node.introducedOn)
    expect(days).toEqual(days.toSorted().reverse())
    const byTitle = await billsOf('{ text: "child labor" }', ', orderBy: { field: TITLE }')
    const titles = byTitle.nodes.map((node: { title: string }) => node.title)
    expect(titles.length).toBe(days.length)
    expect(titles).toEqual(
      titles.toSorted((a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    )
  })

  it('goes with all other conditions', async () => {
    const all = await billsOf('{ text: "human trafficking" }')
    const some = await billsOf('{ text: "human trafficking", congress: { in: [113, 114] } }')
    const none = await billsOf('{ text: "human trafficking", not: { text: "trafficking" } }')
    const either = await billsOf('{ or: [{ text: "S. 1733" }, { text: "hr3610" }] }')
    const inClaims = await ask(
      database(),
      '{ claims(filter: { bill: { text: "stop exploitation" } }) { totalCount } }',
    )
    expect(some.totalCount).toBeGreaterThan(0)
    expect(some.totalCount).toBeLessThan(all.totalCount)
    expect(some.nodes.every((node: { congress: number }) => [113, 114].includes(node.congress))).toBe(true)
    expect(none.totalCount).toBe(0)
    expect(either.nodes.map((node: { billId: string }) => node.billId).toSorted()).toEqual([
      'hr3610-113',
      's1733-113',
    ])
    expect(inClaims.claims.totalCount).toBeGreaterThan(0)
  })

  it('counts facets under the same search', async () => {
    const { bills } = await ask(
      database(),
      '{ bills(filter: { text: "child*" }) { totalCount facets { congress { count } } } }',
    )
    const counts = bills.facets.congress.map((entry: { count: number }) => entry.count)
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(bills.totalCount)
  })

  it.each([
    ['{ text: "*" }', 'filter.text', 'holds no word'],
    ['{ text: null }', 'filter.text', 'is null'],
    ['{ text: "" }', 'filter.text', 'holds no word'],
    ['{ or: [{ text: "-x" }] }', 'filter.or.0.text', 'only says what to leave out'],
  ])('refuses %s', async (filter, argument, fault) => {
    const error = await refusal(database(), `{ bills(filter: ${filter}) { totalCount } }`)
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument })
    expect(error.message).toContain(fault)
  })
})
