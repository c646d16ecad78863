import { ask } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

/** A list with arguments, the field that tells its rows apart, and the rows expected. */
const LISTS: [string, string, string[]][] = [
  ['senators(filter: { name: { contains: "amy klobuchar" } })', 'bioguideId', ['K000367']],
  [
    'members(filter: { state: { eq: "ND" }, lastName: { in: ["Heitkamp", "Hoeven"] } })',
    'lastName',
    ['Heitkamp', 'Hoeven'],
  ],
  [
    'members(filter: { bioguideId: { in: ["H001069", "K000367"] } }, orderBy: { field: STATE })',
    'state',
    ['MN', 'ND'],
  ],
  ['hearings(filter: { committee: { any: ["ssga00"] } })', 'hearingId', ['CHRG-113shrg85505']],
  ['hearings(filter: { bill: { any: ["S. 178 (114th)"] } })', 'hearingId', ['ssju00-2015-02-24']],
  [
    'hearings(filter: { title: { contains: "trafficking" }, date: { gte: "2013-09-01", lt: "2013-10-01" } })',
    'date',
    ['2013-09-23'],
  ],
  [
    'hearings(filter: { kind: { eq: HEARING }, status: { eq: HELD }, chamber: { eq: HOUSE } })',
    'hearingId',
    [],
  ],
  [
    'committees(filter: { name: { contains: "homeland security governmental affairs" }, parentId: { exists: false } })',
    'committeeId',
    ['ssga00'],
  ],
  [
    'cosponsorships(filter: { bill: { billId: { eq: "s1733-113" } }, party: { eq: "R" } }, asOf: "2014-01-11")',
    'date',
    ['2013-11-19', '2013-11-19', '2014-01-09'],
  ],
  [
    'cosponsorships(filter: { member: { bioguideId: { eq: "H001069" } }, bill: { congress: { eq: 113 } } }, asOf: "2014-01-11")',
    'date',
    ['2013-11-19', '2014-01-08'],
  ],
  [
    'cosponsorships(filter: { isOriginal: { eq: true }, bill: { billId: { eq: "s1738-113" } }, state: { eq: "OR" } })',
    'date',
    ['2013-11-19'],
  ],
]

describeOnEngines('the lists', (engine) => {
  const database = useSeeded(engine)

  it.each(LISTS)('%s', async (list, field, expected) => {
    const { rows } = await ask(database(), `{ rows: ${list} { totalCount nodes { ${field} } } }`)
    expect(rows.nodes.map((row: Record<string, string>) => row[field])).toEqual(expected)
    expect(rows.totalCount).toBe(expected.length)
  })

  it('tell senators from those who served in the House only', async () => {
    const answer = await ask(
      database(),
      `{ senators(first: 1) { nodes { __typename } } members(filter: { chamber: { eq: HOUSE } }, first: 100) { nodes { __typename district } }
         senator(bioguideId: "H001069") { fullName state terms { chamber state } } }`,
    )
    expect(answer.senators.nodes).toEqual([{ __typename: 'Senator' }])
    const types = answer.members.nodes.map((node: { __typename: string }) => node.__typename)
    expect(types).toContain('Representative')
    expect(answer.senator).toMatchObject({ fullName: 'Heidi Heitkamp', state: 'ND' })
    expect(answer.senator.terms.at(-1)).toEqual({ chamber: 'SENATE', state: 'ND' })
  })

  it('lead from a committee to its parent, its bills and its hearings', async () => {
    const { committee, other } = await ask(
      database(),
      `{ committee(committeeId: "hsju08") { parent { committeeId subcommittees { committeeId } } bills { totalCount nodes { billId } } }
         other: committee(committeeId: "ssju00") { hearings { totalCount nodes { date } } bills(filter: { congress: { eq: 113 } }) { totalCount } } }`,
    )
    expect(committee.parent.committeeId).toBe('hsju00')
    expect(committee.parent.subcommittees).toContainEqual({ committeeId: 'hsju08' })
    const ids = committee.bills.nodes.map((node: { billId: string }) => node.billId)
    expect(new Set(ids).size).toBe(committee.bills.totalCount)
    expect(other).toEqual({
      hearings: { totalCount: 1, nodes: [{ date: '2015-02-24' }] },
      bills: { totalCount: 3 },
    })
  })

  it('name who asked for a hearing, who spoke and who testified', async () => {
    const { hearing } = await ask(
      database(),
      `{ hearing(hearingId: "CHRG-113shrg85505") { title citation committees { committeeId } requestedBy { name member { bioguideId } }
           witnesses { organization } participants { role } documents { url } record { kind } } }`,
    )
    expect(hearing).toMatchObject({
      citation: 'S. Hrg. 113-455',
      committees: [{ committeeId: 'ssga00' }],
      requestedBy: [{ name: 'Heidi Heitkamp', member: { bioguideId: 'H001069' } }],
    })
    expect(hearing.witnesses.length).toBeGreaterThan(0)
    expect(hearing.participants.length).toBeGreaterThan(hearing.witnesses.length)
  })
})
