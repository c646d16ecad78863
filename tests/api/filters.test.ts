import { Bill } from '../../src/entities/bill'
import { BillCommittee, BillSubject, Law } from '../../src/entities/bill-parts'
import { Cosponsorship } from '../../src/entities/cosponsorship'
import { ask } from '../support/ask'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

interface World {
  bills: Bill[]
  subjects: BillSubject[]
  committees: BillCommittee[]
  cosponsorships: Cosponsorship[]
  laws: Law[]
}

const has = (
  world: World,
  part: 'subjects' | 'committees' | 'cosponsorships' | 'laws',
  bill: Bill,
  fits: (row: never) => boolean = () => true,
) => (world[part] as { billId: string }[]).some((row) => row.billId === bill.billId && fits(row as never))

/** A filter, and the same condition over all rows in memory. */
const CASES: [string, (bill: Bill, world: World) => boolean][] = [
  ['{}', () => true],
  ['{ congress: { in: [113, 114] } }', (bill) => [113, 114].includes(bill.congress!)],
  ['{ congress: { notIn: [113, 114] } }', (bill) => ![113, 114].includes(bill.congress!)],
  ['{ congress: { gt: 113, lte: 115 } }', (bill) => bill.congress! > 113 && bill.congress! <= 115],
  ['{ type: { eq: HR }, number: { lt: 1000 } }', (bill) => bill.type === 'hr' && bill.number! < 1000],
  ['{ originChamber: { eq: SENATE } }', (bill) => bill.originChamber === 'SENATE'],
  [
    '{ status: { in: [ENACTED, PASSED_HOUSE] } }',
    (bill) => ['ENACTED', 'PASSED_HOUSE'].includes(bill.status),
  ],
  [
    '{ introducedOn: { gte: "2013-11-19", lt: "2014-06-01" } }',
    (bill) => !!bill.introducedOn && bill.introducedOn >= '2013-11-19' && bill.introducedOn < '2014-06-01',
  ],
  ['{ introducedOn: { exists: false } }', (bill) => bill.introducedOn === null],
  ['{ known: { eq: RECORD } }', (bill) => bill.known === 'RECORD'],
  [
    '{ billId: { in: ["S. 1733 (113th)", "hr3610-113", "s1-1"] } }',
    (bill) => ['s1733-113', 'hr3610-113'].includes(bill.billId),
  ],
  [
    '{ title: { contains: "TRAFFICKING exploitation" } }',
    (bill) => /exploitation/i.test(bill.title) && /trafficking/i.test(bill.title),
  ],
  ['{ title: { contains: "100%_" } }', (bill) => bill.title.includes('100%_')],
  ['{ sponsor: { bioguideId: { eq: "K000367" } } }', (bill) => bill.sponsorId === 'K000367'],
  [
    '{ sponsor: { party: { eq: "R" }, state: { in: ["TX", "OH"] } } }',
    (bill) => bill.sponsorParty === 'R' && ['TX', 'OH'].includes(bill.sponsorState!),
  ],
  [
    '{ cosponsor: { bioguideId: { eq: "H001069" } } }',
    (bill, world) =>
      has(
        world,
        'cosponsorships',
        bill,
        (row: Cosponsorship) => row.bioguideId === 'H001069' && !row.withdrawnOn,
      ),
  ],
  [
    '{ cosponsor: { party: { eq: "R" }, date: { lte: "2014-01-11" } } }',
    (bill, world) =>
      has(
        world,
        'cosponsorships',
        bill,
        (row: Cosponsorship) => row.party === 'R' && row.date <= '2014-01-11' && !row.withdrawnOn,
      ),
  ],
  [
    '{ subject: { any: ["Human trafficking", "Crime victims"] } }',
    (bill, world) =>
      has(world, 'subjects', bill, (row: BillSubject) =>
        ['Human trafficking', 'Crime victims'].includes(row.subject),
      ),
  ],
  [
    '{ subject: { all: ["Human trafficking", "Crime victims"] } }',
    (bill, world) =>
      ['Human trafficking', 'Crime victims'].every((term) =>
        has(world, 'subjects', bill, (row: BillSubject) => row.subject === term),
      ),
  ],
  [
    '{ subject: { none: ["Crime victims"] } }',
    (bill, world) =>
      bill.subjectsKnown &&
      !has(world, 'subjects', bill, (row: BillSubject) => row.subject === 'Crime victims'),
  ],
  [
    '{ committee: { any: ["ssju00"] } }',
    (bill, world) => has(world, 'committees', bill, (row: BillCommittee) => row.committeeId === 'ssju00'),
  ],
  [
    '{ committee: { none: ["ssju00"] } }',
    (bill, world) =>
      bill.known === 'RECORD' &&
      !has(world, 'committees', bill, (row: BillCommittee) => row.committeeId === 'ssju00'),
  ],
  [
    '{ topic: { relevance: { in: [PRIMARY, SECONDARY] } } }',
    (bill) => ['PRIMARY', 'SECONDARY'].includes(bill.topicRelevance!),
  ],
  ['{ law: { exists: true } }', (bill, world) => has(world, 'laws', bill)],
  [
    '{ law: { exists: false }, congress: { eq: 114 } }',
    (bill, world) => bill.congress === 114 && !has(world, 'laws', bill),
  ],
  [
    '{ law: { number: { eq: "114-22" } } }',
    (bill, world) => has(world, 'laws', bill, (row: Law) => row.number === '114-22'),
  ],
  [
    '{ or: [{ congress: { eq: 108 } }, { status: { eq: ENACTED } }] }',
    (bill) => bill.congress === 108 || bill.status === 'ENACTED',
  ],
  [
    '{ and: [{ congress: { eq: 113 } }, { not: { known: { eq: INDEX } } }] }',
    (bill) => bill.congress === 113 && bill.known !== 'INDEX',
  ],
  ['{ not: { sponsor: { party: { eq: "D" } } } }', (bill) => bill.sponsorParty !== 'D'],
]

