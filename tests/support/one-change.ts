import type { DataSource } from 'typeorm'
import { Chamber } from '../../src/congress/chamber'
import { Committee } from '../../src/entities/committee'
import { writeOnce } from '../../src/ingest/transaction'

/** Stores one document with one committee in it, so that the data version moves by one. */
export async function storeCommittee(db: DataSource, committeeId: string, name: string): Promise<void> {
  const cause = {
    name: `committee ${committeeId}`,
    sourceUpdatedAt: null,
    seenAt: new Date('2026-11-24T12:00:00Z'),
  }
  await writeOnce(db, cause, { exists: false, dryRun: false }, (writer) =>
    writer.put(Committee, {
      committeeId,
      name,
      chamber: Chamber.SENATE,
      formerNames: [],
      isCurrent: true,
      parentId: null,
      recordId: null,
    }),
  )
}
