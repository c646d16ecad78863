import { DateBasis } from '../../src/press/claim-kind'
import { readRelease } from '../../src/press/read-release'
import { seedKnowledge, seeds } from '../support/seed-knowledge'

const seedText = (): string => seeds().releases[0]!.text

test.each([
  ['FOR IMMEDIATE RELEASE: January 11, 2014\n\nFargo – Senator Heitkamp spoke.', '2014-01-11'],
  ['January 11, 2014\n\nHeitkamp speaks in Fargo', '2014-01-11'],
  ['02.22.13\n\nComment of Senator Leahy', '2013-02-22'],
  ['1/11/2014\n\nHeitkamp speaks', '2014-01-11'],
  ['WASHINGTON, D.C., Jan. 11, 2014 – Senator Heitkamp spoke.', '2014-01-11'],
  ['Fargo, N.D. (January 11, 2014) – Senator Heitkamp spoke.', '2014-01-11'],
])('%j states its date', (text, day) => {
  expect(readRelease(text, seedKnowledge())).toMatchObject({ publishedOn: day, dateBasis: DateBasis.STATED })
})

test.each([
  'The law was signed on January 11, 2014 in Washington.',
  'Senator Heitkamp spoke today.',
  'On Tuesday the Senate voted, and may vote again in May.',
  'Back on May 29, 2015, President Obama signed the Act, which helps.',
])('%j states none', (text) => {
  expect(readRelease(text, seedKnowledge())).toMatchObject({ publishedOn: null, dateBasis: null })
})

test('a date that is given stands, whatever the text says', () => {
  const reading = readRelease('January 11, 2014\n\nHeitkamp speaks', seedKnowledge(), {
    publishedOn: '2014-01-12',
  })
  expect(reading).toMatchObject({ publishedOn: '2014-01-12', dateBasis: DateBasis.GIVEN })
})

describe('the release of the seed', () => {
  test('is dated by the awareness day and the one year in which everything fits', () => {
    const reading = readRelease(seedText(), seedKnowledge())
    expect(reading).toMatchObject({ publishedOn: '2014-01-11', dateBasis: DateBasis.INFERRED })
    expect(reading.dateReasons.join(' ')).toMatch(
      /January 11.*2014 and 2016.*only 2014 follows a September.*September 23, 2013/,
    )
  })

  test('has no date where no hearing is known: two years fit', () => {
    const { hearings: _, ...without } = seedKnowledge()
    const reading = readRelease(seedText(), without)
    expect(reading).toMatchObject({ publishedOn: null, dateBasis: null })
    expect(reading.dateReasons.at(-1)).toMatch(/Nothing in the text decides/)
  })

  test('has no date where no bill is known', () => {
    const reading = readRelease(seedText(), { ...seedKnowledge(), bills: [] })
    expect(reading).toMatchObject({ publishedOn: null })
    expect(reading.dateReasons).toContain('No bill in the record that it names tells the year.')
  })
})
