import { billIdOf } from '../../src/congress/bill-number'
import { officialBill } from '../../src/official/bill'
import { readBillStatus } from '../../src/official/billstatus'
import { DIALECTS, dialect, READ_ON } from './samples'

const read = (name: string) => readBillStatus(dialect(name), READ_ON).bill

describe('every dialect of BILLSTATUS', () => {
  it.each(DIALECTS)('%s is read whole, with nothing unknown, into a valid record', (name) => {
    const { bill, unknown } = readBillStatus(dialect(name), READ_ON)
    expect(unknown).toEqual([])
    expect(officialBill.parse(bill)).toEqual(bill)
  })

  it.each(DIALECTS)('%s is read alike from bytes and from text', (name) => {
    const text = Buffer.from(dialect(name)).toString()
    expect(readBillStatus(text, READ_ON)).toEqual(readBillStatus(dialect(name), READ_ON))
  })

  it.each([
    [
      'legacy',
      's9901-114',
      'K000367',
      2,
      ['Human trafficking', 'Crime victims'],
      'Crime and Law Enforcement',
    ],
    ['1.0.0', 'hr9902-115', 'W000812', 3, ['Human trafficking'], 'Transportation and Public Works'],
    ['3.0.0-2022', 'hr9903-117', 'S000522', 0, null, 'International Affairs'],
    [
      '3.0.0-2025',
      's9904-119',
      'C001056',
      0,
      ['Human trafficking', 'Crime victims'],
      'Crime and Law Enforcement',
    ],
  ])(
    '%s: number, sponsor, cosponsors, subjects, policy area',
    (name, billId, sponsor, count, subjects, area) => {
      const bill = read(name)
      expect(billIdOf(bill)).toBe(billId)
      expect(bill.sponsor?.bioguideId).toBe(sponsor)
      expect(bill.cosponsors).toHaveLength(count)
      expect(bill.subjects).toEqual(subjects)
      expect(bill.policyArea).toBe(area)
    },
  )

  it('says which form it read, where the bill is to be seen, and how old the record is', () => {
    expect(read('1.0.0').source).toEqual({
      kind: 'BILLSTATUS',
      title: 'Bill status of H.R. 9902 (115th)',
      url: 'https://www.congress.gov/bill/115th-congress/house-bill/9902',
      retrievedOn: '2026-11-24',
      updatedAt: '2019-01-10T20:12:41Z',
      note: expect.stringContaining('in version 1.0.0'),
    })
    expect(read('legacy').source.note).toContain('without a version')
  })
})

describe('the form of 2015', () => {
  const bill = read('legacy')

  it('has party and state in the full name only', () => {
    expect(bill.cosponsors.map(({ name, party, state, district }) => [name, party, state, district])).toEqual(
      [
        ['Casey, Robert P., Jr.', 'D', 'PA', null],
        ['Sanders, Bernard', 'I', 'VT', null],
      ],
    )
  })

  it('has times with a.m. and p.m., codes in capitals, and an action without words', () => {
    expect(bill.actions.map(({ date, time }) => `${date} ${time}`)).toEqual([
      '2015-06-29 null',
      '2015-06-15 19:00:00',
      '2015-03-04 null',
      '2015-01-20 null',
    ])
    expect(bill.actions[2]?.committeeIds).toEqual(['ssju00'])
    expect(bill.gaps).toEqual(['An action of 2015-01-20 is left out: the record gives no words for it.'])
  })

  it('has related bills as `H.R.`, and titles that the printer extracted', () => {
    expect(bill.relatedBills).toEqual([
      { billId: 'hr9911-114', relation: 'Identical bill', identifiedBy: 'CRS' },
    ])
    expect(bill.titles.map(({ kind, asOf }) => `${kind} ${asOf}`)).toEqual([
      'OFFICIAL introduced',
      'SHORT passed house',
      'DISPLAY null',
    ])
  })

  it('has a law with the day of the action that tells of it', () => {
    expect(bill.laws).toEqual([
      { kind: 'PUBLIC', number: '114-901', approvedOn: '2015-06-29', citation: null },
    ])
  })
})

