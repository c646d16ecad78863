import Table from 'cli-table3'
import { measuredSpeeds } from './measured-speeds'

/**
 * What is asked by those whose answer is not there yet, and how much of it: what a story, a dashboard and a script
 * ask for. Statements with the three that compare data versions, bytes as they are sent compressed; both counted on
 * the record that the speeds are measured on.
 */
const MIX = [
  { question: 'one bill', share: 0.5, statements: 5, bytes: 220 },
  { question: 'nested', share: 0.2, statements: 7, bytes: 2_820 },
  { question: '100 ids', share: 0.05, statements: 4, bytes: 230 },
  { question: 'aggregate', share: 0.1, statements: 4, bytes: 120 },
  { question: 'dashboard', share: 0.15, statements: 16, bytes: 760 },
]
/** Headers of an answer, and of a 304, as it is shipped: more than a small answer. */
const HEADERS = 700
/** Times that an answer costs beside what is measured over 50 connections that stay open: readers bring their own. */
const OF_A_READER = 3

/** Seconds of a core; on PostgreSQL those that the database takes are among them. */
interface Costs {
  /** For an answer that lies finished, and for telling that it has not changed. */
  finished: number
  /** For one that is computed from rows read anew. */
  computed: number
}

/** As docs/performance.md has them: its table is the one place to change them. */
function costsOf(engine: Engine): Costs {
  const speeds = measuredSpeeds()
  const mean = (row: string) =>
    MIX.reduce((sum, { question, share }) => {
      const speed = speeds.get(row)?.get(question)
      if (!speed) throw new Error(`The table of docs/performance.md has no "${question}" under "${row}".`)
      return sum + share / speed
    }, 0)
  return { finished: OF_A_READER * mean('Safe Harbor, answers kept'), computed: mean(ROWS_READ[engine]) }
}

type Engine = 'SQLite' | 'PostgreSQL'
const ROWS_READ: Record<Engine, string> = {
  SQLite: 'Safe Harbor, rows read',
  PostgreSQL: 'Safe Harbor, rows read, PostgreSQL',
}

const meanOf = (what: 'statements' | 'bytes') => MIX.reduce((sum, each) => sum + each.share * each[what], 0)
const STATEMENTS = meanOf('statements')
const BYTES = HEADERS + meanOf('bytes')

/** A day of breaking news. */
const DAY = {
  minutes: 1440,
  quietRate: 200,
  peakRate: 10_000,
  /** The story breaks at this minute, and half of its readers are gone after so many. */
  breaksAt: 540,
  halfLife: 180,
  /** Seconds between ingests, each of which moves the data version. */
  ingestEvery: 60,
  /** Share of answers that an ingest really changes: the others keep their tag. */
  changed: 0.02,
}

/** Places of a content delivery network that each ask for themselves, and for how long one keeps an answer. */
const EDGES = 30
const EDGE_SECONDS = 60
/** A core is full before it is busy all the time. */
const USABLE = 0.6
/** Whoever would wait longer, where all is to be made anew, is refused (server/budgets/pressure.ts). */
const LONGEST_WAIT = 1
/** Seconds after an ingest at which the queue is looked at. */
const MOMENTS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60]

interface Crowd {
  name: string
  /** Different questions that are asked, and how much more the first are asked than the last (Zipf). */
  questions: number
  exponent: number
}

const CROWDS: Crowd[] = [
  { name: 'one story: 2,000 different questions', questions: 2_000, exponent: 1.1 },
  { name: 'a wide audience: 20,000', questions: 20_000, exponent: 1 },
  { name: 'scripts that ask everything: 1,000,000', questions: 1_000_000, exponent: 0.6 },
]

interface Minute {
  asked: number
  /** Requests a second that reach a process. */
  arrived: number
  computed: number
  bytes: number
  cores: number
  /** Seconds that the unluckiest request after an ingest waits for those before it. */
  wait: number
}

/** Questions that are asked equally often, more or less: the share of each, and how many there are. */
interface Rank {
  share: number
  count: number
}

/** Ranks of which each is taken by itself; further down, as many as differ by so much are taken together. */
const SINGLE_RANKS = 500
const ALIKE = 1.01

function ranksOf({ questions, exponent }: Crowd): Rank[] {
  const ranks: Rank[] = []
  for (let first = 1; first <= questions; ) {
    const next = first < SINGLE_RANKS ? first + 1 : Math.min(Math.ceil(first * ALIKE), questions + 1)
    ranks.push({ share: ((first + next - 1) / 2) ** -exponent, count: next - first })
    first = next
  }
  const sum = ranks.reduce((all, { share, count }) => all + share * count, 0)
  return ranks.map(({ share, count }) => ({ share: share / sum, count }))
}

/** How many different questions are among so many, on average: each process computes such a one once. */
function distinct(ranks: readonly Rank[], requests: number): number {
  return ranks.reduce((sum, { share, count }) => sum - count * Math.expm1(-requests * share), 0)
}

function rateAt(minute: number): number {
  const since = minute - DAY.breaksAt
  if (since < 0) return DAY.quietRate
  return DAY.quietRate + (DAY.peakRate - DAY.quietRate) * 2 ** (-since / DAY.halfLife)
}

interface Load {
  ranks: Rank[]
  hasEdges: boolean
  costs: Costs
}

