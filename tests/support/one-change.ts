import type { DataSource } from 'typeorm'
import { Chamber } from '../../src/congress/chamber'
import { Committee } from '../../src/entities/committee'
import { writeOnce } from '../../src/ingest/transaction'

/** Stores one document with one committee in it, so that the data version moves by one. */
export function storeCommittee(db: DataSource, committeeId: string, name: string): Promise<void> {
  return storeCommittees(db, [committeeId], name)
}

/** The same with several committees of one name: whoever sees one of them changed has to see all. */
export async function storeCommittees(db: DataSource, committeeIds: string[], name: string): Promise<void> {
  const cause = {
    name: `committee ${committeeIds}`,
    sourceUpdatedAt: null,
    seenAt: new Date('2026-11-24T12:00:00Z'),
  }
  await writeOnce(db, cause, { exists: false, dryRun: false }, async (writer) => {
    for (const committeeId of committeeIds) {
      await writer.put(Committee, {
        committeeId,
        name,
        chamber: Chamber.SENATE,
        formerNames: [],
        isCurrent: true,
        parentId: null,
        recordId: null,
      })
    }
  })
}
