import { statSync } from 'node:fs'
import type { DataSource } from 'typeorm'

/**
 * Tells of a SQLite file that was taken away under the running process, which goes on reading the one that
 * it opened. Gives a sentence, or null where all is well.
 */
export function watchDatabaseFile({ options }: DataSource): () => string | null {
  if (options.type !== 'better-sqlite3' || options.database === ':memory:') return () => null
  const file = options.database
  const opened = identityOf(file)
  return () => {
    const found = identityOf(file)
    if (found === opened) return null
    return found === null
      ? 'The database file is gone; answers come from what was opened. Put it back, or start again.'
      : 'Another database file stands where the one was that is open; answers come from the old one. Start again.'
  }
}

function identityOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : null
}
