import { createHash } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { Budgets, WINDOW_SECONDS } from './budgets'
import type { Caller } from './callers'

const SHARE_EVERY_MS = 1_000
/** What a caller spends in one process before the others are told. */
const SHARED_FROM = 0.1
const PATIENCE_MS = 2_000
/** Not of the data: it is made where it is missing, and what is in it is worth nothing a minute later. */
const TABLE = 'request_budget'

interface Untold {
  caller: Caller
  points: number
  since: number
}

export interface SharedBudgets {
  budgets: Budgets
  close(): Promise<void>
}

/**
 * Budgets of all processes on one PostgreSQL database. Each decides by what it knows, without waiting, and
 * tells the others once a second of callers that spend much: no reader's answer waits for a write, and a
 * database that is away leaves each process with its own count.
 */
export function shareBudgets(url: string, onProblem: (error: Error) => void): SharedBudgets {
  const pool = new Pool({
    connectionString: url,
    application_name: 'safe-harbor budgets',
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  })
  pool.on('error', () => {})
  const untold = new Map<string, Untold>()
  const budgets = new Budgets((caller, points) => note(untold, caller, points))
  const store = openStore(pool, onProblem)

  let sharing: Promise<void> | null = null
  const share = () => {
    sharing ??= tellOthers(untold, budgets, store)
      // Counted here alone, until it answers again.
      .catch(() => {})
      .finally(() => {
        sharing = null
      })
  }
  const timer = setInterval(share, SHARE_EVERY_MS)
  timer.unref()
  return {
    budgets,
    close: async () => {
      clearInterval(timer)
      await sharing
      await pool.end()
    },
  }
}

function openStore(pool: Pool, onProblem: (error: Error) => void): RateLimiterPostgres {
  return new RateLimiterPostgres(
    {
      storeClient: pool,
      tableName: TABLE,
      keyPrefix: '',
      points: Number.MAX_SAFE_INTEGER,
      duration: WINDOW_SECONDS,
    },
    (error) => {
      if (error) onProblem(error)
    },
  )
}

function note(untold: Map<string, Untold>, caller: Caller, points: number): void {
  const now = performance.now()
  const known = untold.get(caller.id)
  if (known && now - known.since < WINDOW_SECONDS * 1_000) known.points += points
  else untold.set(caller.id, { caller, points, since: now })
}

async function tellOthers(
  untold: Map<string, Untold>,
  budgets: Budgets,
  store: RateLimiterPostgres,
): Promise<void> {
  const now = performance.now()
  for (const [id, { caller, points, since }] of [...untold]) {
    if (now - since > WINDOW_SECONDS * 1_000) untold.delete(id)
    else if (points >= (caller.limit ?? Number.POSITIVE_INFINITY) * SHARED_FROM) {
      // Told once, whether or not an answer comes: twice would take from the caller what was never given.
      untold.delete(id)
      const known = await store.penalty(hashed(id), points)
      const meanwhile = untold.get(id)?.points ?? 0
      budgets.correct(id, known.consumedPoints + meanwhile, known.msBeforeNext)
    }
  }
}

/** Neither an address nor a key is stored as it is. */
function hashed(id: string): string {
  return createHash('sha256').update(id).digest('base64url')
}
