import {
  Hearing,
  HearingBill,
  HearingCommittee,
  HearingDocument,
  HearingParticipant,
} from '../entities/hearing'
import type { OfficialHearing } from '../official/hearing'
import { stableKey } from './official-record'
import type { Writer } from './writer'

/** Stores a hearing whole: its committees, bills, participants and documents become exactly those given. */
export async function storeHearing(
  writer: Writer,
  recordId: string,
  hearing: OfficialHearing,
): Promise<void> {
  const { hearingId, source, committeeIds, billIds, participants, documents, gaps, ...fields } = hearing
  await writer.put(Hearing, { ...fields, hearingId, recordId })
  await writer.replace(
    HearingCommittee,
    { hearingId },
    committeeIds.map((committeeId) => ({ hearingId, committeeId })),
  )
  await writer.replace(
    HearingBill,
    { hearingId },
    billIds.map((billId) => ({ hearingId, billId })),
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
