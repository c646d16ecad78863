import { z } from 'zod'
import { Chamber } from '../congress/chamber'
import { HearingKind, HearingStatus } from '../congress/hearing-kinds'
import type { ReadingOptions } from './billstatus'
import { CHAMBER_WORDS } from './chamber-word'
import type { OfficialHearing } from './hearing'
import { distinctDocuments, documentOf } from './hearing-documents'
import { firstDay, type HearingReading, printSource } from './hearing-parts'
import { hearingCitation, hearingTitle, jacketNumber, printId } from './hearing-words'
import { listOf, readApiItem, wordOrNumber } from './json-file'
import { lookUp, ReadingNotes } from './reading-notes'

const WITHIN = 'an address within the interface that the file comes from'

/** Days stand bare or in an object of their own. */
const heldOn = z.union([z.string(), z.object({ date: z.string() }).transform(({ date }) => date)])

const printedHearing = z.object({
  jacketNumber: z.union([z.string(), z.number()]).transform(String),
  congress: z.coerce.number().int().positive(),
  chamber: z.string(),
  title: wordOrNumber,
  citation: wordOrNumber,
  updateDate: wordOrNumber,
  part: wordOrNumber,
  committees: listOf(z.object({ systemCode: z.string() })),
  dates: listOf(heldOn),
  formats: listOf(z.object({ type: wordOrNumber, url: wordOrNumber })),
  associatedMeeting: listOf(z.object({ eventId: wordOrNumber, eventID: wordOrNumber })),
})

/** Parts of a printed hearing that are left out on purpose, and why. */
export const PRINTED_HEARING_LEFT_OUT: Readonly<Record<string, string>> = {
  'hearing/associatedMeeting/URL': WITHIN,
  'hearing/associatedMeeting/url': WITHIN,
  'hearing/committees/name': 'the code names the committee',
  'hearing/committees/url': WITHIN,
  'hearing/libraryOfCongressIdentifier': 'may change, by the interface’s own documentation',
  'hearing/libraryOfCongressidentifier': 'may change, by the interface’s own documentation',
  'hearing/number': 'the citation holds it',
  'hearing/url': WITHIN,
}

const FORMATS: Record<string, string> = { pdf: 'pdf', 'formatted text': 'html' }

/**
 * Reads one printed hearing as the Congress.gov API gives it (`hearing/{congress}/{chamber}/{jacketNumber}`, JSON): title,
 * day, committees, citation, the print's formats, and the meeting that it is the print of. Witnesses are not in it.
 *
 * Throws an UnreadableDocumentError that names the field and the reason.
 *
 * Source: https://github.com/LibraryOfCongress/api.congress.gov, HearingEndpoint.md.
 *
 * @example readPrintedHearing(json, { retrievedOn: '2026-11-24' }).hearing.hearingId // 'CHRG-116shrg37721'
 */
export function readPrintedHearing(
  json: string | Uint8Array,
  { retrievedOn }: ReadingOptions,
): HearingReading {
  const { item: print, unknown } = readApiItem(json, {
    name: 'hearing',
    schema: printedHearing,
    leftOut: PRINTED_HEARING_LEFT_OUT,
  })
  const notes = new ReadingNotes(unknown, 'hearing')
  const chamber = notes.oneOf(CHAMBER_WORDS, 'chamber', print.chamber) ?? Chamber.JOINT
  const hearingId = printId(print.congress, chamber, print.jacketNumber)
  const citation = print.citation && hearingCitation(print.citation)
  const meeting = print.associatedMeeting[0]
  notes.gap('Witnesses, bills and members are not in this source.')
  const hearing: OfficialHearing = {
    source: printSource(
      { hearingId, citation },
      { retrievedOn, updatedAt: print.updateDate },
      'Record of the Library of Congress, by its public interface.',
    ),
    hearingId,
    title: hearingTitle(print.title),
    date: firstDay('dates', print.dates, notes),
    startsAt: null,
    location: null,
    congress: print.congress,
    chamber,
    kind: HearingKind.HEARING,
    kindAsGiven: null,
    eventId: meeting?.eventId ?? meeting?.eventID ?? null,
    status: HearingStatus.HELD,
    citation: citation && (print.part ? `${citation}, Pt. ${print.part}` : citation),
    jacketNumber: jacketNumber(print.jacketNumber),
    committeeIds: [...new Set(print.committees.map(({ systemCode }) => systemCode.toLowerCase()))],
    billIds: [],
    witnessCount: null,
    participants: [],
    documents: distinctDocuments(
      print.formats.flatMap(({ type, url }) =>
        documentOf(
          url,
          'Printed hearing',
          lookUp(FORMATS, type?.toLowerCase() ?? '') ?? type ?? 'unknown',
          notes,
        ),
      ),
    ),
    gaps: notes.gaps,
  }
  return { hearing, unknown: unknown.list() }
}
