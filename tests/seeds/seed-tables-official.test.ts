import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { billIdOf, parseBillNumber } from '../../src/congress/bill-number'
import { Chamber } from '../../src/congress/chamber'
import { describeWithShared, sharedData } from '../support/shared-data'
import {
  currentLegislators,
  historicalLegislators,
  officialJson,
  officialLines,
  officialRows,
} from './official-files'
import { seeds } from './seed-folder'

const BASIS: Record<string, string> = { subject: 'SUBJECT', 'title-human': 'TITLE' }

const chamberOfTerm = (type: string) => (type === 'sen' ? Chamber.SENATE : Chamber.HOUSE)
const memberById = new Map(seeds.members.map((member) => [member.bioguideId, member]))
const termsOf = (bioguideId: string) => seeds.terms.filter((term) => term.bioguideId === bioguideId)

describeWithShared('members of the seeds and the directory', () => {
  let historical: Record<string, string>[]
  let historicalById: Map<string, Record<string, string>>
  beforeAll(() => {
    historical = historicalLegislators()
    historicalById = new Map(historical.map((row) => [row.bioguide_id!, row]))
  })

  it('have every current member with every term', () => {
    const current = currentLegislators()
    expect(current.length).toBeGreaterThan(500)
    for (const one of current) {
      const member = memberById.get(one.id.bioguide)
      expect(member).toMatchObject({ firstName: one.name.first, lastName: one.name.last })
      if (one.name.official_full) expect(member?.fullName).toBe(one.name.official_full)
      expect(termsOf(one.id.bioguide)).toEqual(
        one.terms.map((term) => ({
          bioguideId: one.id.bioguide,
          chamber: chamberOfTerm(term.type),
          state: term.state,
          district: term.type === 'rep' ? term.district : null,
          party: term.party,
          startsOn: term.start,
          endsOn: term.end,
        })),
      )
    }
  })

  it('have of former members the last term as the directory has it', () => {
    const former = seeds.members.filter((member) => historicalById.has(member.bioguideId))
    expect(former.length).toBe(912)
    for (const { bioguideId, fullName, lastName } of former) {
      const row = historicalById.get(bioguideId)!
      expect(lastName).toBe(row.last_name)
      if (row.full_name) expect(fullName).toBe(row.full_name)
      expect(termsOf(bioguideId).at(-1)).toMatchObject({
        chamber: chamberOfTerm(row.type!),
        state: row.state,
        district: row.type === 'rep' ? Number(row.district) : null,
        party: row.party,
        startsOn: null,
      })
    }
  })

  it('have everyone from the first row of the 108th on, and nobody unknown', () => {
    const first = historical.findIndex((row) => row.last_name === 'Acevedo-Vilá')
    const missing = historical.slice(first).filter((row) => !memberById.has(row.bioguide_id!))
    expect(missing).toEqual([])
    const current = new Set(currentLegislators().map((one) => one.id.bioguide))
    const unknown = seeds.members.filter(
      ({ bioguideId }) => !historicalById.has(bioguideId) && !current.has(bioguideId),
    )
    expect(unknown).toEqual([])
  })

  it('have every member on the official bill files', () => {
    const root = sharedData('data', 'billstatus')!
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xml'),
    )
    const named = files.flatMap((name) =>
      [...readFileSync(path.join(root, name), 'utf8').matchAll(/<bioguideId>([A-Z]\d{6})</g)].map(
        (hit) => hit[1]!,
      ),
    )
    expect(new Set(named).size).toBeGreaterThan(700)
    expect([...new Set(named)].filter((id) => !memberById.has(id))).toEqual([])
  })

  it('have everyone who published a release of the samples', () => {
    const releases = ['trafficking-dev.jsonl', 'other-acts.jsonl'].flatMap((name) =>
      officialLines('press-releases', name),
    )
    const ids = releases.map(({ member }) => member.bioguide_id as string)
    expect(ids.filter((id) => !memberById.has(id))).toEqual([])
  })
})

describeWithShared('index of bills and its sources', () => {
  let listed: Map<string, Record<string, string | undefined>>
  beforeAll(() => {
    const rows = officialRows('trafficking-legislation', 'bills-108-119.csv')
    listed = new Map(
      rows.map((row) => [`${row.type}${row.number}-${row.congress}`, { ...row, basis: BASIS[row.basis!] }]),
    )
  })

  it('has the rows on human trafficking, but three false friends, and no other', () => {
    const wanted = [...listed].filter(([, row]) => row.basis).map(([billId]) => billId)
    const indexed = new Set(seeds.index.map(billIdOf))
    expect(wanted.filter((billId) => !indexed.has(billId)).sort()).toEqual([
      'hr1434-117',
      'hr6413-115',
      'hr6477-117',
    ])
    const added = [...indexed].filter((billId) => !listed.get(billId)?.basis)
    expect(added.sort()).toEqual(['hr2620-108', 'hr515-114', 'hr972-109', 's982-116'])
  })

  it('agrees with them in title, day and law', () => {
    for (const bill of seeds.index) {
      const row = listed.get(billIdOf(bill))
      if (!row) continue
      expect(bill).toMatchObject({ title: row.title, introducedOn: row.introduced, basis: row.basis })
      if (row.public_law) expect(bill.law).toBe(row.public_law)
    }
  })

  it('has the laws of the public-law list under the bill that became law', () => {
    const laws = officialRows('trafficking-legislation', 'public-laws-106-118-mentioning-trafficking.csv')
    const lawOf = new Map(
      laws.flatMap((row) => {
        const bill = parseBillNumber(row.bills!.split(',')[0]!.replace('-', '/'))
        return bill ? [[billIdOf(bill), row.public_law!] as const] : []
      }),
    )
    const compared = seeds.index.filter((bill) => lawOf.has(billIdOf(bill)))
    expect(compared.length).toBeGreaterThan(45)
    for (const bill of compared) expect(bill.law).toBe(lawOf.get(billIdOf(bill)))
  })
})

describeWithShared('hearing of 2013 and its print', () => {
  it('agree', () => {
    const print = officialJson('hearings', 'HSGAC-2013-09-23.json')
    const hearing = seeds.hearings.find((one) => one.hearingId === print.package_id)!
    expect(hearing).toMatchObject({
      date: print.held_date,
      congress: print.congress,
      citation: print.s_hrg,
      jacketNumber: print.gpo_jacket,
      committeeIds: [print.committee_code],
      witnessCount: print.witness_count,
    })
    expect(hearing.title?.toUpperCase()).toBe(print.title)
    expect(hearing.documents.map(({ url }) => url)).toEqual([print.html_url, print.pdf_url])
    const listed = hearing.participants.filter((one) => one.role === 'MEMBER_LISTED')
    expect(listed.map((one) => [one.name, one.position].filter(Boolean).join(', '))).toEqual(
      print.members_listed.map((line: string) => line.replace(/ \([A-Z]{2}\)/, '')),
    )
    expect(
      hearing.participants.filter((one) => one.role === 'SPOKE').map((one) => one.name.split(' ').at(-1)),
    ).toEqual(print.opening_statements_listed.map((line: string) => line.replace('Senator ', '')))
  })
})
