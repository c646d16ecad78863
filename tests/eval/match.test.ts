import { type GoldRelease, goldClaim } from '../../bench/eval/gold'
import { isMentionOf, matched, type Read, says } from '../../bench/eval/match'
import { Tally } from '../../bench/eval/tally'
import { BillType } from '../../src/congress/bill-number'
import { BillStatus } from '../../src/congress/bill-status'
import { Chamber } from '../../src/congress/chamber'
import { ClaimKind } from '../../src/press/claim-kind'
import type { ReadClaim } from '../../src/press/release-reading'
import { claimOf, mentionOf } from '../support/judged'

const BILL = {
  ref: 'a',
  numbers: [{ type: BillType.S, number: 1 }],
  titles: ['Platform Harbor (PACT) Act'],
  congress: 113,
  records: ['s1-113'],
  quote: '',
}
const RELEASE: GoldRelease = {
  id: 'x',
  text: 'x',
  publishedOn: null,
  publishers: [],
  bills: [BILL],
  claims: [],
  quotations: null,
}
const read = (claim: ReadClaim, mention = mentionOf()): Read => ({ at: 0, claim, mention })
const by = (kind: ClaimKind, name: string): ReadClaim =>
  claimOf(kind, { member: { name, bioguideId: null, candidates: [] } })
const introduced = goldClaim(ClaimKind.INTRODUCED, { member: 'Catherine Cortez Masto', bill: 'a' })

test.each([
  ['the number', mentionOf({ billId: null }), true],
  ['the bill of the record', mentionOf({ type: null, number: null, title: 'Other Act' }), true],
  [
    'the title',
    mentionOf({ billId: null, type: null, number: null, title: 'The Platform Harbor Act' }),
    true,
  ],
  ['the short title', mentionOf({ billId: null, type: null, number: null, title: 'PACT Act' }), true],
  ['another number', mentionOf({ billId: null, number: 2 }), false],
  ['the number of the other chamber', mentionOf({ billId: null, type: BillType.HR }), false],
  ['another title', mentionOf({ billId: null, type: null, number: null, title: 'Harbor Act' }), false],
])('a bill is known by %s: %#', (_by, mention, expected) => {
  expect(isMentionOf(mention, BILL, [BILL])).toBe(expected)
})

test('kind, last name and bill have to be right', () => {
  expect(says(RELEASE, introduced, read(by(ClaimKind.INTRODUCED, 'Cortez Masto')))).toBe(true)
  expect(says(RELEASE, introduced, read(by(ClaimKind.AUTHORED, 'Cortez Masto')))).toBe(false)
  expect(says(RELEASE, introduced, read(by(ClaimKind.AUTHORED, 'Cortez Masto')), true)).toBe(true)
  expect(says(RELEASE, introduced, read(by(ClaimKind.INTRODUCED, 'Catherine Cortez')))).toBe(false)
  const other = mentionOf({ billId: 's2-113', number: 2 })
  expect(says(RELEASE, introduced, read(by(ClaimKind.INTRODUCED, 'Cortez Masto'), other))).toBe(false)
})

test('a step is right with its chamber and its day', () => {
  const passed = goldClaim(ClaimKind.STATUS, { bill: 'a', status: 'PASSED', chamber: Chamber.SENATE })
  const step = (status: BillStatus, chamber: Chamber): Read =>
    read(claimOf(ClaimKind.STATUS, { status, chamber }))
  expect(says(RELEASE, passed, step(BillStatus.PASSED_SENATE, Chamber.SENATE))).toBe(true)
  expect(says(RELEASE, passed, step(BillStatus.PASSED_HOUSE, Chamber.HOUSE))).toBe(false)
  expect(says(RELEASE, passed, step(BillStatus.ENACTED, Chamber.SENATE))).toBe(false)
  const begun = goldClaim(ClaimKind.STATUS, { bill: 'a', status: 'INTRODUCED_ON', date: '2013-03-01' })
  const onDay = (date: string): Read =>
    read(claimOf(ClaimKind.STATUS, { status: BillStatus.INTRODUCED, date }))
  expect(says(RELEASE, begun, onDay('2013-03-01'))).toBe(true)
  expect(says(RELEASE, begun, onDay('2013-03-02'))).toBe(false)
})

test('one read claim answers one of the gold set alone', () => {
  const twice = [introduced, { ...introduced }]
  const once = [read(by(ClaimKind.INTRODUCED, 'Cortez Masto'))]
  expect(matched(RELEASE, twice, once)).toHaveLength(1)
  expect(matched(RELEASE, [introduced], [...once, ...once.map((one) => ({ ...one }))])).toHaveLength(1)
})

test('precision, recall and their mean', () => {
  const tally = new Tally()
  tally.add(3, 1, 2)
  expect([tally.precision, tally.recall]).toEqual([0.75, 0.6])
  expect(tally.f1).toBeCloseTo(2 / 3)
})
