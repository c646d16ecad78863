import { BillStatus } from '../../src/congress/bill-status'
import { Chamber } from '../../src/congress/chamber'
import { ClaimKind } from '../../src/press/claim-kind'
import type { BillMention, ReadClaim } from '../../src/press/release-reading'
import type { RecordOfClaim } from '../../src/reconcile/case'
import { judge } from '../../src/reconcile/judge'
import { type HearingRecord, Known, recordedTo } from '../../src/reconcile/record'
import { RULES } from '../../src/reconcile/rules'
import { Verdict } from '../../src/reconcile/verdict'
import { billOf, claimOf, joinedOn, memberClaim, mentionOf } from '../support/judged'

const { AUTHORED, INTRODUCED, COSPONSORED, COSPONSOR_COUNT, STATUS, HEARING, PROVISION, MODEL } = ClaimKind
const S1: RecordOfClaim = { bill: billOf() }
const INDEXED: RecordOfClaim = {
  bill: billOf({
    known: Known.INDEX,
    sponsor: null,
    cosponsorships: null,
    actions: null,
  }),
}
const TITLED = mentionOf({ type: null, number: null, title: 'Harbor Act' })
const HOUSE_VERSION = billOf({
  billId: 's9-113',
  number: 9,
  actions: [
    {
      actionId: 'x',
      date: '2013-04-01',
      text: '',
      status: BillStatus.PASSED_HOUSE,
      chamber: Chamber.HOUSE,
    },
  ],
})

/** S. 1 and a bill of the same title on which member Z is. */
const WITH_VERSION: RecordOfClaim = {
  ...S1,
  versions: [
    billOf({
      billId: 's2-113',
      number: 2,
      sponsor: { bioguideId: 'Z', fullName: 'Member Z' },
    }),
  ],
}
const WITH_INDEXED: RecordOfClaim = {
  ...S1,
  versions: [billOf({ ...INDEXED.bill!, billId: 's3-113', number: 3 })],
}
const ENDING: RecordOfClaim = { bill: billOf({ recordedTo: '2013-12-01' }) }
const UNCERTAIN = mentionOf({
  type: null,
  number: null,
  title: 'Harbor Acts',
  certain: false,
})

const status = (step: BillStatus, date: string | null = null): ReadClaim =>
  claimOf(STATUS, { status: step, date })
const ofDoubt = (kind: ClaimKind, bioguideId: string): ReadClaim =>
  claimOf(kind, {
    member: { name: 'A. Member', bioguideId, candidates: [], certain: false },
  })
const count = (number: number): ReadClaim => claimOf(COSPONSOR_COUNT, { count: number })
const hearing = (date: string | null, committeeId: string | null = 'ssju00'): ReadClaim =>
  claimOf(HEARING, {
    bill: null,
    date,
    committee: { name: 'Senate Judiciary Committee', committeeId },
  })
const held = (id: string, date: string, title: string): HearingRecord => ({
  hearingId: id,
  title,
  date,
  citation: null,
  committeeIds: ['ssju00'],
})
const harbors = held('h1', '2013-09-23', 'Harbors')
const lights = held('h2', '2013-09-24', 'Lights')

