import { Change } from '../../src/entities/history'
import { loadSeeds } from '../../src/ingest/seeds'
import { ask, refusal } from '../support/ask'
import { seedsWith } from '../support/edited-seeds'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

const NEXT_DAY = new Date('2026-11-25T12:00:00Z')

describeOnEngines('changes', (engine) => {
  const database = useSeeded(engine)
  let before = 0

  beforeAll(async () => {
    before = await database().getRepository(Change).count()
    const folder = seedsWith({
      's1733-113': (bill) => {
        bill.source.updatedAt = '2030-01-01T00:00:00Z'
        bill.cosponsors[0]!.withdrawnOn = '2014-02-01'
        bill.titles[0]!.title = 'Another Act of 2013'
      },
    })
    await loadSeeds(database(), folder, { clock: () => NEXT_DAY, dryRun: false })
  })

  const changesOf = async (args: string, fields = 'seq') =>
    (
      await ask(
        database(),
        `{ changes(${args}) { totalCount nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
      )
    ).changes

  it('come in the order of seq, without gaps, and go on after a cursor or a seq', async () => {
    const first = await changesOf('first: 3')
    expect(first.nodes).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }])
    expect(first.totalCount).toBe(await database().getRepository(Change).count())
    const { endCursor } = first.pageInfo
    expect((await changesOf(`first: 2, after: "${endCursor}"`)).nodes).toEqual([{ seq: 4 }, { seq: 5 }])
    expect((await changesOf('first: 2, after: "3"')).nodes).toEqual([{ seq: 4 }, { seq: 5 }])
    const last = await changesOf(`first: 2, after: "${first.totalCount}"`)
    expect(last).toMatchObject({ nodes: [], pageInfo: { endCursor: null, hasNextPage: false } })
    const newest = await changesOf('first: 1, orderBy: { field: SEQ, direction: DESC }')
    expect(newest.nodes).toEqual([{ seq: first.totalCount }])
  })

  it('tell what a newer record changed, with its three clocks and the row as it is now', async () => {
    const fields = `entity path oldValue newValue cause happenedOn sourceUpdatedAt seenAt dataVersion
      node { __typename ... on Cosponsorship { withdrawnOn } } bill { billId }`
    const { nodes } = await changesOf(
      `after: "${before}", filter: { entity: { eq: "cosponsorship" }, path: { eq: "withdrawnOn" } }`,
      fields,
    )
    expect(nodes).toEqual([
      {
        entity: 'cosponsorship',
        path: 'withdrawnOn',
        oldValue: 'null',
        newValue: '"2014-02-01"',
        cause: 's1733-113',
        happenedOn: '2013-11-19',
        sourceUpdatedAt: '2030-01-01T00:00:00Z',
        seenAt: NEXT_DAY.toISOString(),
        dataVersion: expect.any(Number),
        node: { __typename: 'Cosponsorship', withdrawnOn: '2014-02-01' },
        bill: { billId: 's1733-113' },
      },
    ])
  })

  it('are found by bill, by cause and by the instant at which they were seen', async () => {
    const sameDay = await changesOf('first: 1, filter: { seenAt: { gte: "2026-11-25T07:00:00-05:00" } }')
    expect(sameDay.nodes).toEqual([{ seq: before + 1 }])
    expect((await changesOf('filter: { seenAt: { gt: "2026-11-25T12:00:00Z" } }')).totalCount).toBe(0)
    const ofBill = await changesOf(
      'filter: { billId: { eq: "S. 1733 (113th)" }, cause: { eq: "s1733-113" } }',
    )
    const stored = await database().getRepository(Change).countBy({ billId: 's1733-113', cause: 's1733-113' })
    expect(ofBill.totalCount).toBe(stored)
    expect(stored).toBeGreaterThan(40)
  })

  it('of a bill hold what belongs to it, and nothing of others', async () => {
    const { bill } = await ask(
      database(),
      `{ bill(id: "s1733-113") { changes(first: 100, orderBy: { field: SEQ, direction: DESC }) { totalCount nodes { seq entity path billId node { id } } } } }`,
    )
    const { nodes, totalCount } = bill.changes
    expect(new Set(nodes.map((node: { billId: string }) => node.billId))).toEqual(new Set(['s1733-113']))
    const recent = nodes.filter((node: { seq: number }) => node.seq > before)
    const kinds = new Set(recent.map((node: { entity: string }) => node.entity))
    expect(kinds).toEqual(new Set(['bill', 'bill_title', 'cosponsorship']))
    expect(totalCount).toBe(await database().getRepository(Change).countBy({ billId: 's1733-113' }))
  })

  it('refuse a table that is none, a cursor of another list, and a page too large', async () => {
    expect(
      await refusal(database(), '{ changes(filter: { entity: { eq: "cosponsor" } }) { totalCount } }'),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.entity',
      message: expect.stringContaining('cosponsorship'),
    })
    const { bills } = await ask(database(), '{ bills(first: 1) { pageInfo { endCursor } } }')
    const foreign = `{ changes(after: "${bills.pageInfo.endCursor}") { totalCount nodes { seq } } }`
    expect(await refusal(database(), foreign)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
    expect(await refusal(database(), '{ changes(first: 101) { nodes { seq } } }')).toMatchObject({
      argument: 'first',
    })
  })
})
