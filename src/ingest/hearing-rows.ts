import { Bill } from '../entities/bill'
import { Claim } from '../entities/claim'
import {
  Hearing,
  HearingAlias,
  HearingBill,
  HearingCommittee,
  HearingDocument,
  HearingParticipant,
} from '../entities/hearing'
import { globalId } from '../entities/node'
import type { OfficialHearing } from '../official/hearing'
import { keepUnknownCommittees, keepUnknownMembers } from './keep-unknown'
import { stableKey } from './official-record'
import type { Writer } from './writer'

/** Stores a hearing whole: its committees, bills, participants and documents become exactly those given. */
export async function storeHearingRows(
  writer: Writer,
  recordId: string,
  hearing: OfficialHearing,
): Promise<void> {
  const { hearingId, source, committeeIds, billIds, participants, documents, gaps, ...fields } = hearing
  await keepNamed(writer, recordId, hearing)
  await writer.put(Hearing, { ...fields, hearingId, recordId })
  await writer.replace(
    HearingCommittee,
    { hearingId },
    committeeIds.map((committeeId) => ({ hearingId, committeeId })),
  )
  // A bill that is not here yet is linked when it comes.
  const bills = await writer.find(Bill, { billId: billIds })
  await writer.replace(
    HearingBill,
    { hearingId },
    bills.map(({ billId }) => ({ hearingId, billId })),
  )
  await writer.replace(
    HearingParticipant,
    { hearingId },
    participants.map(({ position: office, ...participant }, index) => ({
      ...participant,
      office,
      hearingId,
      position: index + 1,
      participantId: stableKey(hearingId, participant.role, participant.name),
    })),
  )
  await writer.replace(
    HearingDocument,
    { hearingId },
    documents.map((document) => ({ ...document, hearingId, documentId: stableKey(hearingId, document.url) })),
  )
}

async function keepNamed(writer: Writer, recordId: string, hearing: OfficialHearing): Promise<void> {
  const { chamber, committeeIds, participants } = hearing
  const committees = committeeIds.map((committeeId) => ({ committeeId, name: committeeId, chamber }))
  await keepUnknownCommittees(writer, recordId, committees)
  const members = participants.flatMap(({ bioguideId, name }) =>
    bioguideId === null ? [] : [{ bioguideId, name, party: null, state: null, district: null }],
  )
  await keepUnknownMembers(writer, recordId, members, chamber)
}

/** Ids under which the hearing was or is known besides its own; all of them keep resolving. */
export async function storeAliases(writer: Writer, hearingId: string, ids: string[]): Promise<void> {
  const others = ids.filter((id) => id !== hearingId)
  const earlier = await writer.find(HearingAlias, { hearingId })
  const aliasIds = new Set([...earlier.map(({ aliasId }) => aliasId), ...others])
  await writer.replace(
    HearingAlias,
    { aliasId: [...aliasIds] },
    [...aliasIds].map((aliasId) => ({ aliasId, hearingId })),
  )
}

/** Takes a hearing away; what claims say of it is said of `successor` from now on, which may be none. */
export async function removeHearing(
  writer: Writer,
  hearingId: string,
  successor: string | null,
): Promise<void> {
  const idOf = (key: string) => globalId({ type: 'Hearing', key })
  for (const claim of await writer.find(Claim, { hearingId })) {
    const restsOnIds = claim.restsOnIds.flatMap((id) => {
      if (id !== idOf(hearingId)) return [id]
      return successor === null ? [] : [idOf(successor)]
    })
    await writer.put(Claim, { ...claim, hearingId: successor, restsOnIds })
  }
  for (const type of [HearingCommittee, HearingBill, HearingParticipant, HearingDocument, HearingAlias])
    await writer.replace<HearingAlias>(type as typeof HearingAlias, { hearingId }, [])
  await writer.replace(Hearing, { hearingId }, [])
}
