import { runInNewContext } from 'node:vm'

/** Many times what the longest such work takes on a busy machine. */
const PATIENCE_MS = 20_000

/**
 * Does work that a fault would keep from coming to its end, and breaks it off then with an error: a test's own
 * time limit stops nothing that never waits.
 */
export function toItsEnd<Result>(work: () => Result, patienceMs = PATIENCE_MS): Result {
  return runInNewContext('work()', { work }, { timeout: patienceMs }) as Result
}
