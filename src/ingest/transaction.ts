import type { DataSource } from 'typeorm'
import type { Outcome } from './report'
import { type Cause, Writer } from './writer'

/** Undoes a transaction whose result was only to be shown. */
class DryRun extends Error {
  constructor(readonly result: unknown) {
    super('dry run')
  }
}

/** Runs work as one transaction: all of it is stored, with its changes and the data version, or nothing is. */
export async function inTransaction<T>(
  db: DataSource,
  dryRun: boolean,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(async (manager) => {
    // A write first: takes the one write lock at once, so that two ingests queue rather than collide.
    await manager.query('UPDATE "data_version" SET "version" = "version" WHERE "id" = 1')
    const writer = new Writer(manager)
    const result = await work(writer)
    await writer.finish()
    if (dryRun) throw new DryRun(result)
    return result
  })
  return transaction.catch((error: unknown) => {
    if (error instanceof DryRun) return error.result as T
    throw error
  })
}

export interface WriteOptions {
  /** Whether the input was known before, which tells updated from inserted. */
  exists: boolean
  /** Finds the outcome, and writes nothing. */
  dryRun: boolean
}

/** Runs one input as one transaction. */
export async function writeOnce(
  db: DataSource,
  cause: Cause,
  { exists, dryRun }: WriteOptions,
  work: (writer: Writer) => Promise<void>,
): Promise<Outcome> {
  return inTransaction(db, dryRun, async (writer) => {
    writer.begin(cause)
    await work(writer)
    return outcomeOf(writer, exists)
  })
}

/** What the document that was begun last came to. */
export function outcomeOf(writer: Writer, exists: boolean): Outcome {
  if (!writer.hasChanged) return 'unchanged'
  return exists ? 'updated' : 'inserted'
}
