import { hostileTexts } from '../../bench/support/hostile-texts'
import { readRelease } from '../../src/press/read-release'
import { seedKnowledge, seeds } from '../support/seed-knowledge'
import { toItsEnd } from '../support/to-its-end'

/** What takes the square of a length takes minutes and more of this one. */
const MOST = 1_000_000
const OPTIONS = { publishedOn: '2014-01-11' }

const read = (text: string) => toItsEnd(() => readRelease(text, seedKnowledge(), OPTIONS).claims)

it('reads a million characters of releases, the last sentence too', () => {
  const { text } = seeds().releases[0]!
  const before = `${text}\n\n`.repeat(MOST / (text.length + 2))
  const sentence = 'Senator Ron Wyden introduced S. 1733'
  const [evidence] = read(`${before}${sentence}.`).at(-1)?.evidence ?? []
  expect(evidence).toEqual({ start: before.length, end: before.length + sentence.length, quote: sentence })
})

it.each(hostileTexts(MOST / 2))('reads a text made to be slow: %s', (_name, text) => {
  expect(() => read(text)).not.toThrow()
})
