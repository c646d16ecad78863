import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import { Hearing, HearingAlias, HearingCommittee } from '../entities/hearing'
import type { OfficialHearing } from '../official/hearing'
import { idsOf, isPrint } from './merged-hearing'
import type { Writer } from './writer'

const isMeeting = (id: string) => /^\d+-[a-z]+-/.test(id)
const CALLED_OFF = [HearingStatus.CANCELED, HearingStatus.POSTPONED]

/**
 * Ids of the stored hearings that a source's hearing is the same as: those that share an id with it, and the one of the
 * same committee and day. Where several of that day would fit, the title decides, or none is taken.
 */
export async function findHearings(writer: Writer, hearing: OfficialHearing): Promise<string[]> {
  const ids = idsOf([hearing])
  const standing = await writer.find(Hearing, { hearingId: ids })
  const aliases = await writer.find(HearingAlias, { aliasId: ids })
  const found = [...standing, ...aliases].map(({ hearingId }) => hearingId)
  const ofDay = await sameCommitteeAndDay(writer, hearing, ids)
  return [...new Set([...found, ...ofDay])]
}

async function sameCommitteeAndDay(
  writer: Writer,
  hearing: OfficialHearing,
  ids: string[],
): Promise<string[]> {
  const ofDay = await writer.find(Hearing, { date: hearing.date })
  const hearingIds = ofDay.map(({ hearingId }) => hearingId)
  const held = await writer.find(HearingCommittee, {
    hearingId: hearingIds,
    committeeId: hearing.committeeIds,
  })
  const aliases = await writer.find(HearingAlias, { hearingId: hearingIds })
  const candidates = ofDay.filter((other) => {
    const names = aliases
      .filter(({ hearingId }) => hearingId === other.hearingId)
      .map(({ aliasId }) => aliasId)
    return (
      held.some(({ hearingId }) => hearingId === other.hearingId) &&
      !areTwo(ids, [other.hearingId, ...names]) &&
      couldBeOne(hearing, other)
    )
  })
  if (candidates.length < 2) return candidates.map(({ hearingId }) => hearingId)
  const titled = candidates.filter(({ title }) => title?.toLowerCase() === hearing.title?.toLowerCase())
  return titled.length === 1 && hearing.title !== null ? [titled[0]!.hearingId] : []
}

/** Two prints are of two hearings, and so are two meetings. */
function areTwo(ids: string[], others: string[]): boolean {
  return [isPrint, isMeeting].some((form) => {
    const [one, other] = [ids.find(form), others.filter(form)]
    return one !== undefined && other.length > 0 && !other.includes(one)
  })
}

/** A markup is no hearing, and what was called off was not held. */
function couldBeOne(hearing: OfficialHearing, other: Hearing): boolean {
  const kinds = [hearing.kind, other.kind].filter((kind) => kind !== HearingKind.MEETING)
  const wasCalledOff = CALLED_OFF.includes(other.status) && hearing.status === HearingStatus.HELD
  return new Set(kinds).size < 2 && !wasCalledOff
}
