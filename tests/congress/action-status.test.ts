import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { statusOfAction, statusOn } from '../../src/congress/action-status'
import { BillStatus } from '../../src/congress/bill-status'
import { Chamber } from '../../src/congress/chamber'
import { corpusPairs } from '../support/corpus'
import { sharedData } from '../support/shared-data'

test.each(corpusPairs('action-status.txt'))('%s', (text, expected) => {
  expect(statusOfAction(text, null) ?? '-').toBe(expected)
})

test('a bare vote takes the chamber that acted', () => {
  expect(statusOfAction('On passage Passed by recorded vote: 220 - 200 (Roll no. 9).', Chamber.HOUSE)).toBe(
    BillStatus.PASSED_HOUSE,
  )
})

const S178 = [
  { date: '2015-01-13', text: 'Read twice and referred to the Committee on the Judiciary.' },
  { date: '2015-02-24', text: 'Committee on the Judiciary. Hearings held.' },
  {
    date: '2015-03-02',
    text: 'Placed on Senate Legislative Calendar under General Orders. Calendar No. 26.',
  },
  { date: '2015-04-22', text: 'Passed Senate by Yea-Nay Vote. 99 - 0. Record Vote Number: 163.' },
  { date: '2015-05-19', text: 'Passed House. 420 - 3 (Roll no. 244).' },
  { date: '2015-05-22', text: 'Presented to President.' },
  { date: '2015-05-29', text: 'Became Public Law No: 114-22.' },
]

test.each([
  ['2015-01-12', null],
  ['2015-01-13', BillStatus.REFERRED],
  ['2015-03-02', BillStatus.ON_CALENDAR],
  ['2015-04-21', BillStatus.ON_CALENDAR],
  ['2015-04-22', BillStatus.PASSED_SENATE],
  ['2015-05-19', BillStatus.PASSED_BOTH],
  ['2015-05-28', BillStatus.TO_PRESIDENT],
  ['2015-05-29', BillStatus.ENACTED],
])('on %s S. 178 stood at %s', (day, status) => {
  expect(statusOn(S178, '2015-01-13', day)).toBe(status)
})

test('without a day: the end of the record', () => {
  expect(statusOn(S178, '2015-01-13')).toBe(BillStatus.ENACTED)
  expect(statusOn([], '2015-01-13')).toBe(BillStatus.INTRODUCED)
  expect(statusOn([], null)).toBeNull()
})

test('a failed vote is undone by a later passage, and does not undo an earlier one', () => {
  const failed = {
    date: '2015-02-01',
    text: 'On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: 200 - 200.',
  }
  const passed = { date: '2015-03-01', text: 'On passage Passed by voice vote.', chamber: Chamber.HOUSE }
  expect(statusOn([failed], '2015-01-01')).toBe(BillStatus.FAILED)
  expect(statusOn([failed, passed], '2015-01-01')).toBe(BillStatus.PASSED_HOUSE)
})

const FOLDER = sharedData('data', 'billstatus')

test('real records: whatever became law ends as enacted, and nothing else does', () => {
  if (FOLDER === null) return console.log('no shared data beside the checkout: real action texts not tried')
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = folders.flatMap(({ name }) =>
    readdirSync(path.join(FOLDER, name)).map((file) => path.join(FOLDER, name, file)),
  )
  for (const file of files.filter((one) => one.endsWith('.xml'))) {
    const xml = readFileSync(file, 'utf8')
    const actions = /<actions>([\s\S]*?)<\/actions>/.exec(xml)?.[1] ?? ''
    const items = [
      ...actions.matchAll(
        /<actionDate>([^<]+)<\/actionDate>[\s\S]*?<text>([^<]*)<\/text>|<text>([^<]*)<\/text>[\s\S]*?<actionDate>([^<]+)<\/actionDate>/g,
      ),
    ]
    const dated = items.map((item) => ({ date: item[1] ?? item[4] ?? '', text: item[2] ?? item[3] ?? '' }))
    const isLaw = /<laws>\s*<item>/.test(xml)
    if (dated.length > 0)
      expect([path.basename(file), statusOn(dated, null) === BillStatus.ENACTED]).toEqual([
        path.basename(file),
        isLaw,
      ])
  }
})
