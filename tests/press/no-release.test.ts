import fc from 'fast-check'
import { hostileTexts } from '../../bench/support/hostile-texts'
import { readRelease } from '../../src/press/read-release'
import { checkRelease } from '../../src/reconcile/check-release'
import { seedKnowledge, seedReader } from '../support/seed-knowledge'

/** Texts that no member of Congress published, and that make no statement on a bill. */
const OTHER_TEXTS: [string, string][] = [
  [
    'a poem',
    'The harbor keeps its lamp alight,\n   A small boat finds the stair.\nThe measure of the tide is going,\n   And no one sponsors prayer.',
  ],
  [
    'German',
    'Der Senat hat heute ein Gesetz beschlossen. „Wir müssen den Kindern helfen“, sagte die Senatorin.',
  ],
  ['Spanish', 'La senadora presentó un proyecto de ley. «Los niños son víctimas», dijo en Fargo.'],
  ['Chinese', '参议院今天通过了一项法案。参议员说，孩子们是受害者。'],
  ['Arabic', 'أقر مجلس الشيوخ اليوم مشروع قانون. وقال السناتور إن الأطفال ضحايا.'],
  [
    'a statute',
    'SEC. 2. DEFINITIONS. (a) In this Act, the term “victim” has the meaning given in section 103 of the Trafficking Victims Protection Act of 2000 (22 U.S.C. 7102). (b) Section 1701(c) is amended by striking “where feasible” and inserting “to an application”.',
  ],
  [
    'a transcript',
    'Mr. LEAHY. How many beds do you have?\n\nThe WITNESS. Nine, Senator.\n\nMr. LEAHY. And how many do you turn away?',
  ],
  ['a program', 'function introduce(bill) { return bill.sponsor ?? "S. 1"; } // the act of passing'],
  ['a table', 'a;b;c\n1;2;3\n4;5;6\n'],
  ['nothing but marks', '.,;:!?“”‘’()[]{}<>—–-*#@%&'],
  ['pairs cut in two', '\ud83d \ude00 \ud83d'],
]

test.each(OTHER_TEXTS)('%s holds no claims', (_name, text) => {
  expect(readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' }).claims).toEqual([])
})

test.each(['', ' \n ', 'a\u0000b', '\u0001'.repeat(50), 'a'.repeat(1_000_001)])(
  'what is no text is refused with a sentence: %#',
  async (text) => {
    await expect(checkRelease(text, {}, seedReader())).rejects.toThrow(/^The release .*\.$/)
  },
)

test.each(hostileTexts(20_000))('a text made to be slow is read: %s', (_name, text) => {
  const { claims, quotations } = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' })
  for (const span of [...claims.flatMap((claim) => claim.evidence), ...quotations.map(({ span }) => span)])
    expect(text.slice(span.start, span.end)).toBe(span.quote)
})

test('markup and scripts in a text stay words', () => {
  const text =
    'Senator Amy Klobuchar introduced S. 1733 <script>alert("x")</script> & <img src=x onerror=alert(1)>.'
  const [claim] = readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' }).claims
  expect(claim?.evidence[0]?.quote).toBe('Senator Amy Klobuchar introduced S. 1733')
})

test('no text of any characters makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(() => readRelease(text, seedKnowledge(), { publishedOn: '2014-01-11' })).not.toThrow()
    }),
  )
})
