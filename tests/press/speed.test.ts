import { hostileTexts } from '../../bench/support/hostile-texts'
import { readRelease } from '../../src/press/read-release'
import { seedKnowledge, seeds } from '../support/seed-knowledge'

const OPTIONS = { publishedOn: '2014-01-11' }
const MOST = 1_000_000
const MOST_SECONDS = 3
const TRIES = 3
/** Of a tenth of the length; a short run has its start to bear. */
const SHARE = (MOST_SECONDS / 10) * 2

/** Seconds of processor time: of further tries where the first is over a limit, since a busy machine makes all slower. */
function seconds(text: string, limit = Number.POSITIVE_INFINITY): number {
  let best = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && !(best < limit); tries++) {
    const before = process.cpuUsage()
    readRelease(text, seedKnowledge(), OPTIONS)
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1_000_000)
  }
  return best
}

const ordinary = (length: number): string => {
  const { text } = seeds().releases[0]!
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length)
}

beforeAll(() => readRelease(ordinary(50_000), seedKnowledge(), OPTIONS))

test('a million characters of releases are read in under three seconds', () => {
  expect(seconds(ordinary(MOST), MOST_SECONDS)).toBeLessThan(MOST_SECONDS)
})

test('time grows with the length, not with its square', () => {
  const ratio = seconds(ordinary(400_000)) / seconds(ordinary(100_000))
  expect(ratio).toBeLessThan(8)
})

test.each(hostileTexts(MOST / 10))(
  'a text made to be slow takes its share of three seconds and no more: %s',
  (_name, text) => {
    expect(seconds(text, SHARE)).toBeLessThan(SHARE)
  },
)
