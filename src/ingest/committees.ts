import { Committee } from '../entities/committee'
import type { OfficialCommittee } from '../official/committee'
import type { Writer } from './writer'

/** Stores the directory of committees. Committees that it does not name are kept. */
export async function storeCommittees(
  writer: Writer,
  recordId: string,
  committees: OfficialCommittee[],
): Promise<void> {
  const listed = new Set(committees.map((committee) => committee.committeeId))
  const others = (await writer.manager.find(Committee)).filter(
    (committee) => !listed.has(committee.committeeId),
  )
  await writer.replace(Committee, {}, [
    ...committees.map((committee) => ({ ...committee, recordId })),
    ...others,
  ])
}