describeOnEngines('a filter of bills', (engine) => {
  const database = useSeeded(engine)
  let world: World
  beforeAll(async () => {
    const all = <Row extends object>(type: new () => Row) => database().getRepository(type).find()
    world = {
      bills: await all(Bill),
      subjects: await all(BillSubject),
      committees: await all(BillCommittee),
      cosponsorships: await all(Cosponsorship),
      laws: await all(Law),
    }
  })

  it.each(CASES)('%s finds what a look through all rows finds', async (filter, fits) => {
    const expected = world.bills.filter((bill) => fits(bill, world)).map((bill) => bill.billId)
    const { bills } = await ask(
      database(),
      `{ bills(filter: ${filter}, first: 100, orderBy: { field: NUMBER }) { totalCount nodes { billId } } }`,
    )
    expect(bills.totalCount).toBe(expected.length)
    const found = bills.nodes.map((node: { billId: string }) => node.billId)
    expect(found).toHaveLength(Math.min(100, expected.length))
    expect(expected).toEqual(expect.arrayContaining(found))
  })

  it.each(['status', 'congress', 'chamber', 'party'])('facet %s adds up to totalCount', async (facet) => {
    const filter = '{ congress: { in: [112, 113] } }'
    const { bills } = await ask(
      database(),
      `{ bills(filter: ${filter}) { totalCount facets { ${facet} { value count } } } }`,
    )
    const counts = bills.facets[facet].map((entry: { count: number }) => entry.count)
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(bills.totalCount)
    expect(counts.toSorted((a: number, b: number) => b - a)).toEqual(counts)
  })

  it('facets by committee and subject count each bill once a value', async () => {
    const { bills } = await ask(
      database(),
      '{ bills(filter: { known: { eq: RECORD } }) { totalCount facets { committee { value count } subject { value count } } } }',
    )
    for (const { value, count } of bills.facets.committee) {
      const ids = world.committees.filter((row) => row.committeeId === value).map((row) => row.billId)
      expect(count).toBe(new Set(ids).size)
    }
    const human = bills.facets.subject.find((entry: { value: string }) => entry.value === 'Human trafficking')
    expect(human.count).toBe(world.subjects.filter((row) => row.subject === 'Human trafficking').length)
  })
})
