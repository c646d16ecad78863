import { readWith } from './samples'

const bill = (more: string) => readWith(more).bill
const item = (fields: Record<string, string>) =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</item>`

describe('titles', () => {
  const titled = (titleType: string, version = '') =>
    bill(`<titles>${item({ titleType, title: 'T', billTextVersionName: version })}</titles>`).titles.at(-1)!

  it.each([
    ['Display Title', 'DISPLAY', null, false],
    ['Override Display Title', 'DISPLAY', null, false],
    ['Popular Title', 'POPULAR', null, false],
    ['Popular Titles', 'POPULAR', null, false],
    ['Official Title as Introduced', 'OFFICIAL', 'introduced', false],
    ['Official Titles as Amended by Senate', 'OFFICIAL', 'amended by senate', false],
    ['Official Title as Agreed to by House and Senate', 'OFFICIAL', 'agreed to by house and senate', false],
    ['Short Titles as Introduced', 'SHORT', 'introduced', false],
    ['Short Title(s) as Introduced for portions of this bill', 'SHORT', 'introduced', true],
    ['Short Title(s) as Reported to Senate', 'SHORT', 'reported to senate', false],
    [
      '(Extracted from GPO) Short Titles as Passed House for portions of this bill',
      'SHORT',
      'passed house',
      true,
    ],
    ['Short Titles on Conference report for portions of this bill', 'SHORT', 'conference report', true],
    ['Short Titles as Enacted', 'SHORT', 'enacted', false],
    ['Short Titles on Other Versions', 'SHORT', null, false],
    ['Other Short Titles for portions of a bill', 'SHORT', null, true],
  ])('%s', (titleType, kind, asOf, forPortion) => {
    expect(titled(titleType)).toEqual({ title: 'T', kind, asOf, forPortion })
  })

  it('take the version’s printed name where the kind names none, and the kind’s word otherwise', () => {
    expect(titled('Other Short Titles', 'Engrossed in Senate').asOf).toBe('passed senate')
    expect(titled('Official Title as Introduced', 'Engrossed in House').asOf).toBe('introduced')
  })

  it('of a kind never seen are kept, noted and reported', () => {
    const { bill: read, unknown } = readWith(
      `<titles>${item({ titleType: 'Ceremonial Title', title: 'The Lock' })}</titles>`,
    )
    expect(read.titles.map(({ title, kind }) => `${kind} ${title}`)).toEqual([
      'DISPLAY Locks Act',
      'OFFICIAL The Lock',
    ])
    expect(read.gaps).toContainEqual(expect.stringContaining('“Ceremonial Title”'))
    expect(unknown).toEqual([
      { path: 'billStatus/bill/titles/item/titleType', kind: 'VALUE', count: 1, example: 'Ceremonial Title' },
    ])
  })
})

describe('the chamber that acted', () => {
  const chamberOf = (fields: Record<string, string>, system = '') =>
    bill(
      `<actions><item><actionDate>2021-03-01</actionDate>${system && `<sourceSystem><name>${system}</name></sourceSystem>`}${Object.entries(
        fields,
      )
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join('')}</item></actions>`,
    ).actions[0]!.chamber

  it.each([
    ['Senate', '', 'Message on Senate action sent to the House.', 'SENATE'],
    ['House floor actions', 'H38310', 'Motion to reconsider laid on the table.', 'HOUSE'],
    ['House floor actions', 'E20000', 'Presented to President.', null],
    ['House floor actions', 'E40000', 'Became Public Law No: 117-9.', null],
    ['Library of Congress', '36000', 'Signed by President.', null],
    ['Library of Congress', '17000', 'Passed/agreed to in Senate: Passed Senate.', 'SENATE'],
    ['Library of Congress', '5000', 'Reported by the Committee on Judiciary.', 'HOUSE'],
    ['Library of Congress', '14000', 'Committee on Finance. Reported by Senator Hatch.', 'SENATE'],
    ['Library of Congress', 'H11100-A', 'Referred to the Committee on the Judiciary.', 'HOUSE'],
    ['Library of Congress', '20800', 'Conference committee actions: Conference held.', null],
    ['Library of Congress', 'B00100', 'Sponsor introductory remarks on measure. (CR E390)', null],
    ['', '', 'Introduced in House', 'HOUSE'],
    ['', '', 'Sponsor introductory remarks on measure.', null],
  ])('%s %s: %s', (system, actionCode, text, chamber) => {
    expect(chamberOf({ actionCode, text }, system)).toBe(chamber)
  })
})

describe('votes', () => {
  const voteIn = (text: string, votes = '') =>
    bill(`<actions><item><actionDate>2021-03-01</actionDate><text>${text}</text>${votes}</item></actions>`)

  it.each([
    [
      'On passage Passed by the Yeas and Nays: 232 - 186 (Roll no. 128). (text: CR H1782)',
      ['HOUSE', 128, 232, 186],
    ],
    [
      'On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 409 - 0 (Roll no. 221).',
      ['HOUSE', 221, 409, 0],
    ],
    [
      'On motion to table Agreed to by recorded vote: 230 - 190, 1 Present (Roll no. 12).',
      ['HOUSE', 12, 230, 190],
    ],
    [
      'Passed Senate by Yea-Nay Vote. 97 - 2. Record Vote Number: 60. (consideration: CR 3/20/2018 S1801-1810)',
      ['SENATE', 60, 97, 2],
    ],
    ['Cloture motion rejected. Record Vote Number: 72.', ['SENATE', 72, null, null]],
  ])('%s', (text, [chamber, rollNumber, yeas, nays]) => {
    expect(voteIn(text).actions[0]!.vote).toEqual({ chamber, rollNumber, yeas, nays })
  })

  it.each([
    'On motion to suspend the rules and pass the bill Agreed to by voice vote. (text: CR H6815-6816)',
    'Ordered to be Reported (Amended) by the Yeas and Nays: 19 - 11.',
    'Passed Senate with an amendment by Unanimous Consent.',
  ])('none: %s', (text) => {
    expect(voteIn(text).actions[0]!.vote).toBeNull()
  })

  it('listed with another roll number than the words have are kept, and noted', () => {
    const listed =
      '<recordedVotes><recordedVote><rollNumber>13</rollNumber><chamber>House</chamber></recordedVote></recordedVotes>'
    const read = voteIn('On passage Passed by recorded vote: 230 - 190 (Roll no. 12).', listed)
    expect(read.actions[0]!.vote).toMatchObject({ rollNumber: 13, yeas: 230 })
    expect(read.gaps).toContainEqual(expect.stringContaining('roll number 12, its list of votes 13'))
  })
})

describe('cosponsors', () => {
  const joined = (fields: Record<string, string>) => readWith(`<cosponsors>${item(fields)}</cosponsors>`)

  it.each([
    [
      { fullName: 'Rep. Paulsen, Erik [R-MN-3]', sponsorshipDate: '2021-03-01' },
      '“Paulsen, Erik” is left out of the cosponsors: the record gives no Bioguide id.',
    ],
    [
      { bioguideId: 'P000594', fullName: 'Rep. Paulsen, Erik [R-MN-3]' },
      'Paulsen, Erik (P000594) is left out of the cosponsors: the record gives no day of joining.',
    ],
  ])('that cannot be kept are noted: %j', (fields, gap) => {
    const { bill: read } = joined(fields as Record<string, string>)
    expect(read.cosponsors).toEqual([])
    expect(read.gaps).toContain(gap)
  })

  it.each(['True', 'Y', 'true'])(
    'are original by the day, and the record’s “%s” agrees',
    (isOriginalCosponsor) => {
      const { bill: read, unknown } = joined({
        bioguideId: 'P000594',
        sponsorshipDate: '2021-02-24',
        isOriginalCosponsor,
      })
      expect(read.cosponsors[0]!.isOriginal).toBe(true)
      expect(read.gaps.filter((gap) => gap.includes('original'))).toEqual([])
      expect(unknown).toEqual([])
    },
  )

  it.each([
    ['Del. Norton, Eleanor Holmes [D-DC-At Large]', 'Norton, Eleanor Holmes', 'D', 'DC', 0],
    [
      'Resident Commissioner González-Colón, Jenniffer [R-PR-At Large]',
      'González-Colón, Jenniffer',
      'R',
      'PR',
      0,
    ],
    ['Sen. King, Angus S., Jr.  [I-ME]', 'King, Angus S., Jr.', 'I', 'ME', null],
    ['Rep. Johnson, Henry C. "Hank," Jr. [D-GA-4]', 'Johnson, Henry C. "Hank," Jr.', 'D', 'GA', 4],
    ['Rep. Herrera Beutler, Jaime [R-WA-3]', 'Herrera Beutler, Jaime', 'R', 'WA', 3],
  ])('by full name alone: %s', (fullName, name, party, state, district) => {
    const { bill: read } = joined({ bioguideId: 'X000001', fullName, sponsorshipDate: '2021-03-01' })
    expect(read.cosponsors[0]).toMatchObject({ name, party, state, district })
  })
})

describe('numbers reserved for leaders', () => {
  const reserved =
    '<titles><item><titleType>Official Title as Introduced</titleType><title>Reserved for the Minority Leader.</title></item></titles>'
  const sponsor = '<sponsors><item><bioguideId>P000594</bioguideId></item></sponsors>'

  it.each([
    ['no sponsor, and a title that says so', reserved, true],
    ['a flag', '<isReserved>True</isReserved>', true],
    ['a sponsor', reserved + sponsor, false],
    ['no sponsor alone', '', false],
  ])('%s', (_, more, isReserved) => {
    expect(bill(more).isReserved).toBe(isReserved)
  })
})

describe('subjects', () => {
  it.each([
    ['', null, 'no part for subjects'],
    ['<subjects><legislativeSubjects/></subjects>', null, 'no subjects yet'],
    [
      '<subjects><legislativeSubjects><item><name>Human trafficking</name></item><item><name>Human trafficking</name></item></legislativeSubjects></subjects>',
      ['Human trafficking'],
      null,
    ],
  ])('%s', (more, subjects, gap) => {
    const read = bill(more)
    expect(read.subjects).toEqual(subjects)
    expect(read.gaps.some((sentence) => sentence.includes(gap ?? 'subjects'))).toBe(gap !== null)
  })
})

describe('laws', () => {
  const law = (actions: string) =>
    bill(`<laws>${item({ type: 'Public Law', number: '115-16' })}</laws><actions>${actions}</actions>`)
      .laws[0]!.approvedOn
  const act = (actionDate: string, text: string) => item({ actionDate, text })

  it('are approved on the day of the action that names them, even after their Congress ended', () => {
    expect(law(act('2019-01-08', 'Became Public Law No: 115-16.'))).toBe('2019-01-08')
    expect(
      law(act('2018-01-01', 'Became Public Law No: 115-164.') + act('2019-01-07', 'Signed by President.')),
    ).toBe('2019-01-07')
    expect(law('')).toBeNull()
  })
})
