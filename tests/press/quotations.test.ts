import { readRelease } from '../../src/press/read-release'
import { seedKnowledge, seeds } from '../support/seed-knowledge'

function spoken(text: string, publishers: string[] = []): [string | null, string][] {
  const { quotations } = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11', publishers })
  return quotations.map((quotation) => [quotation.speaker, quotation.span.quote])
}

test('straight and curly marks, the speaker after', () => {
  const text =
    '"We must help these kids now," said Senator Amy Klobuchar.\n\n“This is a good day for them,” Senator Heidi Heitkamp said.'
  expect(spoken(text)).toEqual([
    ['Amy Klobuchar', '"We must help these kids now,"'],
    ['Heidi Heitkamp', '“This is a good day for them,”'],
  ])
})

test('the speaker before', () => {
  expect(spoken('Senator Amy Klobuchar said, “We must help these kids now.”')).toEqual([
    ['Amy Klobuchar', '“We must help these kids now.”'],
  ])
})

test('split by the speaker: one quotation', () => {
  const text = '“As a former prosecutor, I know the horror,” said Senator Klobuchar. “We need to help them.”'
  expect(spoken(text)).toEqual([['Klobuchar', text]])
})

test('running on over paragraphs, each opened anew', () => {
  const text = '“We must help these kids now.\n\n“We must do it today,” said Senator Amy Klobuchar.'
  expect(spoken(text)).toEqual([['Amy Klobuchar', '“We must help these kids now.\n\n“We must do it today,”']])
})

test('left open: it ends with its paragraph', () => {
  const text =
    'Senator Amy Klobuchar said: “We must help these kids now and always.\n\nThe hearing is on Monday.'
  expect(spoken(text)).toEqual([['Amy Klobuchar', '“We must help these kids now and always.']])
})

test('words held at a distance, titles and nicknames are none', () => {
  expect(
    spoken(
      'Minnesota’s “safe harbor” laws and the “Stop Exploitation Through Trafficking Act” helped Henry “Hank” Johnson.',
    ),
  ).toEqual([])
})

test('someone who is no member', () => {
  expect(spoken('“We see these victims every single week,” said Sheriff Dana Whitlock.')).toEqual([
    ['Sheriff Dana Whitlock', '“We see these victims every single week,”'],
  ])
})

test('a pronoun is the one last quoted', () => {
  const text =
    '“We must help these kids now,” said Senator Amy Klobuchar.\n\n“It is long past time for it,” she said.'
  expect(spoken(text).map(([speaker]) => speaker)).toEqual(['Amy Klobuchar', 'Amy Klobuchar'])
})

test('“my bill” in a quotation is the speaker’s', () => {
  const text =
    'Senator Heitkamp spoke. “The Senate should pass my bill, S. 1733, without delay,” said Senator Amy Klobuchar.'
  const { claims } = readRelease(text, seedKnowledge(), {
    publishedOn: '2014-01-11',
    publishers: ['H001069'],
  })
  expect(claims.map((claim) => [claim.kind, claim.member?.name])).toEqual([['AUTHORED', 'Amy Klobuchar']])
})

test('the release of the seed has two, with their speakers', () => {
  const found = spoken(seeds().releases[0]!.text)
  expect(found.map(([speaker]) => speaker)).toEqual(['Amy Klobuchar', 'Heidi Heitkamp'])
  expect(found[0]![1]).toMatch(/^“As a former prosecutor[\s\S]*locked up in jail\.”$/)
  expect(found[1]![1]).toMatch(/^“While we already knew[\s\S]*put an end to it\.”$/)
})