describe('version 1.0.0', () => {
  const bill = read('1.0.0')

  it('keeps withdrawn and joined again apart, and counts nobody of an amendment', () => {
    expect(bill.cosponsors.map((one) => [one.bioguideId, one.date, one.withdrawnOn, one.isOriginal])).toEqual(
      [
        ['M001166', '2017-03-08', '2017-03-20', true],
        ['M001166', '2017-05-02', null, false],
        ['C001109', '2017-03-09', null, false],
      ],
    )
  })

  it('notes a word of the record that its days contradict, and a listed vote that no action tells of', () => {
    expect(bill.gaps).toEqual([
      'No action tells of the Senate vote with roll number 60 that the record lists.',
      'The record calls Cheney, Liz (C001109) an original cosponsor, but the bill was introduced on 2017-03-08 and joined on 2017-03-09: the days decide here.',
    ])
    expect(bill.cosponsors[2]?.district).toBe(0)
  })

  it('lists subcommittees as committees, and reports in their printed form', () => {
    expect(
      bill.committees.map(({ committeeId, chamber, activities }) => [
        committeeId,
        chamber,
        activities.length,
      ]),
    ).toEqual([
      ['hsju00', 'HOUSE', 2],
      ['hsju08', 'HOUSE', 1],
    ])
    expect(bill.committeeReports).toEqual(['H. Rept. 115-901', 'H. Rept. 115-901, Part 2'])
  })

  it('keeps several relations of one bill, each once', () => {
    expect(bill.relatedBills.map(({ billId, relation }) => `${billId} ${relation}`)).toEqual([
      'hres9912-115 Procedurally-related',
      'hres9912-115 Related bill',
    ])
  })

  it('keeps what two systems say of one action, with the vote', () => {
    const vote = { chamber: 'HOUSE', rollNumber: 91, yeas: 388, nays: 25 }
    expect(bill.actions.map(({ sourceSystem, chamber, vote }) => ({ sourceSystem, chamber, vote }))).toEqual([
      { sourceSystem: 'House floor actions', chamber: 'HOUSE', vote },
      { sourceSystem: 'Library of Congress', chamber: 'HOUSE', vote },
      { sourceSystem: 'House committee actions', chamber: 'HOUSE', vote: null },
    ])
  })

  it('loses a link to the author’s disk, not its words', () => {
    expect(bill.summaries[0]).toMatchObject({
      html: '<p><b>Roads Act</b></p> <p>See this.</p>',
      text: 'Roads Act\n\nSee this.',
    })
  })
})

describe('version 3.0.0', () => {
  it('has votes on its actions, and a private law without a day', () => {
    const bill = read('3.0.0-2022')
    expect(bill.actions.map(({ vote }) => vote)).toEqual([
      { chamber: 'HOUSE', rollNumber: 66, yeas: 260, nays: 171 },
      { chamber: 'SENATE', rollNumber: 78, yeas: 68, nays: 31 },
      null,
      null,
    ])
    expect(bill.laws).toEqual([{ kind: 'PRIVATE', number: '117-9', approvedOn: null, citation: null }])
  })

  it('keeps an evening event on its day in Washington', () => {
    const days = (name: string) =>
      read(name).committees.flatMap((one) => one.activities.map((done) => `${done.name} ${done.date}`))
    expect(days('3.0.0-2022')).toEqual(['Hearings by 2021-07-12', 'Referred to 2021-02-24'])
    expect(days('3.0.0-2025')).toEqual(['Markup by 2025-09-10', 'Referred to 2025-07-10', 'Unknown null'])
  })

  it('reads a summary from CDATA, and from escaped text within a `cdata` element', () => {
    expect(read('3.0.0-2022').summaries[0]?.text).toBe('Harbors Act\n\nThis bill:\n\npays, and\nreports.')
    expect(read('3.0.0-2025').summaries[0]).toMatchObject({
      html: '<p><strong>Lights Act</strong></p><p>Under duress\u00A0by law.</p>',
      text: 'Lights Act\n\nUnder duress by law.',
    })
  })

  it('says that a bill has no subjects yet, rather than none', () => {
    expect(read('3.0.0-2022').gaps).toEqual([
      'The Congressional Research Service has given the bill no subjects yet.',
    ])
  })
})
