import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import { ordinal } from '../congress/congress-number'
import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import type { ReadingOptions } from './billstatus'
import { CHAMBER_WORDS } from './chamber-word'
import type { OfficialHearing } from './hearing'
import { distinctDocuments, documentOf } from './hearing-documents'
import { billIdsOf, firstDay, type HearingReading, hearingSource } from './hearing-parts'
import { distinctParticipants, witness } from './hearing-people'
import { hearingTitle, jacketNumber, kindOfMeeting, printId } from './hearing-words'
import { listOf, readApiItem, wordOrNumber } from './json-file'
import { washingtonDay, washingtonTime } from './official-date'
import { ReadingNotes } from './reading-notes'
import { UnreadableDocumentError } from './unreadable'
import { witnessOf } from './witness-document'

const WITHIN = 'an address within the interface that the file comes from'

const billReference = z.object({ congress: wordOrNumber, type: wordOrNumber, number: wordOrNumber })

const fieldAddress = z.object({
  buildingName: wordOrNumber,
  streetAddress: wordOrNumber,
  city: wordOrNumber,
  state: wordOrNumber,
  postalCode: wordOrNumber,
})

const committeeMeeting = z.object({
  /** Spelled both ways in the documentation of the interface. */
  eventId: wordOrNumber,
  eventid: wordOrNumber,
  congress: z.coerce.number().int().positive(),
  chamber: z.string(),
  date: z.string(),
  updateDate: wordOrNumber,
  type: z.string(),
  meetingStatus: wordOrNumber,
  title: wordOrNumber,
  committees: listOf(z.object({ systemCode: z.string() })),
  witnesses: listOf(z.object({ name: z.string(), position: wordOrNumber, organization: wordOrNumber })),
  witnessDocuments: listOf(z.object({ documentType: wordOrNumber, format: wordOrNumber, url: wordOrNumber })),
  meetingDocuments: listOf(
    z.object({
      name: wordOrNumber,
      description: wordOrNumber,
      documentType: wordOrNumber,
      format: wordOrNumber,
      url: wordOrNumber,
    }),
  ),
  videos: listOf(z.object({ name: wordOrNumber, url: wordOrNumber })),
  hearingTranscript: listOf(z.object({ jacketNumber: wordOrNumber })),
  location: listOf(z.object({ room: wordOrNumber, building: wordOrNumber, address: listOf(fieldAddress) })),
  relatedItems: listOf(z.object({ bills: listOf(billReference) })),
  continuations: listOf(z.object({ continuationDate: wordOrNumber })),
})

type Meeting = z.output<typeof committeeMeeting>
type Document = OfficialHearing['documents'][number]

/** Parts of a meeting that are left out on purpose, and why. */
export const MEETING_LEFT_OUT: Readonly<Record<string, string>> = {
  'committeeMeeting/committees/name': 'the code names the committee',
  'committeeMeeting/committees/url': WITHIN,
  'committeeMeeting/hearingTranscript/url': WITHIN,
  'committeeMeeting/isManuallyCurated': 'says how the record was made',
  'committeeMeeting/relatedItems/bills/url': WITHIN,
  'committeeMeeting/relatedItems/nominations': 'nominations are not kept',
  'committeeMeeting/relatedItems/treaties': 'treaties are not kept',
  'committeeMeeting/url': WITHIN,
}

const STATUSES: Record<string, HearingStatus> = {
  scheduled: HearingStatus.SCHEDULED,
  postponed: HearingStatus.POSTPONED,
  rescheduled: HearingStatus.RESCHEDULED,
  canceled: HearingStatus.CANCELED,
  cancelled: HearingStatus.CANCELED,
}

/** Papers of the meeting and of its witnesses, with the witness whose name the file's own name bears, and videos. */
function documentsOf(meeting: Meeting, notes: ReadingNotes): Document[] {
  const witnesses = meeting.witnesses.map(({ name }) => name)
  return [
    ...meeting.witnessDocuments.flatMap((raw) => {
      const witness = witnessOf(raw.url ?? '', witnesses)
      const kind = raw.documentType ?? 'Witness document'
      return documentOf(raw.url, witness ? `${kind}: ${witness}` : kind, raw.format ?? 'unknown', notes)
    }),
    ...meeting.meetingDocuments.flatMap(({ url, format, name, description, documentType }) =>
      documentOf(url, description ?? name ?? documentType ?? 'Document', format ?? 'unknown', notes),
    ),
    ...meeting.videos.flatMap(({ url, name }) => documentOf(url, name ?? 'Video', 'video', notes)),
  ]
}

/** A field meeting has an address instead of a room; one without a building is held by video. */
function locationOf({ location: [place] }: Meeting): string | null {
  const [address] = place?.address ?? []
  if (address) {
    const { buildingName, streetAddress, city, state, postalCode } = address
    const region = [state, postalCode].filter(Boolean).join(' ')
    return [buildingName, streetAddress, city, region].filter(Boolean).join(', ') || null
  }
  const building = place?.building && !/^-+$/.test(place.building) ? place.building : null
  return [place?.room, building].filter(Boolean).join(' ') || null
}

