import type { DataSource } from 'typeorm'
import { inserter, randomFrom } from './generated-record'

export const BILLS = 20_000
export const SENATORS = 600
export const COSPONSORSHIPS = 150_000
export const FIRST_CONGRESS = 108
export const CONGRESSES = 12
const ROWS_AT_ONCE = 2000
const DAYS_OF_CONGRESS = 730

const STATES =
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  )
const PARTIES = ['Democrat', 'Republican', 'Republican', 'Democrat', 'Independent']
const STATUSES = ['INTRODUCED', 'INTRODUCED', 'INTRODUCED', 'REPORTED', 'PASSED_SENATE', 'ENACTED']
const TITLE_WORDS =
  'Safe Harbor Justice Victims Survivors Prevention Protection Support Rural Children Housing Services Labor Accountability Relief Reform'.split(
    ' ',
  )

export const states = (): readonly string[] => STATES
export const billIdAt = (index: number): string => `s${numberAt(index)}-${congressAt(index)}`
const congressAt = (index: number) => FIRST_CONGRESS + Math.floor((index * CONGRESSES) / BILLS)
const numberAt = (index: number) =>
  1 + index - Math.ceil(((congressAt(index) - FIRST_CONGRESS) * BILLS) / CONGRESSES)
const senatorAt = (index: number) => `S${String(index).padStart(6, '0')}`
const stateAt = (senator: number) => STATES[senator % STATES.length]!
const partyAt = (senator: number) => PARTIES[Math.floor(senator / STATES.length) % PARTIES.length]!

function dayOf(place: number): string {
  return new Date(Date.UTC(2003, 0, 7) + Math.floor(place * DAYS_OF_CONGRESS) * 86_400_000)
    .toISOString()
    .slice(0, 10)
}

/**
 * Fills an empty database with what servers are measured on: bills of the Senate with their sponsors,
 * and cosponsors on each, the same rows in every run.
 */
export async function generateServingRecord(db: DataSource): Promise<void> {
  const random = randomFrom(BILLS)
  const below = (limit: number) => Math.floor(random() * limit)
  const insert = inserter(db)
  await insert(
    'member',
    Array.from({ length: SENATORS }, (_, index) => senator(index)),
  )
  for (let index = 0; index < BILLS; index += ROWS_AT_ONCE) {
    const bills = Array.from({ length: Math.min(ROWS_AT_ONCE, BILLS - index) }, (_, at) =>
      bill(index + at, below),
    )
    await insert('bill', bills)
    await insert(
      'bill_subject',
      bills.map(({ billId }, at) => ({ billId, subject: `Subject ${(index + at) % 50}` })),
    )
    const from = Math.floor((index * COSPONSORSHIPS) / BILLS)
    const to = Math.floor(((index + bills.length) * COSPONSORSHIPS) / BILLS)
    await insert('cosponsorship', cosponsorships(bills, to - from, below))
  }
  await db.query(
    `UPDATE "data_version" SET "version" = 1, "changedAt" = '2026-11-24T12:00:00Z' WHERE "id" = 1`,
  )
}

function senator(index: number) {
  return {
    bioguideId: senatorAt(index),
    fullName: `First${index} Last${index}`,
    firstName: `First${index}`,
    lastName: `Last${index}`,
    party: partyAt(index),
    state: stateAt(index),
    chamber: 'SENATE',
    isSenator: true,
  }
}

type Draw = (limit: number) => number

function bill(index: number, below: Draw) {
  const sponsor = below(SENATORS)
  const words = Array.from({ length: 5 }, () => TITLE_WORDS[below(TITLE_WORDS.length)])
  return {
    billId: billIdAt(index),
    congress: congressAt(index),
    type: 's',
    number: numberAt(index),
    title: `${words.join(' ')} Act`,
    introducedOn: dayOf((index * CONGRESSES) / BILLS),
    known: 'RECORD',
    isReserved: false,
    policyArea: `Area ${below(30)}`,
    sponsorId: senatorAt(sponsor),
    sponsorParty: partyAt(sponsor)[0],
    sponsorState: stateAt(sponsor),
    status: STATUSES[below(STATUSES.length)]!,
    latestActionOn: dayOf((index * CONGRESSES) / BILLS + below(20) / 20),
    topicRelevance: ['PRIMARY', 'SECONDARY', null][below(3)],
    topicReasons: '[]',
    subjectsKnown: true,
  }
}

/** So many of them on these bills, no senator twice on one, each joined within a year of the introduction. */
function cosponsorships(bills: ReturnType<typeof bill>[], count: number, below: Draw) {
  const taken = new Set<string>()
  const rows: Record<string, unknown>[] = []
  while (rows.length < count) {
    const of = bills[below(bills.length)]!
    const index = below(SENATORS)
    const date = new Date(Date.parse(of.introducedOn) + below(365) * 86_400_000).toISOString().slice(0, 10)
    const bioguideId = senatorAt(index)
    const key = `${of.billId}/${bioguideId}`
    if (taken.has(key) || bioguideId === of.sponsorId) continue
    taken.add(key)
    rows.push({
      cosponsorshipId: `${key}/${date}`,
      billId: of.billId,
      bioguideId,
      date,
      isOriginal: date === of.introducedOn,
      party: partyAt(index)[0],
      state: stateAt(index),
    })
  }
  return rows
}
