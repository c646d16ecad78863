import { readFileSync } from 'node:fs'
import { readChrgMods } from '../../src/official/chrg-mods'
import { officialHearing } from '../../src/official/hearing'
import { describeWithShared, sharedData } from '../support/shared-data'
import { dialect, READ_ON, refusalOf, sample } from './samples'
import { count } from './scan'

const read = (xml: string | Uint8Array) => readChrgMods(xml, READ_ON)
const text = () => Buffer.from(sample('chrg-mods.xml')).toString()

describe('readChrgMods', () => {
  const { hearing, unknown } = read(sample('chrg-mods.xml'))

  it('reads a description whole, into a valid record', () => {
    expect(unknown).toEqual([])
    expect(officialHearing.parse(hearing)).toEqual(hearing)
    expect(hearing).toMatchObject({
      hearingId: 'CHRG-113shrg99901',
      title: 'SAFE HARBORS: A PROGRESS REPORT',
      date: '2013-02-14',
      congress: 113,
      chamber: 'SENATE',
      kind: 'HEARING',
      status: 'HELD',
      citation: 'S. Hrg. 113-901',
      jacketNumber: '99-901',
      committeeIds: ['ssju00'],
      billIds: ['s9901-113'],
      witnessCount: 2,
      source: { updatedAt: '2020-01-04', url: 'https://www.govinfo.gov/app/details/CHRG-113shrg99901' },
    })
  })

  it('has witnesses by name and position, and members by Bioguide id where the print knows them', () => {
    expect(
      hearing.participants.map(({ role, name, bioguideId, position }) => [role, name, bioguideId, position]),
    ).toEqual([
      ['WITNESS', 'Ann Harbour', null, 'Director, Office of Harbors, St. Paul, MN'],
      ['WITNESS', 'The Honorable Bo Quay', null, 'sheriff, Lake County'],
      ['MEMBER_LISTED', 'Amy Klobuchar', 'K000367', null],
      ['MEMBER_LISTED', 'JOHN D. ROCKEFELLER IV of West', null, null],
    ])
  })

  it('says what it could not keep', () => {
    expect(hearing.gaps).toEqual([
      'The print is a list of corrections to another.',
      'It also sat on 2013-02-15.',
      'The record gives no code for “Subcommittee on Harbors”, which is left out of the committees.',
    ])
    expect(hearing.documents.map(({ format }) => format)).toEqual(['html', 'pdf'])
  })

  it('gives a House print its serial number', () => {
    const house = text()
      .replace('<docClass>SHRG</docClass>', '<docClass>HHRG</docClass>')
      .replace('<jacketId>', '<congSerial chamber="H" congress="113" number="115"/><jacketId>')
    expect(read(house).hearing.citation).toBe('Serial No. 113-115')
  })

  it.each([
    ['a BILLSTATUS file', () => dialect('1.0.0'), 'the root element is <billStatus>, not <mods>'],
    [
      'another collection',
      () => text().replaceAll('CHRG-', 'BILLS-'),
      'mods/extension/accessId: “BILLS-113shrg99901” is no package of the CHRG collection',
    ],
    [
      'no day',
      () => text().replace(/<heldDate>.*?<\/heldDate>/g, ''),
      'extension/heldDate: no date is given',
    ],
    [
      'no Congress',
      () => text().replace('<congress>113</congress>', ''),
      'mods/extension/congress: “” is no Congress',
    ],
  ])('refuses %s', (_, document, reason) => {
    expect(refusalOf(() => read(document()))).toContain(reason)
  })
})

describeWithShared('official descriptions of printed hearings', () => {
  it.each(['alt_mods.xml', 'example_mods.xml'])('%s is read, with nothing unknown', (name) => {
    const bytes = readFileSync(sharedData('data', 'hearings', 'mods', name)!)
    const { hearing, unknown } = read(bytes)
    expect(unknown).toEqual([])
    expect(officialHearing.parse(hearing)).toEqual(hearing)
    const witnesses = hearing.participants.filter(({ role }) => role === 'WITNESS')
    expect(witnesses).toHaveLength(count(bytes.toString(), 'witness'))
    const members = bytes.toString().match(/bioGuideId="[A-Z]\d{6}"/g)!
    expect(hearing.participants.filter(({ bioguideId }) => bioguideId)).toHaveLength(members.length)
  })
})
