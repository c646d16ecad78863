import { LRUCache } from 'lru-cache'
import type { DataVersionWatch } from '../data-version-watch'
import type { CacheState, RequestFacts } from '../served'
import { type Computed, FinishedAnswer } from './finished-answer'

export interface Computation {
  computed: Computed
  facts?: Pick<RequestFacts, 'operationName' | 'cost'>
  /** False for errors, and for what depends on more than its key. */
  mayBeKept: boolean
}

export interface Taken {
  answer: FinishedAnswer
  state: CacheState
}

interface Options {
  versions: DataVersionWatch
  clock: () => Date
  maxBytes: number
}

/** A computation came to what others are to say: whoever waits for it asks them. */
export class LeftToOthersError extends Error {
  override name = 'LeftToOthersError'
}

function isLeftToOthers(error: unknown): null {
  if (error instanceof LeftToOthersError) return null
  throw error
}

const MS_A_DAY = 86_400_000
/** An answer during which the data changed may hold some of both; it is computed anew, this often at most. */
const TRIES = 3
/** Refusals of a budget or of the moment, which the next caller need not get. */
const OF_ONE_CALLER: ReadonlySet<number> = new Set([429, 503])
const NOTHING_KNOWN = { operationName: null, cost: null }

/**
 * The answers that hold for one version of the data and one calendar day, bounded by their bytes. When
 * either moves, all of them are dropped: an old one cannot be reached, whatever key it is asked by.
 */
export class FinishedAnswers {
  private readonly byKey: LRUCache<string, FinishedAnswer> | null
  private readonly flights = new Map<string, Promise<FinishedAnswer>>()
  private version = -1
  private day = -1
  /** Counts the times that everything was dropped. */
  generation = 0

  constructor(private readonly options: Options) {
    const { maxBytes } = options
    this.byKey =
      maxBytes > 0
        ? new LRUCache({
            maxSize: maxBytes,
            maxEntrySize: maxBytes / 4,
            sizeCalculation: ({ bytes }) => bytes,
          })
        : null
  }

  /** Drops what no longer holds; false where it is too long ago that the data version was looked up. */
  isCurrent(): boolean {
    const version = this.options.versions.current()
    const day = this.today()
    if (version !== this.version || day !== this.day) {
      this.version = version
      this.day = day
      this.generation += 1
      this.byKey?.clear()
      this.flights.clear()
    }
    return this.options.versions.isConfirmed()
  }

  /** Looks the data version up. Where the database is away, what was finished last is the best there is. */
  async confirm(): Promise<void> {
    await this.options.versions.confirm()
    this.isCurrent()
  }

  /** The answer that is kept for a key; marks it as used. */
  kept(key: string): FinishedAnswer | undefined {
    return this.byKey?.get(key)
  }

  /** The answer for a key: kept, under way for another caller, or computed now. A failure is everyone's who waits. */
  async take(key: string, compute: () => Promise<Computation>): Promise<Taken> {
    if (!this.byKey) return { answer: await this.computeOnce(key, compute), state: 'MISS' }
    if (!this.isCurrent()) await this.confirm()
    const kept = this.byKey.get(key)
    if (kept) return { answer: kept, state: 'HIT' }
    const flight = this.flights.get(key)
    if (flight) {
      const answer = await flight.catch(isLeftToOthers)
      if (answer === null) return this.take(key, compute)
      if (!OF_ONE_CALLER.has(answer.computed.status)) return { answer, state: 'SHARED' }
    }
    const started = this.computeWhole(key, compute)
    this.flights.set(key, started)
    try {
      return { answer: await started, state: 'MISS' }
    } finally {
      if (this.flights.get(key) === started) this.flights.delete(key)
    }
  }

  /** Computed from one version of the data alone, where ingests leave the time for it; else never kept. */
  private async computeWhole(key: string, compute: () => Promise<Computation>): Promise<FinishedAnswer> {
    const { versions } = this.options
    for (let tries = TRIES; ; tries--) {
      // Null where the database that is written to is away: others may still answer, but not for what it holds.
      const before = await versions.ask()
      const day = this.today()
      const { computed, facts = NOTHING_KNOWN, mayBeKept } = await compute()
      const isComparable = mayBeKept && before !== null
      const isWhole = isComparable && (await versions.ask()) === before && day === this.today()
      if (isComparable && !isWhole && tries > 1) continue
      const answer = new FinishedAnswer(key, computed, facts, isWhole)
      this.isCurrent()
      if (answer.isKept && this.version === before && this.day === day) this.byKey?.set(key, answer)
      return answer
    }
  }

  /** Where nothing is kept, no answer is compared with another. */
  private async computeOnce(key: string, compute: () => Promise<Computation>): Promise<FinishedAnswer> {
    const { computed, facts = NOTHING_KNOWN } = await compute()
    return new FinishedAnswer(key, computed, facts, false)
  }

  /** Days since 1970 in UTC: "today" is part of what an answer holds for. */
  private today(): number {
    return Math.floor(this.options.clock().getTime() / MS_A_DAY)
  }
}
