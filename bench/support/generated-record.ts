import type { DataSource } from 'typeorm'

type Cells = Record<string, unknown>

const FIRST_CONGRESS = 108
const CONGRESSES = 12
const MEMBERS = 1500
const SUBJECTS = 800
const COMMITTEES = 40
const WORDS = 6000
const ROWS_AT_ONCE = 2000

const TYPES = [
  'hr',
  'hr',
  'hr',
  'hr',
  'hr',
  's',
  's',
  's',
  'hres',
  'sres',
  'hjres',
  'sjres',
  'hconres',
  'sconres',
]
const STATUSES = [
  'INTRODUCED',
  'INTRODUCED',
  'INTRODUCED',
  'INTRODUCED',
  'INTRODUCED',
  'INTRODUCED',
  'REPORTED',
  'REPORTED',
  'PASSED_HOUSE',
  'PASSED_SENATE',
  'ENACTED',
]
const STATES = ['CA', 'TX', 'NY', 'FL', 'IL', 'PA', 'OH', 'MN', 'ND', 'WY']

/** Numbers from 0 to 1 that are the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/**
 * Fills an empty database with bills of the shape that the record has, whatever their number: values
 * are as frequent among many as among few.
 */
export async function generateRecord(db: DataSource, bills: number): Promise<void> {
  const random = randomFrom(bills)
  const below = (limit: number) => Math.floor(random() * limit)
  /** The first are frequent, the last are rare, as words and subjects are. */
  const skewed = (limit: number) => Math.floor(limit * random() ** 4)
  const insert = inserter(db)
  await insertPeople(insert)
  for (let index = 0; index < bills; index += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, bills - index)
    const rows = Array.from({ length: count }, (_, offset) => billOf(index + offset, bills, below, skewed))
    await insert(
      'bill',
      rows.map(({ bill }) => bill),
    )
    await insert(
      'bill_title',
      rows.map(({ title }) => title),
    )
    for (const table of ['bill_subject', 'bill_committee', 'cosponsorship', 'law'] as const) {
      await insert(
        table,
        rows.flatMap((row): Cells[] => row[table]),
      )
    }
  }
  await db.query('ANALYZE')
}

type Insert = (table: string, rows: Cells[]) => Promise<void>

export function inserter(db: DataSource): Insert {
  return async (table, rows) => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const chunk = rows.slice(at, at + ROWS_AT_ONCE)
      const columns = Object.keys(chunk[0]!)
      const names = columns.map((column) => `"${column}"`).join(', ')
      const json = [JSON.stringify(chunk)]
      await (db.options.type === 'postgres'
        ? db.query(
            `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`,
            json,
          )
        : db.query(
            `INSERT INTO "${table}" (${names}) SELECT ${columns.map((column) => `value->>'$.${column}'`).join(', ')} FROM json_each(?)`,
            json,
          ))
    }
  }
}

const memberId = (index: number) => `M${String(index).padStart(6, '0')}`
const committeeId = (index: number) =>
  `ss${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}00`

async function insertPeople(insert: Insert): Promise<void> {
  await insert(
    'member',
    Array.from({ length: MEMBERS }, (_, index) => ({
      bioguideId: memberId(index),
      fullName: `First${index} Last${index}`,
      firstName: `First${index}`,
      lastName: `Last${index}`,
      state: STATES[index % STATES.length],
      isSenator: index % 5 === 0,
    })),
  )
  await insert(
    'committee',
    Array.from({ length: COMMITTEES }, (_, index) => ({
      committeeId: committeeId(index),
      name: `Committee ${index}`,
      chamber: 'SENATE',
      formerNames: '[]',
      isCurrent: true,
    })),
  )
}

/** A word of letters alone: `wab`, `wac` … */
const wordOf = (index: number) =>
  `w${[...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

type Draw = (limit: number) => number

/** Of 400 bills one has the value that is found often, so that it fills a page among few bills too. */
const often = <T>(index: number, drawn: T, value: T): T => (index % 400 === 7 ? value : drawn)

function billOf(index: number, bills: number, below: Draw, skewed: Draw) {
  const congress = FIRST_CONGRESS + Math.floor((index * CONGRESSES) / bills)
  const type = TYPES[index % TYPES.length]!
  const number = 1 + Math.floor((index % Math.ceil(bills / CONGRESSES)) / 2)
  const billId = `${type}${number}x${index}-${congress}`
  const day = dayOf((index * CONGRESSES) / bills)
  const words = Array.from({ length: 8 }, () => `${wordOf(skewed(WORDS))}`)
  const title = `${words.join(' ')} Act`
  const status = STATUSES[below(STATUSES.length)]!
  const bill = {
    billId,
    congress,
    type,
    number,
    title,
    introducedOn: day,
    known: 'RECORD',
    isReserved: false,
    policyArea: `Area ${below(30)}`,
    sponsorId: memberId(often(index, below(MEMBERS), 42)),
    sponsorParty: 'DR'[below(2)],
    sponsorState: STATES[below(STATES.length)],
    status,
    latestActionOn: often(index, dayOf((index * CONGRESSES) / bills + below(20) / 20), '2012-06-01'),
    topicRelevance: ['PRIMARY', 'SECONDARY', 'INCIDENTAL', null, null][below(5)],
    topicReasons: '[]',
    subjectsKnown: true,
  }
  const subjects = new Set(Array.from({ length: 4 }, () => `Subject ${skewed(SUBJECTS)}`))
  const cosponsors = new Set(Array.from({ length: below(10) }, () => memberId(below(MEMBERS))))
  return {
    bill,
    title: { titleId: billId, billId, title, kind: 'SHORT', forPortion: false, position: 0 },
    bill_subject: [...subjects].map((subject) => ({ billId, subject })),
    bill_committee: [
      {
        activityId: billId,
        billId,
        committeeId: committeeId(skewed(COMMITTEES)),
        nameAsGiven: 'Committee',
        position: 0,
      },
    ],
    cosponsorship: [...cosponsors].map((bioguideId) => ({
      cosponsorshipId: `${billId}/${bioguideId}`,
      billId,
      bioguideId,
      date: day,
      isOriginal: true,
      party: 'DR'[below(2)],
      state: STATES[below(STATES.length)],
    })),
    law:
      status === 'ENACTED'
        ? [
            {
              lawId: billId,
              billId,
              kind: 'PUBLIC',
              number: `${congress}-${number}x${index}`,
              approvedOn: day,
            },
          ]
        : [],
  }
}

/** Day at a place in time, counted in Congresses from the first. */
function dayOf(place: number): string {
  const start = Date.UTC(2003, 0, 7)
  return new Date(start + Math.floor(place * 730) * 86_400_000).toISOString().slice(0, 10)
}
