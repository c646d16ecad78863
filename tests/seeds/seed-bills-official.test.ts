import type { OfficialBill } from '../../src/official/bill'
import { describeWithShared } from '../support/shared-data'
import { bioguideByThomas, officialJson } from './official-files'
import { seedBill } from './seed-folder'

interface DataJsonMember {
  thomas_id?: string
  bioguide_id?: string
  name: string
  state: string
  district: string | null
  sponsored_at: string
  withdrawn_at: string | null
}

const RELATION: Record<string, string> = {
  identical: 'Identical bill',
  related: 'Related bill',
  'procedurally-related': 'Procedurally-related',
  'Related bill': 'Related bill',
  '(more in the source)': 'Related bill',
}
const ACTIVITY: Record<string, string> = {
  referral: 'Referred to',
  markup: 'Markup by',
  reporting: 'Reported by',
  discharged: 'Discharged from',
  hearings: 'Hearings by',
}

const BILLS_114 = ['s166-114', 's178-114', 'hr159-114', 'hr181-114', 'hr246-114']

function record114(billId: string) {
  const { bills } = officialJson('exact-bills', '114-facts-transcribed.json')
  return bills.find((one: { bill_id: string }) => one.bill_id === billId)
}

const byKey = (rows: string[]) => [...rows].sort()
const moment = (date: string, time: string | null) => (time ? `${date}T${time}` : date)
/** `2014-05-20T15:24:00-04:00` as the day and the clock of Washington. */
const localMoment = (instant: string) => instant.slice(0, 19)

function officialLines(
  cosponsors: DataJsonMember[],
  bioguideIdOf: (one: DataJsonMember) => unknown,
): string[] {
  return byKey(
    cosponsors.map((one) =>
      [
        bioguideIdOf(one),
        one.name,
        one.state,
        Number(one.district) || null,
        one.sponsored_at,
        one.withdrawn_at,
      ].join('|'),
    ),
  )
}

function cosponsorLines(bill: OfficialBill): string[] {
  return byKey(
    bill.cosponsors.map((one) =>
      [one.bioguideId, one.name, one.state, one.district || null, one.date, one.withdrawnOn].join('|'),
    ),
  )
}

function committeeLines(bill: OfficialBill): string[] {
  return bill.committees.map(
    (one) => `${one.committeeId} ${one.name}: ${one.activities.map(({ name }) => name).join(', ')}`,
  )
}

describeWithShared('bills of the 113th and their official records', () => {
  it.each(['s1733', 's1738', 's2599', 's2528', 'hr3610', 'hr3530'])('%s agrees', (number) => {
    const official = officialJson('exact-bills', '113-final-data-json', `${number}-113.json`)
    const bill = seedBill(`${number}-113`)
    const bioguide = bioguideByThomas()
    expect(bill.introducedOn).toBe(official.introduced_at)
    expect(bill.source.updatedAt).toBe(official.updated_at)
    expect(bill.sponsor).toMatchObject({
      bioguideId: bioguide.get(official.sponsor.thomas_id),
      name: official.sponsor.name,
      state: official.sponsor.state,
    })
    expect(cosponsorLines(bill)).toEqual(
      officialLines(official.cosponsors, (one) => bioguide.get(one.thomas_id!)),
    )
    expect(bill.titles).toEqual(
      official.titles.map((one: Record<string, string>) => ({
        title: one.title,
        kind: one.type!.toUpperCase(),
        asOf: one.as,
        forPortion: one.is_for_portion,
      })),
    )
    expect(bill.actions.map(({ date, time, text }) => `${moment(date, time)} ${text}`)).toEqual(
      official.actions.map((one: Record<string, string>) => `${localMoment(one.acted_at!)} ${one.text}`),
    )
    expect(committeeLines(bill)).toEqual(
      official.committees.map(
        (one: Record<string, string> & { activity: string[] }) =>
          `${one.committee_id!.toLowerCase()}${one.subcommittee_id ?? '00'} ${one.subcommittee ?? one.committee}: ` +
          one.activity.map((activity) => ACTIVITY[activity]).join(', '),
      ),
    )
    expect(bill.relatedBills.map(({ billId, relation }) => `${billId} ${relation}`)).toEqual(
      official.related_bills.map((one: Record<string, string>) => `${one.bill_id} ${RELATION[one.reason!]}`),
    )
    expect(bill.subjects).toEqual(official.subjects)
    expect(bill.policyArea?.toLowerCase()).toBe(official.subjects_top_term.toLowerCase())
    expect(bill.summaries.map(({ date, description, text }) => ({ date, as: description, text }))).toEqual([
      official.summary,
    ])
    expect(bill.laws).toEqual([])
  })

  it('keeps the day and roll number of the recorded vote', () => {
    const official = officialJson('exact-bills', '113-final-data-json', 'hr3530-113.json')
    const rolls = official.actions.flatMap((one: { roll?: string }) => (one.roll ? [Number(one.roll)] : []))
    expect(seedBill('hr3530-113').actions.flatMap(({ vote }) => vote?.rollNumber ?? [])).toEqual(rolls)
  })
})

describeWithShared('bills of the 114th and their official records', () => {
  it.each(BILLS_114)('%s agrees', (billId) => {
    const record = record114(billId)
    const bill = seedBill(billId)
    expect(bill.introducedOn).toBe(record.introduced_at)
    expect(bill.sponsor).toMatchObject({
      bioguideId: record.sponsor.bioguide_id,
      name: record.sponsor.name,
      party: record.sponsor.party,
      state: record.sponsor.state,
    })
    expect(cosponsorLines(bill)).toEqual(officialLines(record.cosponsors, (one) => one.bioguide_id))
    const originals = record.cosponsors.filter(
      (one: { original_cosponsor: boolean }) => one.original_cosponsor,
    )
    expect(bill.cosponsors.filter((one) => one.isOriginal)).toHaveLength(originals.length)
    expect(bill.titles.map(({ title }) => title)).toEqual(
      [record.title, record.official_title].filter(Boolean),
    )
    expect(
      bill.relatedBills.map(({ billId: id, relation, identifiedBy }) => [id, relation, identifiedBy ?? '']),
    ).toEqual(record.related_bills.map(([id, reason, by]: string[]) => [id, RELATION[reason!], by]))
    expect(bill.laws.map(({ number }) => number)).toEqual(record.public_law ? [record.public_law] : [])
  })

  it.each(BILLS_114)('%s has the actions', (billId) => {
    const record = record114(billId)
    const bill = seedBill(billId)
    expect(bill.actions).toHaveLength(record.actions.length)
    record.actions.forEach(([when, text]: [string, string], at: number) => {
      const action = bill.actions[at]!
      expect(action.date).toBe(when.slice(0, 10))
      // Facts without the record's words stand in brackets there.
      if (!text.startsWith('(')) {
        expect(action.text).toBe(text)
        expect(moment(action.date, action.time)).toBe(localMoment(when))
      }
    })
  })

  it('has the committee activities of S. 166 on the days they had in Washington', () => {
    const [committee] = record114('s166-114').committees
    expect(seedBill('s166-114').committees).toEqual([
      {
        committeeId: committee.system_code,
        name: committee.name,
        chamber: 'SENATE',
        activities: committee.activities.map(([name, instant]: string[]) => ({
          name,
          date: instant!.slice(0, 10),
        })),
      },
    ])
  })
})
