import { readCommitteeMeeting } from '../../src/official/committee-meeting'
import { officialHearing } from '../../src/official/hearing'
import { READ_ON, refusalOf } from './samples'

const HOUSE = {
  eventId: '115538',
  congress: 118,
  chamber: 'House',
  date: '2023-03-24T13:00:00Z',
  updateDate: '2023-03-27T18:11:19Z',
  type: 'Hearing',
  meetingStatus: 'Scheduled',
  title: 'Legislative hearing on:\r\n•\tH.R. 9901; and\r\n•\tH.R. 9902',
  committees: [
    { systemCode: 'HSII24', name: 'Subcommittee', url: 'https://api.congress.gov/v3/committee/house/hsii24' },
  ],
  location: { room: '1324', building: 'Longworth House Office Building' },
  videos: [{ name: 'Hearing', url: 'https://www.congress.gov/committees/video/x' }],
  witnesses: [
    { name: 'The Honorable Maria Osceola', position: 'Chair', organization: 'A tribe' },
    { name: 'Mr. Bryan Newland', position: 'Assistant Secretary', organization: 'Interior' },
    { name: 'Mr. Bryan Newland', position: 'Acting Director', organization: 'Interior' },
  ],
  witnessDocuments: [
    {
      documentType: 'Witness Statement',
      format: 'PDF',
      url: 'https://www.congress.gov/118/meeting/house/115538/witnesses/HHRG-118-II24-Wstate-OsceolaM-20230324.pdf',
    },
    {
      documentType: 'Witness Biography',
      format: 'PDF',
      url: 'https://www.congress.gov/118/meeting/house/115538/witnesses/HHRG-118-II24-Bio-StrangerX-20230324.pdf',
    },
  ],
  meetingDocuments: [
    { name: 'Hearing Notice', description: '', documentType: 'Support Document', format: 'PDF', url: '' },
  ],
  relatedItems: {
    bills: [
      { congress: 118, number: '9901', type: 'HR', url: 'https://api.congress.gov/v3/bill/118/hr/9901' },
      { congress: 118, number: '9902', type: 'HR' },
    ],
    nominations: [],
    treaties: [],
  },
}
const SENATE = { ...HOUSE, chamber: 'Senate', type: 'Meeting', committees: [{ systemCode: 'ssju00' }] }

const read = (committeeMeeting: object) =>
  readCommitteeMeeting(JSON.stringify({ committeeMeeting, request: {} }), READ_ON)