/** Claim, record and day; the rule that must decide, and its verdict. */
const TABLE: [string, ReadClaim, RecordOfClaim, string | null, BillMention?][] = [
  ['MEMBER-AMBIGUOUS AMBIGUOUS', memberClaim(AUTHORED, null, ['A', 'B']), S1, '2014-01-01'],
  ['MEMBER-NOT-FOUND NOT_IN_RECORD', memberClaim(AUTHORED, null), S1, '2014-01-01'],
  [
    'BILL-AMBIGUOUS AMBIGUOUS',
    count(4),
    { bill: null },
    '2014-01-01',
    mentionOf({ billId: null, candidates: ['s1-113', 's2-113'] }),
  ],
  ['BILL-NOT-FOUND NOT_IN_RECORD', count(4), { bill: null }, '2014-01-01', mentionOf({ billId: null })],
  ['BILL-NOT-LOADED NOT_IN_RECORD', memberClaim(COSPONSORED, 'B'), INDEXED, '2014-01-01'],
  ['BILL-NOT-LOADED NOT_IN_RECORD', status(BillStatus.PASSED_SENATE), INDEXED, '2014-01-01'],
  ['AUTHORED-SPONSOR CONFIRMED', memberClaim(AUTHORED, 'A'), S1, '2014-01-01'],
  ['AUTHORED-SPONSOR CONFIRMED', memberClaim(AUTHORED, 'A'), S1, null],
  ['AUTHORED-SPONSOR-LATER QUALIFIED', memberClaim(AUTHORED, 'A'), S1, '2013-02-28'],
  ['AUTHORED-ORIGINAL-COSPONSOR QUALIFIED', memberClaim(AUTHORED, 'B'), S1, '2014-01-01'],
  ['AUTHORED-LATER-COSPONSOR CONTRADICTED', memberClaim(AUTHORED, 'C'), S1, '2014-01-01'],
  ['AUTHORED-NO-PART CONTRADICTED', memberClaim(AUTHORED, 'Z'), S1, '2014-01-01'],
  [
    'AUTHORED-NO-PART NOT_IN_RECORD',
    memberClaim(AUTHORED, 'Z'),
    { bill: billOf({ sponsor: null }) },
    '2014-01-01',
  ],
  ['INTRODUCED-SPONSOR CONFIRMED', memberClaim(INTRODUCED, 'A'), S1, '2013-03-01'],
  ['INTRODUCED-SPONSOR-LATER QUALIFIED', memberClaim(INTRODUCED, 'A'), S1, '2013-02-28'],
  ['INTRODUCED-ORIGINAL-COSPONSOR QUALIFIED', memberClaim(INTRODUCED, 'B'), S1, '2013-03-01'],
  ['INTRODUCED-LATER-COSPONSOR CONTRADICTED', memberClaim(INTRODUCED, 'C'), S1, '2014-01-01'],
  ['INTRODUCED-NO-PART CONTRADICTED', memberClaim(INTRODUCED, 'Z'), S1, '2014-01-01'],
  ['COSPONSORED-ACTIVE CONFIRMED', memberClaim(COSPONSORED, 'C'), S1, '2013-06-01'],
  ['COSPONSORED-JOINED-LATER QUALIFIED', memberClaim(COSPONSORED, 'C'), S1, '2013-05-31'],
  ['COSPONSORED-ACTIVE CONFIRMED', memberClaim(COSPONSORED, 'D'), S1, '2013-04-30'],
  ['COSPONSORED-WITHDRAWN QUALIFIED', memberClaim(COSPONSORED, 'D'), S1, '2013-05-01'],
  ['COSPONSORED-WITHDRAWN QUALIFIED', memberClaim(COSPONSORED, 'D'), S1, '2014-01-01'],
  ['COSPONSORED-ACTIVE CONFIRMED', memberClaim(COSPONSORED, 'E'), S1, '2013-07-01'],
  ['COSPONSORED-JOINED-LATER QUALIFIED', memberClaim(COSPONSORED, 'E'), S1, '2013-06-30'],
  ['COSPONSORED-SPONSOR QUALIFIED', memberClaim(COSPONSORED, 'A'), S1, '2014-01-01'],
  ['COSPONSORED-NONE CONTRADICTED', memberClaim(COSPONSORED, 'Z'), S1, '2014-01-01'],
  ['COSPONSORED-ACTIVE CONFIRMED', memberClaim(COSPONSORED, 'B'), S1, null],
  ['COSPONSORED-UNDATED QUALIFIED', memberClaim(COSPONSORED, 'C'), S1, null],
  ['COUNT-EQUAL CONFIRMED', count(3), S1, '2013-04-01'],
  ['COUNT-EQUAL CONFIRMED', count(1), S1, '2013-05-01'],
  ['COUNT-DIFFERS CONTRADICTED', count(4), S1, '2013-04-01'],
  ['COUNT-UNDATED NOT_CHECKABLE', count(3), S1, null],
  [
    'COUNT-UNDATED CONFIRMED',
    count(1),
    { bill: billOf({ cosponsorships: [joinedOn('B', '2013-03-01')] }) },
    null,
  ],
  ['STATUS-REACHED CONFIRMED', status(BillStatus.PASSED_SENATE), S1, '2013-09-01'],
  ['STATUS-NOT-REACHED CONTRADICTED', status(BillStatus.PASSED_SENATE), S1, '2013-08-31'],
  ['STATUS-NOT-REACHED CONTRADICTED', status(BillStatus.ENACTED), S1, '2014-01-01'],
  ['STATUS-REACHED CONFIRMED', status(BillStatus.PASSED_BOTH), S1, '2013-10-01'],
  ['STATUS-NOT-REACHED CONTRADICTED', status(BillStatus.PASSED_BOTH), S1, '2013-09-30'],
  ['STATUS-ON-DAY CONFIRMED', status(BillStatus.INTRODUCED, '2013-03-01'), S1, '2013-03-02'],
  ['STATUS-ON-DAY CONFIRMED', status(BillStatus.PASSED_SENATE, '2013-09'), S1, null],
  ['STATUS-OTHER-DAY QUALIFIED', status(BillStatus.INTRODUCED, '2013-03-02'), S1, '2013-03-02'],
  ['STATUS-REACHED QUALIFIED', status(BillStatus.PASSED_SENATE), S1, null],
  [
    'STATUS-OTHER-VERSION QUALIFIED',
    status(BillStatus.PASSED_HOUSE),
    { ...S1, versions: [HOUSE_VERSION] },
    '2013-05-01',
    TITLED,
  ],
  [
    'STATUS-NOT-REACHED CONTRADICTED',
    status(BillStatus.PASSED_HOUSE),
    { ...S1, versions: [HOUSE_VERSION] },
    '2013-05-01',
  ],
  ['STATUS-ON-DAY CONFIRMED', status(BillStatus.INTRODUCED, '2013-03-01'), INDEXED, '2014-01-01'],
  ['OTHER-VERSION AMBIGUOUS', memberClaim(AUTHORED, 'Z'), WITH_VERSION, '2014-01-01', TITLED],
  ['AUTHORED-NO-PART CONTRADICTED', memberClaim(AUTHORED, 'Z'), WITH_VERSION, '2014-01-01'],
  ['AUTHORED-NO-PART CONTRADICTED', memberClaim(AUTHORED, 'Y'), WITH_VERSION, '2014-01-01', TITLED],
  ['MEMBER-UNCERTAIN NOT_IN_RECORD', ofDoubt(AUTHORED, 'Z'), S1, '2014-01-01'],
  ['AUTHORED-SPONSOR CONFIRMED', ofDoubt(AUTHORED, 'A'), S1, '2014-01-01'],
  ['RECORD-OLDER NOT_IN_RECORD', memberClaim(COSPONSORED, 'Z'), ENDING, '2014-01-01'],
  ['RECORD-OLDER NOT_IN_RECORD', count(9), ENDING, '2014-01-01'],
  ['RECORD-OLDER NOT_IN_RECORD', status(BillStatus.ENACTED), ENDING, '2014-01-01'],
  ['RECORD-OLDER NOT_IN_RECORD', memberClaim(COSPONSORED, 'Z'), ENDING, null],
  ['RECORD-JUST-AFTER NOT_IN_RECORD', memberClaim(COSPONSORED, 'Z'), ENDING, '2013-12-01'],
  ['RECORD-JUST-AFTER NOT_IN_RECORD', memberClaim(COSPONSORED, 'Z'), ENDING, '2013-11-17'],
  ['COSPONSORED-NONE CONTRADICTED', memberClaim(COSPONSORED, 'Z'), ENDING, '2013-11-16'],
  ['AUTHORED-NO-PART CONTRADICTED', memberClaim(AUTHORED, 'Z'), ENDING, '2013-12-01'],
  ['COSPONSORED-ACTIVE CONFIRMED', memberClaim(COSPONSORED, 'C'), ENDING, '2014-01-01'],
  ['LINK-UNCERTAIN NOT_IN_RECORD', memberClaim(AUTHORED, 'Z'), S1, '2014-01-01', UNCERTAIN],
  ['LINK-UNCERTAIN NOT_IN_RECORD', memberClaim(AUTHORED, 'Z'), WITH_INDEXED, '2014-01-01', TITLED],
  ['AUTHORED-NO-PART CONTRADICTED', memberClaim(AUTHORED, 'Z'), WITH_INDEXED, '2014-01-01'],
  ['AUTHORED-ORIGINAL-COSPONSOR QUALIFIED', memberClaim(AUTHORED, 'B'), S1, '2014-01-01', UNCERTAIN],
  ['STATUS-NOT-RECORDED NOT_IN_RECORD', status(BillStatus.ENACTED), S1, '2014-01-01', TITLED],
  ['STATUS-NOT-REACHED CONTRADICTED', status(BillStatus.PASSED_SENATE), S1, '2013-08-31', TITLED],
  ['HEARING-NO-COMMITTEE NOT_IN_RECORD', hearing('2013-09', null), { bill: null }, '2014-01-01'],
  ['HEARING-NO-DATE NOT_CHECKABLE', hearing(null), { bill: null }, '2014-01-01'],
  ['HEARING-FOUND CONFIRMED', hearing('2013-09'), { bill: null, hearings: [harbors] }, '2014-01-01'],
  [
    'HEARING-FOUND CONFIRMED',
    hearing('2013-09-23'),
    { bill: null, hearings: [harbors, lights] },
    '2014-01-01',
  ],
  [
    'HEARING-AMBIGUOUS AMBIGUOUS',
    hearing('2013-09'),
    { bill: null, hearings: [harbors, lights] },
    '2014-01-01',
  ],
  ['HEARING-NOT-FOUND NOT_IN_RECORD', hearing('2013-08'), { bill: null, hearings: [harbors] }, '2014-01-01'],
  [
    'PROVISION-IN-SUMMARY CONFIRMED',
    claimOf(PROVISION, { subject: 'builds lighthouses at northern harbors' }),
    S1,
    '2014-01-01',
  ],
  [
    'PROVISION-NOT-IN-SUMMARY NOT_CHECKABLE',
    claimOf(PROVISION, { subject: 'creates a fund for schools' }),
    S1,
    '2014-01-01',
  ],
  ['MODEL NOT_CHECKABLE', claimOf(MODEL, { subject: 'Minnesota’s laws' }), S1, '2014-01-01'],
]