/** When the sitting of that day begins. */
function startsAt(dates: string[], day: string): string | null {
  const times = dates
    .filter((date) => washingtonDay(date) === day)
    .flatMap((date) => washingtonTime(date) ?? [])
  return times.sort()[0] ?? null
}

/** Held, where the record has its transcript; otherwise as the record says, even long after the day. */
function statusOf(meeting: Meeting, notes: ReadingNotes): HearingStatus {
  if (meeting.hearingTranscript.some((print) => print.jacketNumber)) return HearingStatus.HELD
  const status = notes.oneOf(STATUSES, 'meetingStatus', meeting.meetingStatus ?? undefined)
  if (!status)
    notes.gap(`The record gives the status “${meeting.meetingStatus ?? ''}”, which is kept as scheduled.`)
  return status ?? HearingStatus.SCHEDULED
}

function kindOf(meeting: Meeting, chamber: Chamber, title: string | null, notes: ReadingNotes): HearingKind {
  const kind = kindOfMeeting(meeting.type, chamber, title)
  if (!kind) notes.strange('type', meeting.type)
  return kind ?? HearingKind.MEETING
}

/** What a meeting goes by. */
function namesOf(meeting: Meeting, notes: ReadingNotes) {
  const eventId = meeting.eventId ?? meeting.eventid
  if (!eventId || !/^[A-Za-z0-9]{1,16}$/.test(eventId))
    throw new UnreadableDocumentError(
      'committeeMeeting.eventId',
      eventId ? `“${eventId}” is no event id` : 'the field is missing',
    )
  const chamber = notes.oneOf(CHAMBER_WORDS, 'chamber', meeting.chamber) ?? Chamber.JOINT
  return {
    title: hearingTitle(meeting.title),
    eventId,
    chamber,
    path: `${meeting.congress}/${chamber.toLowerCase()}/${eventId}`,
    jacket: meeting.hearingTranscript.find((print) => print.jacketNumber)?.jacketNumber ?? null,
  }
}

/**
 * Reads one committee meeting as the Congress.gov API gives it (`committee-meeting/{congress}/{chamber}/{eventId}`,
 * JSON). Its day is that of Washington. A transcript makes it held, and gives it the package id of
 * the print; without one its id is that of the meeting.
 *
 * Throws an {@link UnreadableDocumentError} that names the field and the reason.
 *
 * Source: https://github.com/LibraryOfCongress/api.congress.gov, CommitteeMeetingEndpoint.md.
 *
 * @example readCommitteeMeeting(json, { retrievedOn: '2026-11-24' }).hearing.committeeIds // ['hsii24']
 */
export function readCommitteeMeeting(
  json: string | Uint8Array,
  { retrievedOn }: ReadingOptions,
): HearingReading {
  const { item: meeting, unknown } = readApiItem(json, {
    name: 'committeeMeeting',
    schema: committeeMeeting,
    leftOut: MEETING_LEFT_OUT,
  })
  const notes = new ReadingNotes(unknown, 'committeeMeeting')
  const { title, eventId, chamber, path, jacket } = namesOf(meeting, notes)
  const given = [meeting.date, ...meeting.continuations.map((part) => part.continuationDate)]
  const dates = given.filter((day) => day !== null)
  const date = firstDay('date', dates, notes)
  const hearing: OfficialHearing = {
    source: hearingSource(
      {
        title: `Committee meeting ${path} at Congress.gov`,
        url: `https://www.congress.gov/event/${ordinal(meeting.congress)}-congress/${path.split('/')[1]}-event/${eventId}`,
        retrievedOn,
        updatedAt: meeting.updateDate,
      },
      'Record of the Library of Congress, by its public interface.',
    ),
    hearingId: jacket ? printId(meeting.congress, chamber, jacket) : path.replaceAll('/', '-'),
    title,
    date,
    startsAt: startsAt(dates, date),
    location: locationOf(meeting),
    congress: meeting.congress,
    chamber,
    kind: kindOf(meeting, chamber, title, notes),
    kindAsGiven: meeting.type,
    eventId,
    status: statusOf(meeting, notes),
    citation: null,
    jacketNumber: jacket && jacketNumber(jacket),
    committeeIds: [...new Set(meeting.committees.map(({ systemCode }) => systemCode.toLowerCase()))],
    billIds: billIdsOf(
      meeting.relatedItems.flatMap((items) => items.bills),
      notes,
    ),
    witnessCount: meeting.witnesses.length || null,
    participants: distinctParticipants(
      meeting.witnesses.map(({ name, position, organization }) => witness(name, position, organization)),
    ),
    documents: distinctDocuments(documentsOf(meeting, notes)),
    gaps: notes.gaps,
  }
  return { hearing, unknown: unknown.list() }
}
