import { readFileSync } from 'node:fs'
import { readLegislators } from '../../src/official/legislators'
import { readLegislatorsCsv } from '../../src/official/legislators-csv'
import { officialMember, officialTerm } from '../../src/official/member'
import { describeWithShared, sharedData } from '../support/shared-data'
import { refusalOf } from './samples'

const YAML = `
- id:
    bioguide: V000133
    lis: S999
  name: {first: Jefferson, last: Van Drew, official_full: Jefferson Van Drew}
  terms:
  - type: rep
    start: '2019-01-03'
    end: '2021-01-03'
    state: NJ
    district: 2
    party: Republican
    party_affiliations:
    - {start: '2019-01-03', end: '2019-12-18', party: Democrat}
    - {start: '2019-12-19', end: '2021-01-03', party: Republican}
- id: {bioguide: C001070, bioguide_previous: [C000999]}
  name: {first: Robert, middle: P., last: Casey, suffix: Jr., nickname: Bob}
  terms:
  - {type: sen, start: 2007-01-04, end: 2013-01-03, state: PA, class: 1, party: Democrat}
  - {type: rep, start: 1789-03-04, end: 1791-03-03, state: PA, district: -1}
`
const term = (
  bioguideId: string,
  chamber: string,
  state: string,
  district: number | null,
  party: string | null,
  startsOn: string,
  endsOn: string,
) => ({
  bioguideId,
  chamber,
  state,
  district,
  party,
  startsOn,
  endsOn,
})

describe('readLegislators', () => {
  const reading = readLegislators(YAML)

  it('has each member with the directory’s name, or its parts', () => {
    expect(
      reading.members.map(({ bioguideId, fullName, suffix, nickname }) => [
        bioguideId,
        fullName,
        suffix,
        nickname,
      ]),
    ).toEqual([
      ['V000133', 'Jefferson Van Drew', null, null],
      ['C001070', 'Robert P. Casey Jr.', 'Jr.', 'Bob'],
    ])
  })

  it('has every term, one in which the party changed as one for each party', () => {
    expect(reading.terms).toEqual([
      term('V000133', 'HOUSE', 'NJ', 2, 'Democrat', '2019-01-03', '2019-12-18'),
      term('V000133', 'HOUSE', 'NJ', 2, 'Republican', '2019-12-19', '2021-01-03'),
      term('C001070', 'SENATE', 'PA', null, 'Democrat', '2007-01-04', '2013-01-03'),
      term('C001070', 'HOUSE', 'PA', null, null, '1789-03-04', '1791-03-03'),
    ])
    expect(reading.notes).toEqual([
      'Jefferson Van Drew (V000133) changed party in the term from 2019-01-03 to 2021-01-03, which is kept as one term a party.',
    ])
  })

  it('has the ids that members had before', () => {
    expect(reading.formerIds).toEqual([{ formerId: 'C000999', bioguideId: 'C001070' }])
  })

  it('reads JSON of the same structure', () => {
    const json = JSON.stringify([
      {
        id: { bioguide: 'K000367' },
        name: { first: 'Amy', last: 'Klobuchar' },
        terms: [{ type: 'sen', start: '2007-01-04', end: '2013-01-03', state: 'MN', party: 'Democrat' }],
      },
    ])
    expect(readLegislators(json).terms).toEqual([
      term('K000367', 'SENATE', 'MN', null, 'Democrat', '2007-01-04', '2013-01-03'),
    ])
  })

  it.each([
    ['- id: {bioguide: K1}', 'entry 0.id.bioguide: not a list of legislators: expected a Bioguide id'],
    ['a: b', 'not a list of legislators'],
    ['- a: [', 'neither YAML nor JSON'],
    ['[{]', 'neither YAML nor JSON'],
    ['', 'the input is empty'],
  ])('refuses %j', (yaml, reason) => {
    expect(refusalOf(() => readLegislators(yaml))).toContain(reason)
  })
})

describe('readLegislatorsCsv', () => {
  const header =
    'last_name,first_name,middle_name,suffix,nickname,full_name,birthday,type,state,district,party,bioguide_id'

  it('has the last term without its days, and says so', () => {
    const reading = readLegislatorsCsv(
      `${header}\nHeitkamp,Heidi,,,,Heidi Heitkamp,1955-10-30,sen,ND,,Democrat,H001069\nPaulsen,Erik,,,,,1965-05-14,rep,MN,3,Republican,P000594\nNobody,Ann,,,,,,rep,MN,1,,\n`,
    )
    expect(reading.members.map((one) => one.fullName)).toEqual(['Heidi Heitkamp', 'Erik Paulsen'])
    expect(reading.terms[1]).toEqual({
      bioguideId: 'P000594',
      chamber: 'HOUSE',
      state: 'MN',
      district: 3,
      party: 'Republican',
      startsOn: null,
      endsOn: null,
    })
    expect(reading.notes).toEqual([
      'Of each member only the last term is known, without its days.',
      'Line 4, Ann Nobody, is left out: it has no Bioguide id.',
    ])
  })

  it.each([
    ['a,b\n1,2', 'line 1: not a CSV of legislators: the column bioguide_id is missing'],
    [`${header}\nX,Y,,,,,,duke,MN,3,,K000367`, 'line 2, column type'],
    [`${header}\nX,Y`, 'not a CSV'],
  ])('refuses %j', (csv, reason) => {
    expect(refusalOf(() => readLegislatorsCsv(csv))).toContain(reason)
  })
})

describeWithShared('the directory of congress-legislators', () => {
  const file = (name: string) => readFileSync(sharedData('data', 'congress-legislators', name)!)

  it('is read whole: current members from YAML', () => {
    const text = file('legislators-current.yaml').toString()
    const { members, terms } = readLegislators(text)
    expect(members).toHaveLength(text.split('\n- id:').length - 1 + Number(text.startsWith('- id:')))
    const splits = text.split('party_affiliations:').length - 1
    expect(terms).toHaveLength((text.match(/^ {2}- type: (?:rep|sen)$/gm)?.length ?? 0) + splits)
    expect(terms.filter((one) => one.bioguideId === 'K000367').map((one) => one.startsOn)[0]).toBe(
      '2007-01-04',
    )
  })

  it('is read whole: historical members from CSV, in the form of the tables', () => {
    const { members, terms } = readLegislatorsCsv(file('legislators-historical.csv'))
    expect(members).toHaveLength(
      file('legislators-historical.csv').toString().trimEnd().split('\n').length - 1,
    )
    const blank = <T extends object>(row: T) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]),
      )
    expect(members.map((one) => officialMember.parse(blank(one)))).toEqual(members)
    expect(terms.map((one) => officialTerm.parse(blank(one)))).toEqual(terms)
  })
})
