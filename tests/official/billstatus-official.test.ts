import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { billIdOf } from '../../src/congress/bill-number'
import { type OfficialBill, officialBill } from '../../src/official/bill'
import { type BillReading, readBillStatus } from '../../src/official/billstatus'
import { describeWithShared, sharedData } from '../support/shared-data'
import { READ_ON } from './samples'
import { contents, count, inside, without } from './scan'

interface OfficialFile {
  name: string
  xml: string
  reading: BillReading
}

/** Actions for which the record has no words: six items of six bills in the form of 2015. */
const WORDLESS = 6

/** The same totals from the record, and from the file's text with the amendments cut out. */
const COUNTS: [string, (bill: OfficialBill) => number, (xml: string) => number][] = [
  [
    'cosponsors',
    (bill) => bill.cosponsors.length,
    (xml) => count(inside(xml, 'cosponsors'), 'sponsorshipDate'),
  ],
  [
    'withdrawn',
    (bill) => bill.cosponsors.filter((one) => one.withdrawnOn).length,
    (xml) => contents(inside(xml, 'cosponsors'), 'sponsorshipWithdrawnDate').length,
  ],
  [
    'original cosponsors',
    (bill) => bill.cosponsors.filter((one) => one.isOriginal).length,
    (xml) => contents(xml, 'isOriginalCosponsor').filter((word) => word === 'True').length,
  ],
  [
    'actions',
    (bill) => bill.actions.length,
    (xml) => count(inside(xml, 'actions'), 'actionDate') - count(inside(xml, 'actions'), 'text /'),
  ],
  ['subjects', (bill) => bill.subjects?.length ?? 0, (xml) => subjectTerms(xml).size],
  ['titles', (bill) => bill.titles.length, (xml) => count(inside(xml, 'titles'), 'titleType')],
  ['laws', (bill) => bill.laws.length, (xml) => count(inside(xml, 'laws'), 'number')],
  ['summaries', (bill) => bill.summaries.length, (xml) => count(inside(xml, 'summaries'), 'versionCode')],
  [
    'committees',
    (bill) => bill.committees.length,
    (xml) => count(inside(without(xml, 'actions'), 'committees'), 'systemCode'),
  ],
  [
    'reports',
    (bill) => bill.committeeReports.length,
    (xml) => count(inside(xml, 'committeeReports'), 'citation'),
  ],
]

function subjectTerms(xml: string): Set<string> {
  const lists = ['legislativeSubjects', 'otherSubjects'].map((name) => inside(inside(xml, 'subjects'), name))
  const terms = lists.flatMap((list) => list.split('<item>').slice(1))
  return new Set(terms.map((term) => contents(term, 'name')[0]!))
}

const cosponsorsOf = (bill: OfficialBill, bioguideId: string) =>
  bill.cosponsors.filter((one) => one.bioguideId === bioguideId).map((one) => [one.date, one.withdrawnOn])

