import fc from 'fast-check'
import type { Knowledge } from '../../src/press/known'
import { readRelease } from '../../src/press/read-release'
import type { ReleaseReading } from '../../src/press/release-reading'
import { seedKnowledge, seeds } from '../support/seed-knowledge'

const NOTHING: Knowledge = { members: [], bills: [], committees: [] }

function spansOf(reading: ReleaseReading) {
  return [
    ...reading.bills.map((bill) => bill.span),
    ...reading.claims.flatMap((claim) => claim.evidence),
    ...reading.quotations.map((quotation) => quotation.span),
    ...reading.hearingMentions.map((mention) => mention.span),
  ]
}

const fragments = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'Senator Amy Klobuchar (D-MN) ',
        'introduced ',
        'S. 1733',
        ', the ',
        'Stop Exploitation Through Trafficking Act',
        ' of 2013',
        ' with ',
        'Senators A and B ',
        '. ',
        '\n\n',
        '“I am proud of my bill,” said Klobuchar. ',
        'which ',
        'was passed by the Senate ',
        'has 26 cosponsors',
        '&rsquo;',
        '<p>',
        'In September, ',
        'the Senate Judiciary Committee held a hearing ',
        'today ',
        '(R-TX)',
        'â€™',
        'is also a cosponsor',
        'The bill would create jobs. ',
        'modeled after Minnesota’s laws ',
        '"',
        '“',
        '\ud83d\ude00',
      ),
    },
    fc.string({ maxLength: 10, unit: 'grapheme' }),
  ),
  { maxLength: 60 },
)

test('every span is the text itself, whatever the text', () => {
  fc.assert(
    fc.property(fragments, (parts) => {
      const text = parts.join('')
      const reading = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' })
      for (const span of spansOf(reading)) expect(text.slice(span.start, span.end)).toBe(span.quote)
      for (const claim of reading.claims) expect(claim.evidence.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('the same text gives the same reading', () => {
  const { text } = seeds().releases[0]!
  expect(readRelease(text, seedKnowledge())).toEqual(readRelease(text, seedKnowledge()))
})

test.each([
  '',
  ' ',
  'Hello.',
  'Es war einmal ein Hafen.',
  'SECTION 1. SHORT TITLE. This may be cited as nothing.',
])('no claims in %j', (text) => {
  expect(readRelease(text, NOTHING).claims).toEqual([])
})

test('markup and entities do not move a span', () => {
  const text =
    '<p>Senator <b>Amy Klobuchar</b> introduced the &ldquo;Stop Exploitation Through Trafficking Act&rdquo;.</p>'
  const [claim] = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' }).claims
  expect(claim?.evidence[0]?.quote).toContain('<b>Amy Klobuchar</b> introduced the &ldquo;Stop')
})

test('with nothing known, names and titles are still found', () => {
  const reading = readRelease('Senator Jane Doe (D-MN) introduced the Better Harbors Act.', NOTHING, {
    publishedOn: '2014-01-11',
  })
  expect(reading.claims).toMatchObject([
    { kind: 'INTRODUCED', member: { name: 'Jane Doe', bioguideId: null, candidates: [] } },
  ])
  expect(reading.bills).toMatchObject([{ title: 'Better Harbors Act', billId: null, candidates: [] }])
})

test('a statement made twice is one claim with two pieces of evidence', () => {
  const text =
    'Senator Klobuchar introduced S. 1733. It is late. Senator Klobuchar introduced S. 1733 in November.'
  const reading = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' })
  expect(reading.claims.map((claim) => [claim.kind, claim.evidence.length])).toEqual([['INTRODUCED', 2]])
})
