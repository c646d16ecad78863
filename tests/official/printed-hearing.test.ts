import { officialHearing } from '../../src/official/hearing'
import { readPrintedHearing } from '../../src/official/printed-hearing'
import { READ_ON, refusalOf } from './samples'

const PRINT = {
  jacketNumber: 99901,
  libraryOfCongressIdentifier: 'LC99901',
  number: 64,
  updateDate: '2022-06-30T03:50:22Z',
  congress: 116,
  title: 'OUTSIDE PERSPECTIVES ON HARBORS',
  citation: 'S.Hrg.116-64',
  chamber: 'Senate',
  committees: [
    {
      name: 'Senate Banking Committee',
      systemCode: 'ssbk00',
      url: 'https://api.congress.gov/v3/committee/senate/ssbk00',
    },
  ],
  dates: [{ date: '2019-06-21' }, { date: '2019-06-20' }],
  formats: [
    { type: 'Formatted Text', url: 'https://congress.gov/116/chrg/CHRG-116shrg99901/CHRG-116shrg99901.htm' },
    { type: 'PDF', url: 'https://congress.gov/116/chrg/CHRG-116shrg99901/CHRG-116shrg99901.pdf' },
  ],
  associatedMeeting: {
    eventId: '110266',
    url: 'https://api.congress.gov/v3/committee-meeting/116/senate/110266',
  },
}
const read = (hearing: object) => readPrintedHearing(JSON.stringify({ hearing }), READ_ON)

describe('readPrintedHearing', () => {
  it('reads a print whole, into a valid record', () => {
    const { hearing, unknown } = read(PRINT)
    expect(unknown).toEqual([])
    expect(officialHearing.parse(hearing)).toEqual(hearing)
    expect(hearing).toMatchObject({
      hearingId: 'CHRG-116shrg99901',
      eventId: '110266',
      date: '2019-06-20',
      citation: 'S. Hrg. 116-64',
      jacketNumber: '99-901',
      committeeIds: ['ssbk00'],
      status: 'HELD',
      source: { title: 'S. Hrg. 116-64, printed hearing', updatedAt: '2022-06-30T03:50:22Z' },
    })
    expect(hearing.documents.map(({ format }) => format)).toEqual(['html', 'pdf'])
    expect(hearing.gaps).toContain('It also sat on 2019-06-21.')
  })

  it('reads days without an object around them, parts, and a print without citation', () => {
    expect(read({ ...PRINT, dates: ['2019-06-20'], part: '3' }).hearing).toMatchObject({
      date: '2019-06-20',
      citation: 'S. Hrg. 116-64, Pt. 3',
    })
    expect(read({ ...PRINT, citation: undefined }).hearing.source.title).toBe(
      'CHRG-116shrg99901, printed hearing',
    )
    expect(read({ ...PRINT, title: 'INSERT TITLE HERE AND HERE' }).hearing.title).toBeNull()
  })

  it.each([
    ['no day', { ...PRINT, dates: [] }, 'dates: no date is given'],
    ['no jacket number', { ...PRINT, jacketNumber: undefined }, 'hearing.jacketNumber'],
  ])('refuses %s', (_, hearing, reason) => {
    expect(refusalOf(() => read(hearing))).toContain(reason)
  })
})
