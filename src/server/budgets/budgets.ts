import { LRUCache } from 'lru-cache'
import type { Caller } from './callers'

export const WINDOW_SECONDS = 60
/** Callers of one minute that are told apart; of more, those that were silent longest begin anew. */
const MAX_CALLERS = 100_000

/** What is left of a caller's minute. */
export interface Spending {
  limit: number
  remaining: number
  /** Until there are new points. */
  resetMs: number
  /** Whether the points asked for were not to be had; then none of them were taken. */
  isRefused: boolean
}

interface Minute {
  spent: number
}

/** Told of what was spent, by whom, for as long as the caller's minute lasts. */
export type SpendingListener = (caller: Caller, points: number) => void

/**
 * The points that each caller has spent in a minute that begins with the first of them. Counted in this
 * process, without waiting, and by a clock that nobody sets.
 */
export class Budgets {
  private readonly minutes = new LRUCache<string, Minute>({
    max: MAX_CALLERS,
    ttl: WINDOW_SECONDS * 1_000,
    noUpdateTTL: true,
  })

  constructor(private readonly onSpent: SpendingListener = () => {}) {}

  /**
   * Takes points, or none where fewer are left; null for a caller who is not limited. What has been given
   * already takes what there is.
   */
  spend(caller: Caller, points: number, { isGiven = false } = {}): Spending | null {
    const { id, limit } = caller
    if (limit === null) return null
    const minute = this.minutes.get(id) ?? this.begin(id)
    const left = Math.max(limit - minute.spent, 0)
    const isRefused = points > left && !isGiven
    const taken = isRefused ? 0 : Math.min(points, left)
    if (taken > 0) {
      minute.spent += taken
      this.onSpent(caller, taken)
    }
    return {
      limit,
      remaining: Math.max(limit - minute.spent, 0),
      resetMs: this.minutes.getRemainingTTL(id),
      isRefused,
    }
  }

  private begin(id: string): Minute {
    const minute = { spent: 0 }
    this.minutes.set(id, minute)
    return minute
  }

  /** Takes over what is known of all processes together: points spent, and how long the minute lasts. */
  correct(id: string, spent: number, resetMs: number): void {
    if (resetMs <= 0) return
    const ttl = Math.min(resetMs, WINDOW_SECONDS * 1_000)
    this.minutes.delete(id)
    this.minutes.set(id, { spent }, { ttl })
  }
}
