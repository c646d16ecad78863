import { Chamber } from '../../src/congress/chamber'
import { billsById, seedBill, seeds } from './seed-folder'

/** Cosponsors, original ones, withdrawn ones. */
const COUNTS: Record<string, [number, number, number]> = {
  's1733-113': [18, 3, 0],
  's1738-113': [27, 4, 0],
  's2599-113': [19, 16, 0],
  's2528-113': [1, 1, 0],
  'hr3610-113': [44, 1, 0],
  'hr3530-113': [119, 4, 0],
  's166-114': [26, 13, 0],
  's178-114': [35, 12, 1],
  'hr159-114': [28, 1, 0],
  'hr181-114': [16, 1, 0],
  'hr246-114': [19, 1, 0],
}

describe('bills of the seeds', () => {
  it('are the eleven around the release', () => {
    expect([...billsById.keys()].sort()).toEqual(Object.keys(COUNTS).sort())
  })

  it.each(Object.entries(COUNTS))('%s has its cosponsors', (billId, counts) => {
    const { cosponsors } = seedBill(billId)
    expect([
      cosponsors.length,
      cosponsors.filter((one) => one.isOriginal).length,
      cosponsors.filter((one) => one.withdrawnOn).length,
    ]).toEqual(counts)
  })

  it('knows who had cosponsored S. 1733 on the day of the release', () => {
    const { cosponsors, sponsor } = seedBill('s1733-113')
    expect(sponsor?.bioguideId).toBe('K000367')
    expect(cosponsors.filter((one) => one.date <= '2014-01-11').map((one) => one.name)).toEqual([
      'Cornyn, John',
      'Heitkamp, Heidi',
      'Kirk, Mark Steven',
      'Booker, Cory A.',
      'McCain, John',
    ])
  })

  it('has Boxer on S. 178 for a day', () => {
    const boxer = seedBill('s178-114').cosponsors.find((one) => one.bioguideId === 'B000711')
    expect(boxer).toMatchObject({ date: '2015-03-09', withdrawnOn: '2015-03-10', isOriginal: false })
  })

  it('has the law and the votes of S. 178', () => {
    const { laws, actions } = seedBill('s178-114')
    expect(laws).toEqual([
      { kind: 'PUBLIC', number: '114-22', approvedOn: '2015-05-29', citation: '129 Stat. 227' },
    ])
    expect(actions.flatMap(({ date, vote }) => (vote ? [{ date, ...vote }] : []))).toEqual([
      { date: '2015-03-17', chamber: Chamber.SENATE, rollNumber: 72, yeas: 55, nays: 43 },
      { date: '2015-04-22', chamber: Chamber.SENATE, rollNumber: 163, yeas: 99, nays: 0 },
      { date: '2015-05-19', chamber: Chamber.HOUSE, rollNumber: 244, yeas: 420, nays: 3 },
    ])
  })

  it('has recorded votes of the House bills, and none for a voice vote', () => {
    const votes = ['hr3610-113', 'hr3530-113', 'hr246-114', 'hr159-114'].map((billId) =>
      seedBill(billId).actions.flatMap(({ vote }) => (vote ? [[vote.rollNumber, vote.yeas, vote.nays]] : [])),
    )
    expect(votes).toEqual([[], [[221, 409, 0]], [[48, 411, 0]], []])
  })

  it('puts the subcommittee on crime under Judiciary, whatever code the source printed', () => {
    const crime = seeds.bills.flatMap((bill) =>
      bill.actions.filter((action) => action.text.includes('Subcommittee on Crime')),
    )
    expect(crime).toHaveLength(7)
    expect(crime.every((action) => action.committeeIds.join() === 'hsju08')).toBe(true)
  })

  it('gives the title that each version of the text bore', () => {
    expect(
      seedBill('hr3610-113')
        .titles.filter(({ kind }) => kind === 'SHORT')
        .map(({ asOf, title }) => `${asOf}: ${title}`),
    ).toEqual([
      'introduced: Stop Exploitation Through Trafficking Act of 2013',
      'reported to house: Stop Exploitation Through Trafficking Act of 2014',
      'passed house: Stop Exploitation Through Trafficking Act of 2014',
    ])
  })

  it('says of each bill what is left out', () => {
    for (const bill of seeds.bills) expect(bill.gaps.length).toBeGreaterThan(0)
    expect(seedBill('s178-114').gaps.join(' ')).toContain('abridged')
  })

  it('keeps actions and cosponsors in order of time, none before introduction', () => {
    for (const bill of seeds.bills) {
      const days = [bill.actions, bill.cosponsors].map((rows) => rows.map(({ date }) => date))
      for (const list of days) expect(list).toEqual([...list].sort())
      for (const day of days.flat()) expect(day >= (bill.introducedOn ?? '')).toBe(true)
      for (const one of bill.cosponsors) expect(one.isOriginal).toBe(one.date === bill.introducedOn)
    }
  })
})
