import { Committee } from '../../../entities/committee'
import type { Hearing } from '../../../entities/hearing'
import type { Loaders } from '../../../queries/loaders'
import { childRows } from '../../../queries/rows'

const COMMITTEES = {
  type: Committee,
  parentColumn: 'hearingId',
  orderBy: ['committeeId'],
  through: { table: 'hearing_committee', childColumn: 'committeeId' },
}

/** Committees that held a hearing. */
export async function committeesOfHearing(loaders: Loaders, hearingId: string): Promise<Committee[]> {
  return childRows(loaders, COMMITTEES, hearingId)
}

/** What a hearing is called: by its title, else by who held it. */
export async function hearingName(loaders: Loaders, { hearingId, title }: Hearing): Promise<string> {
  if (title !== null) return title
  const [committee] = await committeesOfHearing(loaders, hearingId)
  return `Hearing of the ${committee?.name ?? 'committee, whose name is not loaded'}`
}