const ROWS = TABLE.map((row, order): [string, (typeof TABLE)[number]] => [`${order}: ${row[0]}`, row])

test.each(ROWS)('%s', (_name, [expected, claim, record, asOf, mention]) => {
  const about = claim.bill === null ? null : (mention ?? mentionOf())
  const { rule, verdict, explanation } = judge(claim, about, record, asOf)
  expect(`${rule} ${verdict}`).toBe(expected)
  expect(explanation).toMatch(/^[A-Z“].*[.”]$/)
})

test('every rule is reached by a case above', () => {
  const reached = new Set(TABLE.map(([expected]) => expected.split(' ')[0]))
  expect(RULES.map((rule) => rule.id).filter((id) => !reached.has(id))).toEqual([])
})

test('every rule is passed by in a case of its kind that another decides', () => {
  const never = RULES.filter(
    ({ id, kinds }) =>
      !TABLE.some(([expected, claim]) => kinds.includes(claim.kind) && !expected.startsWith(`${id} `)),
  )
  // What a bill is modeled on is never in the record, so the one rule for it always applies.
  expect(never.map(({ id }) => id)).toEqual(['MODEL'])
})

test('every verdict is reached', () => {
  const reached = new Set(TABLE.map(([expected]) => expected.split(' ')[1]))
  expect([...reached].sort()).toEqual(Object.values(Verdict).sort())
})

