import { ask } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

describeOnEngines('claims', (engine) => {
  const database = useSeeded(engine)

  it('carry the words that make them, and lead to what they rest on', async () => {
    const { releases } = await ask(
      database(),
      `{ releases(filter: { bill: { any: ["s1733-113"] } }) { nodes { text publishedOn dateBasis publishers { bioguideId }
           billMentions { start end quote bill { billId } candidates { billId } } quotations { start end quote member { bioguideId } }
           hearingMentions { start end quote role }
           claims(first: 100) { totalCount nodes { kind verdict rule explanation checkedAsOf evidence { start end quote }
             member { fullName } bill { billId } restsOn { __typename id } release { releaseId } } } } } }`,
    )
    const [release] = releases.nodes
    expect(release).toMatchObject({ publishedOn: '2014-01-11', dateBasis: 'INFERRED' })
    expect(release.publishers).toContainEqual({ bioguideId: 'H001069' })
    const claims = release.claims.nodes
    const spans = [
      ...release.billMentions,
      ...release.quotations,
      ...release.hearingMentions,
      ...claims.flatMap((claim: { evidence: object[] }) => claim.evidence),
    ]
    expect(spans.length).toBeGreaterThan(3)
    for (const { start, end, quote } of spans) expect(release.text.slice(start, end)).toBe(quote)
    expect(claims).toContainEqual(
      expect.objectContaining({
        kind: 'AUTHORED',
        verdict: 'CONFIRMED',
        member: { fullName: 'Amy Klobuchar' },
        bill: { billId: 's1733-113' },
      }),
    )
    const restsOn = claims.flatMap((claim: { restsOn: { __typename: string }[] }) => claim.restsOn)
    const types = restsOn.map((node: { __typename: string }) => node.__typename)
    expect(types).toEqual(expect.arrayContaining(['Bill', 'Cosponsorship', 'Hearing']))
  })

  it('are found by kind, verdict, member, bill and release', async () => {
    const count = async (filter: string) => {
      const { claims } = await ask(database(), `{ claims(filter: ${filter}) { totalCount } }`)
      return claims.totalCount
    }
    const all = await count('{}')
    expect(await count('{ kind: { eq: AUTHORED } }')).toBeGreaterThan(0)
    expect(await count('{ kind: { eq: AUTHORED }, verdict: { eq: CONTRADICTED } }')).toBe(0)
    expect(await count('{ or: [{ verdict: { eq: CONFIRMED } }, { verdict: { notIn: [CONFIRMED] } }] }')).toBe(
      all,
    )
    expect(
      await count('{ member: { bioguideId: { eq: "K000367" } }, bill: { congress: { eq: 113 } } }'),
    ).toBeGreaterThan(0)
    expect(await count('{ release: { publishedOn: { eq: "2014-01-11" } } }')).toBe(all)
    expect(await count('{ release: { publisher: { none: ["H001069"] } } }')).toBe(0)
  })

  it('are listed at what they are of', async () => {
    const { bill, member } = await ask(
      database(),
      `{ bill(id: "s1733-113") { claims { nodes { bill { billId } } } }
         member(bioguideId: "H001069") { claims(filter: { kind: { eq: COSPONSORED } }) { nodes { memberName } } } }`,
    )
    expect(
      new Set(bill.claims.nodes.map((claim: { bill: { billId: string } }) => claim.bill.billId)),
    ).toEqual(new Set(['s1733-113']))
    expect(member.claims.nodes[0].memberName).toMatch(/Heitkamp/)
  })
})
