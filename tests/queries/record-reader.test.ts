import { knowledgeOf } from '../../src/queries/knowledge'
import { recordReader } from '../../src/queries/record-reader'
import { statementsOf } from '../support/count-queries'
import { describeOnEngines } from '../support/engines'
import { useSeeded } from '../support/seeded'

describeOnEngines('the record reader', (engine) => {
  const database = useSeeded(engine)

  it('knows members by their terms, bills by all their titles, committees by all their names', async () => {
    const { members, bills, committees, hearings } = await recordReader(database()).knowledge()
    const heitkamp = members.find((member) => member.bioguideId === 'H001069')
    expect(heitkamp).toMatchObject({ firstName: 'Heidi', lastName: 'Heitkamp' })
    expect(heitkamp?.terms.at(-1)).toMatchObject({ chamber: 'SENATE', state: 'ND' })
    const bill = bills.find(({ billId }) => billId === 's1733-113')
    expect(bill).toMatchObject({
      type: 's',
      number: 1733,
      congress: 113,
      introducedOn: '2013-11-19',
      sponsorId: 'K000367',
    })
    expect(bill?.titles).toContain('Stop Exploitation Through Trafficking Act of 2013')
    expect(bill!.titles.length).toBeGreaterThan(1)
    expect(committees.find(({ committeeId }) => committeeId === 'ssga00')?.names[0]).toMatch(
      /Homeland Security/,
    )
    expect(hearings).toContainEqual(expect.objectContaining({ date: '2013-09-23', committeeIds: ['ssga00'] }))
  })

  it('loads what it knows once a data version, whoever asks', async () => {
    const first = await knowledgeOf(database())
    const again = await statementsOf(database(), async () => {
      const both = await Promise.all([knowledgeOf(database()), recordReader(database()).knowledge()])
      expect(both[0]).toBe(first)
      expect(both[1]).toBe(first)
    })
    expect(again).toHaveLength(2)
    await database().query('UPDATE "data_version" SET "version" = "version" + 1')
    expect(await knowledgeOf(database())).not.toBe(first)
  })

  it('gives whole records of several bills in a handful of statements', async () => {
    const reader = recordReader(database())
    const ids = ['s1733-113', 's1738-113', 's178-114', 's9999-113']
    let found: Awaited<ReturnType<typeof reader.bills>> = []
    const statements = await statementsOf(database(), async () => {
      found = await reader.bills(ids)
    })
    expect(statements.length).toBeLessThanOrEqual(7)
    expect(found.map((bill) => bill.billId)).toEqual(ids.slice(0, 3))
    const [stop, justice] = found
    expect(stop).toMatchObject({
      known: 'RECORD',
      sponsor: { bioguideId: 'K000367', fullName: 'Amy Klobuchar' },
    })
    expect(stop?.cosponsorships).toHaveLength(18)
    expect(stop?.cosponsorships?.[0]).toMatchObject({
      fullName: 'John Cornyn',
      date: '2013-11-19',
      isOriginal: true,
      withdrawnOn: null,
    })
    expect(stop?.actions?.length).toBeGreaterThan(0)
    expect(justice?.sponsor?.fullName).toBe('John Cornyn')
  })

  it('gives null, not nothing, of what a bill of the index does not tell', async () => {
    const [row] = await database().query(`SELECT "billId" FROM "bill" WHERE "known" = 'INDEX' LIMIT 1`)
    const [bill] = await recordReader(database()).bills([row.billId])
    expect(bill).toMatchObject({
      known: 'INDEX',
      sponsor: null,
      cosponsorships: null,
      actions: null,
      summaries: [],
    })
  })

  it('finds hearings by committee and days', async () => {
    const hearings = (from: string, to: string, ...committeeIds: string[]) =>
      recordReader(database()).hearings({ committeeIds, from, to })
    const [found] = await hearings('2013-09-01', '2013-09-30', 'ssga00')
    expect(found).toMatchObject({
      hearingId: 'CHRG-113shrg85505',
      citation: 'S. Hrg. 113-455',
      committeeIds: ['ssga00'],
    })
    expect(await hearings('2013-09-24', '2013-09-30', 'ssga00')).toEqual([])
    expect(await hearings('2013-09-01', '2013-09-30', 'ssju00')).toEqual([])
    expect(await hearings('2013-09-01', '2013-09-30')).toEqual([])
  })
})