describe('readCommitteeMeeting', () => {
  const { hearing, unknown } = read(HOUSE)

  it('reads a meeting whole, into a valid record', () => {
    expect(unknown).toEqual([])
    expect(officialHearing.parse(hearing)).toEqual(hearing)
    expect(hearing).toMatchObject({
      hearingId: '118-house-115538',
      eventId: '115538',
      title: 'Legislative hearing on: H.R. 9901; and H.R. 9902',
      date: '2023-03-24',
      startsAt: '09:00',
      location: '1324 Longworth House Office Building',
      chamber: 'HOUSE',
      kind: 'HEARING',
      kindAsGiven: 'Hearing',
      status: 'SCHEDULED',
      committeeIds: ['hsii24'],
      billIds: ['hr9901-118', 'hr9902-118'],
      source: { url: 'https://www.congress.gov/event/118th-congress/house-event/115538' },
    })
  })

  it('tells the place of a meeting elsewhere, and of one by video', () => {
    const address = { buildingName: 'City Hall', streetAddress: '1 Main St', city: 'Fargo', state: 'ND' }
    const placeOf = (location: object) => read({ ...HOUSE, location }).hearing.location
    expect(placeOf({ address })).toBe('City Hall, 1 Main St, Fargo, ND')
    expect(placeOf({ room: 'WEBEX', building: '----------' })).toBe('WEBEX')
    expect(placeOf({})).toBeNull()
    expect(read({ ...HOUSE, date: '2023-03-24T04:00:00Z' }).hearing).toMatchObject({
      date: '2023-03-24',
      startsAt: null,
    })
  })

  it('has each witness once, with every position', () => {
    expect(hearing.participants.map(({ name, position }) => `${name}: ${position}`)).toEqual([
      'The Honorable Maria Osceola: Chair',
      'Mr. Bryan Newland: Assistant Secretary; Acting Director',
    ])
  })

  it('knows whose a document is by the file’s name, and says what has no address', () => {
    expect(hearing.documents.map(({ title, format }) => `${title} ${format}`)).toEqual([
      'Witness Statement: The Honorable Maria Osceola pdf',
      'Witness Biography pdf',
      'Hearing video',
    ])
    expect(hearing.gaps).toEqual([
      'The document “Hearing Notice” is left out: the record gives no address for it.',
    ])
  })

  it('is held, and goes by its print, once there is a transcript', () => {
    expect(read({ ...HOUSE, hearingTranscript: [{ jacketNumber: 50896, url: '' }] }).hearing).toMatchObject({
      hearingId: 'CHRG-118hhrg50896',
      status: 'HELD',
      jacketNumber: '50-896',
    })
  })

  it('reads lists in every form that JSON made from XML has', () => {
    const one = { systemCode: 'hsju00' }
    for (const committees of [[one], one, { item: one }, { item: [one] }])
      expect(read({ ...HOUSE, committees }).hearing.committeeIds).toEqual(['hsju00'])
    for (const committees of [undefined, null, '', []])
      expect(read({ ...HOUSE, committees }).hearing.committeeIds).toEqual([])
  })

  it('keeps an evening on its day, and notes where it went on', () => {
    const evening = read({
      ...HOUSE,
      date: '2023-03-25T00:30:00Z',
      continuations: [{ continuationDate: '2023-03-28T14:00:00Z' }],
    })
    expect(evening.hearing.date).toBe('2023-03-24')
    expect(evening.hearing.gaps).toContain('It also sat on 2023-03-28.')
  })

  it.each([
    ['Hearings to examine stopping human trafficking.', 'HEARING'],
    ['Closed hearings to examine a matter.', 'HEARING'],
    ['Business meeting to consider S. 9901, and the nomination of a judge.', 'MARKUP'],
    ['Business meeting to consider pending calendar business.', 'MEETING'],
    ['Closed business meeting to markup the annual bill.', 'MARKUP'],
    ['Closed briefing on certain intelligence matters.', 'MEETING'],
    [null, 'MEETING'],
  ])('derives the kind of a Senate meeting: %s', (title, kind) => {
    expect(read({ ...SENATE, title }).hearing).toMatchObject({ kind, kindAsGiven: 'Meeting' })
  })

  it.each([
    ['Scheduled', 'SCHEDULED'],
    ['Postponed', 'POSTPONED'],
    ['Rescheduled', 'RESCHEDULED'],
    ['Canceled', 'CANCELED'],
  ])('status %s', (meetingStatus, status) => {
    expect(read({ ...HOUSE, meetingStatus }).hearing.status).toBe(status)
  })

  it('reports fields and words that it does not know', () => {
    const odd = read({
      ...HOUSE,
      meetingStatus: 'Adjourned',
      mood: 'calm',
      witnesses: [{ name: 'X', oath: true }],
    })
    expect(odd.unknown).toEqual([
      { path: 'committeeMeeting/witnesses/oath', kind: 'ELEMENT', count: 1, example: 'true' },
      { path: 'committeeMeeting/mood', kind: 'ELEMENT', count: 1, example: '"calm"' },
      { path: 'committeeMeeting/meetingStatus', kind: 'VALUE', count: 1, example: 'Adjourned' },
    ])
    expect(odd.hearing.gaps).toContainEqual(expect.stringContaining('“Adjourned”'))
  })

  it.each([
    ['not JSON', '<html>', 'not JSON'],
    ['nothing of the kind', '[]', 'the JSON holds no committeeMeeting'],
    [
      'the list',
      '{"committeeMeetings":[]}',
      'committeeMeetings: this is a list that only points at its items',
    ],
    ['no date', JSON.stringify({ ...HOUSE, date: undefined }), 'committeeMeeting.date'],
    ['a date that is none', JSON.stringify({ ...HOUSE, date: 'soon' }), 'date: “soon” is no date'],
    [
      'no event id',
      JSON.stringify({ ...HOUSE, eventId: '' }),
      'committeeMeeting.eventId: the field is missing',
    ],
  ])('refuses %s', (_, json, reason) => {
    expect(refusalOf(() => readCommitteeMeeting(json, READ_ON))).toContain(reason)
  })
})
