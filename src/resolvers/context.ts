import type { DataSource } from 'typeorm'
import { isStill, versionAtHand } from '../queries/data-version'
import { withDeadline } from '../queries/deadline'
import { keptRowsOf } from '../queries/kept-rows'
import { Loaders } from '../queries/loaders'
import { forOneRequest } from '../queries/read-router'
import { recordReader } from '../queries/record-reader'
import type { RecordReader } from '../reconcile/check-release'
import type { RateLimit } from './rate-limit'

/** Tells the time; tests set it. */
export type Clock = () => Date

/** What resolvers of one request share. */
export interface Context {
  db: DataSource
  loaders: Loaders
  reader: RecordReader
  clock: Clock
  /** Whether all that was read is of one data version; rows are shared with other requests then. */
  confirm: () => Promise<boolean>
  /** The same anew, for when it is not. */
  again: () => Context
  /** What is left of the caller's budget, where there is one. */
  rateLimit?: () => RateLimit
}

/**
 * A context for one request: its loaders keep what they read, so it must not serve a second one. What it
 * reads after `timeoutMs` is refused; 0 sets no limit.
 */
export function createContext(dataSource: DataSource, clock: Clock, timeoutMs = 0): Context {
  const endsAt = performance.now() + timeoutMs
  const pinned = forOneRequest(dataSource)
  const db = timeoutMs > 0 ? withDeadline(pinned, timeoutMs) : pinned
  const version = versionAtHand(db)
  const loaders = new Loaders(db, keptRowsOf(db)?.at(version))
  const confirm = async () => {
    const isOfOne = await isStill(db, version)
    if (isOfOne) loaders.keep()
    return isOfOne
  }
  const again = () => createContext(dataSource, clock, timeoutMs && Math.max(endsAt - performance.now(), 1))
  return { db, loaders, reader: recordReader(db), clock, confirm, again }
}
