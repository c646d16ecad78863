import type { DataSource } from 'typeorm'
import { readDataVersion } from '../queries/data-version'
import { withinTime } from '../queries/deadline'
import { DataVersionListener } from './data-version-listener'

/** What is looked up where nobody tells: also where PostgreSQL's word was lost on the way. */
const LOOK_EVERY_MS = 500
/** What was looked up longer ago than this may be wrong by now: nothing old is sent for a second. */
const CONFIRMED_FOR_MS = 900
/** Longest wait for a database that has to say only which version it has. */
const PATIENCE_MS = 1_000
/** For so long nobody waits again for a database that did not answer. */
const AWAY_FOR_MS = 500

/** What this process knows of the data version. */
export interface DataVersionWatch {
  /** Never goes back; 0 before anything is known. */
  current(): number
  /** Takes in a version that was read on the way; gives the current one. */
  saw(version: number): number
  /** Looks it up now. */
  refresh(): Promise<number>
  /** Looks it up now where the database answers soon; null where it does not, or did not a moment ago. */
  ask(): Promise<number | null>
  /** Whether it was looked up within the last second. */
  isConfirmed(): boolean
  /** Looks it up once for all who wait for it at the same time. */
  confirm(): Promise<unknown>
  stop(): Promise<void>
}

type VersionLookup = Pick<DataVersionWatch, 'refresh' | 'ask' | 'isConfirmed' | 'confirm'>

/** Asks the database which version it has, and remembers when it last said so. */
function lookUpVersion(db: DataSource, saw: (version: number) => number): VersionLookup {
  let confirmedAt = Number.NEGATIVE_INFINITY
  const refresh = async () => {
    // What is read holds for the moment before, or a later one.
    const askedAt = performance.now()
    const { version } = await readDataVersion(db)
    confirmedAt = Math.max(confirmedAt, askedAt)
    return saw(version)
  }
  let awayAt = Number.NEGATIVE_INFINITY
  const ask = async () => {
    if (performance.now() - awayAt < AWAY_FOR_MS) return null
    try {
      return await withinTime(
        PATIENCE_MS,
        refresh(),
        () => new Error('The database does not say its version.'),
      )
    } catch {
      awayAt = performance.now()
      return null
    }
  }
  let confirming: Promise<unknown> | null = null
  const confirm = () => {
    confirming ??= ask().finally(() => {
      confirming = null
    })
    return confirming
  }
  const isConfirmed = () => performance.now() - confirmedAt < CONFIRMED_FOR_MS
  return { refresh, ask, isConfirmed, confirm }
}

/**
 * Watches for data that other processes change: told by PostgreSQL as they commit, and looked up twice a
 * second on either engine. `onVersion` is told of each new version once.
 */
export function watchDataVersion(
  db: DataSource,
  onVersion: (version: number) => void = () => {},
): DataVersionWatch {
  let current = 0
  const saw = (version: number): number => {
    if (version > current) {
      current = version
      onVersion(version)
    }
    return current
  }
  const lookup = lookUpVersion(db, saw)
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    // A database that is away is told of where it is asked for; here the next look finds it again.
    await lookup.refresh().catch(() => {})
    isLooking = false
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  timer.unref()
  const { options } = db
  const listener =
    options.type === 'postgres' && options.url
      ? new DataVersionListener(options.url, { onVersion: saw, onListening: look })
      : null
  return {
    current: () => current,
    saw,
    ...lookup,
    stop: async () => {
      clearInterval(timer)
      await listener?.stop()
    },
  }
}
