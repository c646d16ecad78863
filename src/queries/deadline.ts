import { setImmediate as nextTurn } from 'node:timers/promises'
import type { DataSource } from 'typeorm'

/** After so long without a pause, others get their turn: on SQLite every statement holds the process. */
const TURN_MS = 25

/** What is asked took longer than a query may take. The server shows message and code as they are. */
export class TimeoutError extends Error {
  override name = 'TimeoutError'
  readonly code = 'TIMEOUT'

  constructor() {
    super(
      'This takes longer than a query may take, and was cut off: ask for less at once, or ask again later.',
    )
  }
}

/**
 * The database as a request may ask it, for so long: a statement after that is refused, and one that is
 * under way on PostgreSQL is waited for no longer. Measured by a clock that nobody sets.
 */
export function withDeadline(db: DataSource, ms: number): DataSource {
  const endsAt = performance.now() + ms
  return db.options.type === 'postgres' ? withPatience(db, endsAt) : withTurns(db, endsAt)
}

function withPatience(db: DataSource, endsAt: number): DataSource {
  const query = async (text: string, values?: unknown[]): Promise<unknown> => {
    const left = endsAt - performance.now()
    if (left <= 0) throw new TimeoutError()
    return withinTime(left, db.query(text, values), () => new TimeoutError())
  }
  return Object.create(db, { query: { value: query } }) as DataSource
}

/** An answer, or the error of not having waited longer for it. */
export async function withinTime<T>(ms: number, answer: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer))
}

function withTurns(db: DataSource, endsAt: number): DataSource {
  let lastPause = performance.now()
  const pause = async () => {
    await nextTurn()
    lastPause = performance.now()
  }
  // Waits only where it has to: most requests are done before their first turn is over.
  const beforeStatement = (): Promise<void> | undefined => {
    const now = performance.now()
    if (now >= endsAt) throw new TimeoutError()
    return now - lastPause > TURN_MS ? pause() : undefined
  }
  const query = async (text: string, values?: unknown[]): Promise<unknown> => {
    await beforeStatement()
    return db.query(text, values)
  }
  return Object.create(db, {
    query: { value: query },
    beforeStatement: { value: beforeStatement },
  }) as DataSource
}
