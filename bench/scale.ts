import Table from 'cli-table3'

/** What `npm run bench serving` measures on one core, rounded against us. */
const COSTS = {
  /** Seconds of a core for an answer that lies finished, and for telling that it has not changed. */
  finished: 1 / 15_000,
  /** For one that is computed from rows read anew; the mean of the README’s dashboard and of small queries. */
  computed: 1 / 500,
  statements: 4,
  bytes: 6_000,
  /** Headers of a 304. */
  unchanged: 400,
}

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
}

function shares({ questions, exponent }: Crowd): Float64Array {
  const weights = Float64Array.from({ length: questions }, (_, rank) => 1 / (rank + 1) ** exponent)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** How many different questions are among so many, on average: each process computes such a one once. */
function distinct(share: Float64Array, requests: number): number {
  let sum = 0
  for (const each of share) sum -= Math.expm1(-requests * each)
  return sum
}

function rateAt(minute: number): number {
  const since = minute - DAY.breaksAt
  if (since < 0) return DAY.quietRate
  return DAY.quietRate + (DAY.peakRate - DAY.quietRate) * 2 ** (-since / DAY.halfLife)
}

function simulate(share: Float64Array, rate: number, hasEdges: boolean, processes: number): Minute {
  const { ingestEvery, changed } = DAY
  const atEdges = EDGES * distinct(share, (rate * EDGE_SECONDS) / EDGES)
  const arrived = hasEdges ? Math.min(rate, atEdges / EDGE_SECONDS) : rate
  const inWindow = (arrived * ingestEvery) / processes
  const computed = (processes * Math.min(inWindow, distinct(share, inWindow))) / ingestEvery
  const whole = hasEdges ? arrived * changed : arrived
  const bytes = whole * COSTS.bytes + (arrived - whole) * COSTS.unchanged
  const cores = (arrived - computed) * COSTS.finished + computed * COSTS.computed
  return { asked: rate, arrived, computed, bytes, cores }
}

/** As few processes as can do it; each keeps answers for itself, so that more of them compute more. */
function fewest(share: Float64Array, rate: number, hasEdges: boolean): { processes: number; minute: Minute } {
  for (let processes = 1; ; processes += 1) {
    const minute = simulate(share, rate, hasEdges, processes)
    if (minute.cores <= processes * USABLE || processes === 200) return { processes, minute }
  }
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const percent = (value: number) => `${(100 * value).toFixed(1)} %`

/** What a day of breaking news takes: at its peak and over the day, with and without a network before it. */
export function measureScale(): void {
  const head = [
    'at the peak',
    'network',
    'reach a process',
    'finished',
    'computed',
    'statements',
    'MB a second',
    'processes',
  ]
  const peak = new Table({ head, style: { head: [], border: [] } })
  const day = new Table({
    head: ['over the day', 'network', 'asked', 'computed', 'statements', 'GB sent', 'most processes'],
    style: { head: [], border: [] },
  })
  for (const crowd of CROWDS) {
    const share = shares(crowd)
    for (const hasEdges of [false, true]) {
      const network = hasEdges ? 'yes' : 'no'
      const { processes, minute } = fewest(share, DAY.peakRate, hasEdges)
      peak.push([
        crowd.name,
        network,
        whole(minute.arrived),
        percent(1 - minute.computed / minute.asked),
        whole(minute.computed),
        whole(minute.computed * COSTS.statements),
        (minute.bytes / 1e6).toFixed(1),
        processes,
      ])
      day.push([crowd.name, network, ...wholeDay(share, hasEdges, processes)])
    }
  }
  console.log(`Ten thousand requests a second, an ingest every ${DAY.ingestEvery} s; a second:`)
  console.log(peak.toString())
  console.log(day.toString())
}

const STEP = 10

function wholeDay(share: Float64Array, hasEdges: boolean, processes: number): string[] {
  const sum = { asked: 0, computed: 0, bytes: 0 }
  for (let minute = 0; minute < DAY.minutes; minute += STEP) {
    const { asked, computed, bytes } = simulate(share, rateAt(minute), hasEdges, processes)
    sum.asked += asked * 60 * STEP
    sum.computed += computed * 60 * STEP
    sum.bytes += bytes * 60 * STEP
  }
  return [
    whole(sum.asked),
    percent(sum.computed / sum.asked),
    whole(sum.computed * COSTS.statements),
    whole(sum.bytes / 1e9),
    String(processes),
  ]
}
