import { witnessOf } from '../../src/official/witness-document'
import { witnessLine } from '../../src/official/witness-line'

describe('witnessLine', () => {
  it.each([
    [
      'The Honorable Mark D. Wallace, chief executive officer, United (former Ambassador)',
      'The Honorable Mark D. Wallace',
      'chief executive officer, United (former Ambassador)',
    ],
    ['Mr. Olli Heinonen, senior fellow, Belfer Center', 'Mr. Olli Heinonen', 'senior fellow, Belfer Center'],
    [
      'Cohen, Gary, Deputy Administrator, Washington, DC',
      'Gary Cohen',
      'Deputy Administrator, Washington, DC',
    ],
    [
      'Tweardy Riveros, Bettina, Advisor to the Governor',
      'Bettina Tweardy Riveros',
      'Advisor to the Governor',
    ],
    ['Ann Quay, President, Harbors Inc.', 'Ann Quay', 'President, Harbors Inc.'],
    ['Casey, Robert P., Jr., Professor', 'Robert P. Casey, Jr.', 'Professor'],
    ['Ann Quay', 'Ann Quay', null],
  ])('%s', (line, name, position) => {
    expect(witnessLine(line)).toEqual({ name, position })
  })
})

describe('witnessOf', () => {
  const url = 'https://www.congress.gov/HHRG-118-II24-Wstate-OsceolaM-20230324-U1.pdf'

  it.each([
    ['the one who bears the name', ['Ms. Maria Osceola', 'Mr. Max Osprey'], 'Ms. Maria Osceola'],
    ['nobody, where two do', ['Ms. Maria Osceola', 'Mr. Max Osceola'], null],
    ['nobody, where none does', ['Mr. Bryan Newland'], null],
  ])('%s', (_, witnesses, name) => {
    expect(witnessOf(url, witnesses)).toBe(name)
  })

  it('nobody, for a file of another name', () => {
    expect(witnessOf('https://www.congress.gov/notice.pdf', ['Ms. Maria Osceola'])).toBeNull()
  })
})
