import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'csv-parse/sync'
import { officialCommittee } from '../../src/official/committee'
import { mergeCommittees, readCommitteeMemberships, readCommittees } from '../../src/official/committees-file'
import { describeWithShared, sharedData } from '../support/shared-data'
import { refusalOf } from './samples'

const CURRENT = `
- type: house
  name: House Committee on Education and Workforce
  thomas_id: HSED
  subcommittees:
  - {name: Higher Education, thomas_id: '13'}
`
const HISTORICAL = `
- type: house
  name: House Committee on Education and Workforce
  thomas_id: HSED
  names: {104: Economic and Educational Opportunities, 93: Education and Labor, 105: Education and the Workforce}
  subcommittees:
  - {name: Postsecondary Education, thomas_id: '13', names: {99: Postsecondary Education, 110: Higher Learning}}
- type: senate
  name: Senate Select Committee on Harbors
  thomas_id: SLHB
  names: {95: Harbors (Select)}
`

describe('readCommittees', () => {
  it('keys committees and subcommittees by system code', () => {
    expect(readCommittees(CURRENT, 'current')).toEqual([
      {
        committeeId: 'hsed00',
        chamber: 'HOUSE',
        name: 'House Committee on Education and Workforce',
        parentId: null,
        formerNames: [],
        isCurrent: true,
      },
      {
        committeeId: 'hsed13',
        chamber: 'HOUSE',
        name: 'Higher Education',
        parentId: 'hsed00',
        formerNames: [],
        isCurrent: true,
      },
    ])
  })

  it('gives earlier names their form back, in the order of Congresses, without mere variants', () => {
    const [education, higher, harbors] = readCommittees(HISTORICAL, 'historical')
    expect(education?.formerNames).toEqual([
      'House Committee on Education and Labor',
      'House Committee on Economic and Educational Opportunities',
    ])
    expect(higher).toMatchObject({
      name: 'Higher Learning',
      formerNames: ['Postsecondary Education'],
      isCurrent: false,
    })
    expect(harbors).toMatchObject({
      committeeId: 'slhb00',
      name: 'Senate Select Committee on Harbors',
      formerNames: [],
    })
  })

  it('merges the two files: today’s name, and what it was called', () => {
    const merged = mergeCommittees(
      readCommittees(CURRENT, 'current'),
      readCommittees(HISTORICAL, 'historical'),
    )
    expect(merged.map(({ committeeId, name, isCurrent }) => [committeeId, name, isCurrent])).toEqual([
      ['hsed00', 'House Committee on Education and Workforce', true],
      ['hsed13', 'Higher Education', true],
      ['slhb00', 'Senate Select Committee on Harbors', false],
    ])
    expect(merged[1]?.formerNames).toEqual(['Postsecondary Education', 'Higher Learning'])
  })

  it('refuses what is no list of committees, naming the entry', () => {
    expect(refusalOf(() => readCommittees('- {type: house, name: X, thomas_id: hsju}', 'current'))).toContain(
      'entry 0.thomas_id',
    )
  })
})

describe('readCommitteeMemberships', () => {
  it('has seats of committees and subcommittees', () => {
    const yaml = `
SSJU:
- {name: Chuck Grassley, party: majority, rank: 1, title: Chairman, bioguide: G000386}
HSJU08:
- {name: Someone, party: minority, rank: 2, bioguide: B001270}
`
    expect(readCommitteeMemberships(yaml)).toEqual([
      { committeeId: 'ssju00', bioguideId: 'G000386', party: 'majority', rank: 1, title: 'Chairman' },
      { committeeId: 'hsju08', bioguideId: 'B001270', party: 'minority', rank: 2, title: null },
    ])
  })
})

describeWithShared('the committees of congress-legislators', () => {
  const file = (name: string) => readFileSync(sharedData('data', 'congress-legislators', name)!)
  const merged = () =>
    mergeCommittees(
      readCommittees(file('committees-current.yaml'), 'current'),
      readCommittees(file('committees-historical.yaml'), 'historical'),
    )

  it('are those of the seeds, but for names that were cut short or ordered by hand', () => {
    const seeds = readFileSync(path.resolve(__dirname, '../../seeds/committees.csv'))
    const rows = (parse(seeds, { columns: true }) as unknown[]).map((row) => officialCommittee.parse(row))
    const read = merged()
    expect(read.map((one) => one.committeeId)).toEqual(rows.map((one) => one.committeeId))
    const pairs = read.map((one, index) => [one, rows[index]!] as const)
    const differing = pairs.filter(([one, row]) => !isDeepStrictEqual(one, row))
    expect(differing.length).toBeLessThanOrEqual(9)
    const renamed = differing.filter(([one, row]) => one.name !== row.name)
    expect(renamed.map(([one]) => one.committeeId)).toEqual(['ssga19'])
  })

  it('have every seat of the file', () => {
    const text = file('committee-membership-current.yaml').toString()
    const seats = readCommitteeMemberships(text)
    expect(seats).toHaveLength(text.match(/^- name:/gm)!.length)
    const known = new Set(merged().map((one) => one.committeeId))
    expect([...new Set(seats.map((one) => one.committeeId))].filter((id) => !known.has(id))).toEqual([])
  })
})