describeWithShared('the official BILLSTATUS files', () => {
  let files: OfficialFile[]
  const bill = (billId: string, folder = '') =>
    files.find(({ name, reading }) => name.startsWith(folder) && billIdOf(reading.bill) === billId)!.reading
      .bill

  beforeAll(() => {
    const root = sharedData('data', 'billstatus')!
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    )
    files = names.map((name) => {
      const bytes = readFileSync(path.join(root, name))
      return { name, xml: without(bytes.toString(), 'amendments'), reading: readBillStatus(bytes, READ_ON) }
    })
  })

  it('are all read: 208 files, of which the list names five twice', () => {
    const index = readFileSync(sharedData('data', 'billstatus', 'INDEX.csv')!)
    const listed: Record<string, string>[] = parse(index, { columns: true })
    const names = listed.map((row) => row.file)
    expect(names).toHaveLength(213)
    expect(files.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort())
  })

  it('hold nothing that no reader knows', () => {
    expect(files.filter(({ reading }) => reading.unknown.length > 0)).toEqual([])
  })

  it('become valid records', () => {
    for (const { reading } of files) expect(officialBill.parse(reading.bill)).toEqual(reading.bill)
  })

  it('name their own bill', () => {
    for (const { name, reading } of files) {
      const { congress, type, number } = reading.bill
      expect(path.basename(name)).toContain(`BILLSTATUS-${congress}${type}${number}.`)
    }
  })

  it.each(COUNTS)('have as many %s as the text of the file', (_, inRecord, inText) => {
    const differing = files.filter(({ reading, xml }) => inRecord(reading.bill) !== inText(xml))
    expect(
      differing.map(({ name, reading, xml }) => `${name}: ${inRecord(reading.bill)}, ${inText(xml)}`),
    ).toEqual([])
    expect(files.some(({ xml }) => inText(xml) > 0)).toBe(true)
  })

  it('have gaps of three kinds only', () => {
    const gaps = files.flatMap(({ reading }) =>
      reading.bill.gaps.map((gap) => gap.replace(/\d{4}-\d\d-\d\d/, 'DAY')),
    )
    expect(
      Object.fromEntries([...Map.groupBy(gaps, (gap) => gap)].map(([gap, all]) => [gap, all.length])),
    ).toEqual({
      'An action of DAY is left out: the record gives no words for it.': WORDLESS,
      'The Congressional Research Service has given the bill no subjects yet.': 36,
      'The record names no sponsor.': 1,
    })
  })

  it('flag the four numbers reserved for leaders', () => {
    const reserved = files.filter(({ reading }) => reading.bill.isReserved)
    expect(reserved.map(({ reading }) => billIdOf(reading.bill)).sort()).toEqual([
      'hr11-117',
      'hr14-117',
      'hr16-117',
      'hr20-117',
    ])
  })

  it.each([
    ['hr1865-115', 'W000812', '2017-04-03', 175, 9, 1, '115-164', '2018-04-11'],
    ['s1693-115', 'P000449', '2017-08-01', 70, 24, 0, null, null],
    ['s1311-115', 'C001056', '2017-06-07', 31, 12, 0, '115-392', '2018-12-21'],
    ['s1312-115', 'G000386', '2017-06-07', 26, 5, 0, '115-393', '2018-12-21'],
    ['s1862-115', 'C001071', '2017-09-26', 4, 3, 0, '115-427', '2019-01-09'],
    ['hr2200-115', 'S000522', '2017-04-27', 29, 9, 0, '115-425', '2019-01-08'],
  ])(
    '%s: sponsor, introduction, cosponsors (all, original, withdrawn), law',
    (billId, sponsor, introducedOn, ...facts) => {
      const { cosponsors, laws, ...read } = bill(billId, '115-v1.0.0')
      expect(read).toMatchObject({ introducedOn, sponsor: { bioguideId: sponsor } })
      expect([
        cosponsors.length,
        cosponsors.filter((one) => one.isOriginal).length,
        cosponsors.filter((one) => one.withdrawnOn).length,
        laws[0]?.number ?? null,
        laws[0]?.approvedOn ?? null,
      ]).toEqual(facts)
    },
  )

  it('know who withdrew, and who joined again', () => {
    expect(cosponsorsOf(bill('hr1865-115'), 'M001166')).toEqual([['2017-09-13', '2017-09-25']])
    const twice = cosponsorsOf(bill('hres157-117'), 'H001058')
    expect(twice).toHaveLength(2)
    expect(twice.filter(([, withdrawnOn]) => withdrawnOn)).toHaveLength(1)
  })

  it.each([
    ['hr1865-115', 'HOUSE', 91, '2018-02-27', 388, 25],
    ['hr1865-115', 'SENATE', 60, '2018-03-21', 97, 2],
    ['s1862-115', 'HOUSE', 491, '2018-12-21', null, null],
    ['hr2200-115', 'HOUSE', 487, '2018-12-21', null, null],
  ])('%s: %s vote %i', (billId, chamber, rollNumber, date, yeas, nays) => {
    const voted = bill(billId, '115-v1.0.0').actions.filter(
      ({ vote }) => vote?.chamber === chamber && vote.rollNumber === rollNumber,
    )
    expect(voted.length).toBeGreaterThan(0)
    for (const action of voted) expect(action.date).toBe(date)
    if (yeas !== null) expect(voted[0]!.vote).toEqual({ chamber, rollNumber, yeas, nays })
  })
})