function simulate({ ranks, hasEdges, costs }: Load, rate: number, processes: number): Minute {
  const { ingestEvery, changed } = DAY
  const atEdges = EDGES * distinct(ranks, (rate * EDGE_SECONDS) / EDGES)
  const arrived = hasEdges ? Math.min(rate, atEdges / EDGE_SECONDS) : rate
  /** Computed by one process within so many seconds after an ingest. */
  const madeWithin = (seconds: number) => {
    const requests = (arrived * seconds) / processes
    return Math.min(requests, distinct(ranks, requests))
  }
  const workWithin = (seconds: number) => {
    const made = madeWithin(seconds)
    return made * costs.computed + ((arrived * seconds) / processes - made) * costs.finished
  }
  const computed = (processes * madeWithin(ingestEvery)) / ingestEvery
  const sent = hasEdges ? arrived * changed : arrived
  return {
    asked: rate,
    arrived,
    computed,
    bytes: sent * BYTES + (arrived - sent) * HEADERS,
    cores: (processes * workWithin(ingestEvery)) / ingestEvery,
    wait: Math.max(0, ...MOMENTS.map((seconds) => workWithin(seconds) - seconds)),
  }
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const percent = (value: number) => `${(100 * value).toFixed(1)} %`

/** More than anybody would start. */
const MOST_PROCESSES = 200

function isCarried(load: Load, rate: number, processes: number): boolean {
  const { cores, wait } = simulate(load, rate, processes)
  return cores <= processes * USABLE && wait <= LONGEST_WAIT
}

/** As few processes as can do it; each keeps answers for itself, so that more of them compute more. */
function fewest(load: Load, rate: number): number {
  let processes = 1
  while (processes < MOST_PROCESSES && !isCarried(load, rate, processes)) processes += 1
  return processes
}

/** The steps in which more requests are tried. */
const A_LITTLE_MORE = 1.02

/** More than the network lets through. */
const MOST_REQUESTS = 100_000

/** How many requests a second so many processes carry. */
function most(load: Load, processes: number): string {
  let rate = 10
  while (rate < MOST_REQUESTS && isCarried(load, rate * A_LITTLE_MORE, processes)) rate *= A_LITTLE_MORE
  return rate < MOST_REQUESTS ? whole(Number(rate.toPrecision(2))) : `over ${whole(MOST_REQUESTS)}`
}

const tableWith = (head: string[]) => new Table({ head, style: { head: [], border: [] } })

/** What a day of breaking news takes: at its peak and over the day, with and without a network before it. */
export function measureScale(): void {
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    const costs = costsOf(engine)
    console.log(
      `${engine}: ${whole(1 / costs.computed)} computed answers a second of a core, ${whole(1 / costs.finished)} finished; at the peak of ${whole(DAY.peakRate)} requests a second, an ingest every ${DAY.ingestEvery} s:`,
    )
    console.log(atThePeak(costs).toString())
    console.log(`${engine}: requests a second that so many processes carry:`)
    console.log(carried(costs).toString())
  }
  console.log('Over the day:')
  console.log(overTheDay(costsOf('SQLite')).toString())
}

function atThePeak(costs: Costs): Table.Table {
  const table = tableWith([
    'a second',
    'network',
    'reach a process',
    'computed',
    'statements',
    'MB',
    'cores busy',
    'longest wait',
    'processes',
  ])
  for (const { name, load } of loads(costs)) {
    const processes = fewest(load, DAY.peakRate)
    const minute = simulate(load, DAY.peakRate, processes)
    table.push([
      name,
      load.hasEdges ? 'yes' : 'no',
      whole(minute.arrived),
      whole(minute.computed),
      whole(minute.computed * STATEMENTS),
      (minute.bytes / 1e6).toFixed(1),
      minute.cores.toFixed(1),
      `${minute.wait.toFixed(1)} s`,
      processes < MOST_PROCESSES ? processes : `more than ${MOST_PROCESSES}`,
    ])
  }
  return table
}

const FLEETS = [1, 2, 4, 8, 16]

function carried(costs: Costs): Table.Table {
  const table = tableWith(['processes', 'network', ...FLEETS.map(String)])
  for (const { name, load } of loads(costs)) {
    const rates = FLEETS.map((processes) => most(load, processes))
    table.push([name, load.hasEdges ? 'yes' : 'no', ...rates])
  }
  return table
}

function loads(costs: Costs): { name: string; load: Load }[] {
  return CROWDS.flatMap((crowd) => {
    const ranks = ranksOf(crowd)
    return [false, true].map((hasEdges) => ({ name: crowd.name, load: { ranks, hasEdges, costs } }))
  })
}

const STEP = 10

function overTheDay(costs: Costs): Table.Table {
  const table = tableWith(['', 'network', 'asked', 'computed', 'statements', 'GB sent'])
  for (const { name, load } of loads(costs)) {
    const processes = fewest(load, DAY.peakRate)
    const sum = { asked: 0, computed: 0, bytes: 0 }
    for (let minute = 0; minute < DAY.minutes; minute += STEP) {
      const { asked, computed, bytes } = simulate(load, rateAt(minute), processes)
      sum.asked += asked * 60 * STEP
      sum.computed += computed * 60 * STEP
      sum.bytes += bytes * 60 * STEP
    }
    table.push([
      name,
      load.hasEdges ? 'yes' : 'no',
      whole(sum.asked),
      percent(sum.computed / sum.asked),
      whole(sum.computed * STATEMENTS),
      whole(sum.bytes / 1e9),
    ])
  }
  return table
}
