import { HearingRole } from '../congress/hearing-kinds'
import type { OfficialHearing } from './hearing'

type Participant = OfficialHearing['participants'][number]

/** People by part and name; one who is listed twice has both positions. */
export function distinctParticipants(people: Participant[]): Participant[] {
  const known = new Map<string, Participant>()
  for (const person of people) {
    const key = `${person.role} ${person.name}`
    const before = known.get(key)
    const positions = new Set([before?.position, person.position].filter(Boolean))
    known.set(key, { ...(before ?? person), position: [...positions].join('; ') || null })
  }
  return [...known.values()]
}

/** A witness, of whom sources give a name and what stands behind it. */
export function witness(name: string, position: string | null, organization: string | null): Participant {
  return { role: HearingRole.WITNESS, name: name.trim(), bioguideId: null, organization, position }
}