test('rule ids are unique, and permanent: a stored verdict names one', () => {
  const ids = RULES.map((rule) => rule.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.join(' ')).toMatchInlineSnapshot(
    `"MEMBER-AMBIGUOUS MEMBER-NOT-FOUND BILL-AMBIGUOUS BILL-NOT-FOUND BILL-NOT-LOADED AUTHORED-SPONSOR AUTHORED-SPONSOR-LATER AUTHORED-ORIGINAL-COSPONSOR INTRODUCED-SPONSOR INTRODUCED-SPONSOR-LATER INTRODUCED-ORIGINAL-COSPONSOR COSPONSORED-ACTIVE COSPONSORED-UNDATED COSPONSORED-SPONSOR COSPONSORED-JOINED-LATER COSPONSORED-WITHDRAWN COUNT-UNDATED COUNT-EQUAL STATUS-ON-DAY STATUS-OTHER-DAY STATUS-REACHED STATUS-OTHER-VERSION OTHER-VERSION MEMBER-UNCERTAIN RECORD-OLDER RECORD-JUST-AFTER LINK-UNCERTAIN AUTHORED-LATER-COSPONSOR AUTHORED-NO-PART INTRODUCED-LATER-COSPONSOR INTRODUCED-NO-PART COSPONSORED-NONE COUNT-DIFFERS STATUS-NOT-RECORDED STATUS-NOT-REACHED HEARING-NO-COMMITTEE HEARING-NO-DATE HEARING-FOUND HEARING-AMBIGUOUS HEARING-NOT-FOUND PROVISION-IN-SUMMARY PROVISION-NOT-IN-SUMMARY MODEL"`,
  )
})

test('unknown is never contradicted', () => {
  for (const kind of [AUTHORED, INTRODUCED, COSPONSORED]) {
    expect(judge(memberClaim(kind, 'Z'), mentionOf(), INDEXED, '2014-01-01').verdict).toBe('NOT_IN_RECORD')
  }
})

test.each([
  [119, '2025-11-27T03:04:33Z', '2025-11-27'],
  [113, '2015-01-02', '2015-01-02'],
  [113, '2015-01-06T11:28:01-05:00', null],
  [114, null, null],
])('a record of the %i. Congress last changed at %s tells up to %s', (congress, updatedAt, day) => {
  expect(recordedTo(congress, updatedAt)).toBe(day)
})
