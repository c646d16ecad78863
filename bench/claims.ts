import path from 'node:path'
import { BillType, billIdOf } from '../src/congress/bill-number'
import { readSeeds } from '../src/ingest/read-seeds'
import { indexKnowledge } from '../src/press/knowledge-index'
import type { Knowledge, KnownBill } from '../src/press/known'
import { readRelease } from '../src/press/read-release'
import { hostileTexts } from './support/hostile-texts'

const SEEDS = path.resolve(__dirname, '../seeds')
const TITLES = 15_000
const RELEASE_LENGTH = 4000
const ROUNDS = 400
const MOST = 1_000_000
const OPTIONS = { publishedOn: '2014-01-11' }
const TITLE_WORDS =
  'Safe Harbor Justice Victims Survivors Prevention Protection Support Rural Veterans Access Health Care Energy Water Security Border Farm Family Children School Housing Transparency Accountability Modernization Relief Reform Fairness Opportunity Workforce Small Business Tax Credit Research Innovation Infrastructure Resilience'.split(
    ' ',
  )

const seconds = (work: () => unknown): number => {
  const startedAt = performance.now()
  work()
  return (performance.now() - startedAt) / 1000
}

/** Titles that no two bills share, in the words that titles have. */
function generatedBill(at: number): KnownBill {
  const word = (step: number): string =>
    TITLE_WORDS[Math.floor(at / TITLE_WORDS.length ** step) % TITLE_WORDS.length]!
  const number = 20_000 + at
  const congress = 108 + (at % 12)
  const title = `${word(2)} ${word(0)} and ${word(1)} ${word((at % 3) + 0)} Act of ${2003 + (at % 24)}`
  const id = { type: BillType.HR, number, congress }
  return {
    ...id,
    billId: billIdOf(id),
    introducedOn: `${2003 + (at % 24)}-03-01`,
    sponsorId: null,
    titles: [title],
  }
}

/** The seeds as a reader knows them, filled up with generated titles. */
function knowledge(): Knowledge {
  const { members, terms, bills, index, committees } = readSeeds(SEEDS)
  const termsOf = Map.groupBy(terms, (term) => term.bioguideId)
  const known = bills.map((bill) => ({
    ...bill,
    billId: billIdOf(bill),
    sponsorId: bill.sponsor?.bioguideId ?? null,
    titles: bill.titles.map(({ title }) => title),
  }))
  const indexed = index.map((bill) => ({
    ...bill,
    billId: billIdOf(bill),
    sponsorId: null,
    titles: [bill.title],
  }))
  const real = [...known, ...indexed]
  return {
    members: members.map((member) => ({ ...member, terms: termsOf.get(member.bioguideId) ?? [] })),
    bills: [...real, ...Array.from({ length: TITLES - real.length }, (_, at) => generatedBill(at))],
    committees: committees.map(({ committeeId, chamber, name, formerNames }) => ({
      committeeId,
      chamber,
      names: [name, ...formerNames],
    })),
  }
}

/** The release of the seeds, said over again up to a length. */
function releaseText(length: number): string {
  const { text } = readSeeds(SEEDS).releases[0]!
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length)
}

/** How fast releases are read: ordinary ones, ever longer ones, and texts made to be slow. */
export function measureClaims(): void {
  const known = knowledge()
  const built = seconds(() => indexKnowledge(known))
  const release = releaseText(RELEASE_LENGTH)
  for (let round = 0; round < ROUNDS / 4; round++) readRelease(release, known, OPTIONS)
  const read = seconds(() => {
    for (let round = 0; round < ROUNDS; round++) readRelease(release, known, OPTIONS)
  })
  console.log(`Reading releases, ${known.members.length} members and ${known.bills.length} bills known:`)
  console.log(`  look-ups built once               ${built.toFixed(2)} s`)
  console.log(`  releases of ${RELEASE_LENGTH} characters        ${Math.round(ROUNDS / read)} a second`)
  const lengths = [62_500, 125_000, 250_000, 500_000, MOST]
  let before: number | null = null
  for (const length of lengths) {
    const text = releaseText(length)
    const took = seconds(() => readRelease(text, known, OPTIONS))
    const ratio = before === null ? '' : `  (${(took / before).toFixed(1)} × half the length)`
    console.log(`  ${String(length).padStart(9)} characters              ${took.toFixed(2)} s${ratio}`)
    before = took
  }
  const slow = hostileTexts(MOST).map(([name, text]): [string, number] => [
    name,
    seconds(() => readRelease(text, known, OPTIONS)),
  ])
  slow.sort((a, b) => b[1] - a[1])
  console.log(`  a million characters made to be slow, ${slow.length} kinds, the slowest:`)
  for (const [name, took] of slow.slice(0, 5)) console.log(`    ${name.padEnd(32)} ${took.toFixed(2)} s`)
}
