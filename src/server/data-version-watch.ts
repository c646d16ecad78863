import type { DataSource } from 'typeorm'
import { readDataVersion } from '../queries/data-version'
import { DataVersionListener } from './data-version-listener'

/** What is looked up where nobody tells: also where PostgreSQL's word was lost on the way. */
const LOOK_EVERY_MS = 500

/** What this process knows of the data version. */
export interface DataVersionWatch {
  /** Never goes back; 0 before anything is known. */
  current(): number
  /** Takes in a version that was read on the way; gives the current one. */
  saw(version: number): number
  /** Looks it up now. */
  refresh(): Promise<number>
  stop(): Promise<void>
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
  const refresh = async () => saw((await readDataVersion(db)).version)

  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    // A database that is away is told of where it is asked for; here the next look finds it again.
    await refresh().catch(() => {})
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
    refresh,
    stop: async () => {
      clearInterval(timer)
      await listener?.stop()
    },
  }
}
