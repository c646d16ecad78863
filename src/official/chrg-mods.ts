import { Chamber } from '../congress/chamber'
import { HearingKind, HearingRole, HearingStatus } from '../congress/hearing-kinds'
import type { ReadingOptions } from './billstatus'
import { CHAMBER_WORDS } from './chamber-word'
import { CHRG_MODS, type RawCommittee, type RawMember, type RawMods } from './chrg-mods-shape'
import type { OfficialHearing } from './hearing'
import { distinctDocuments, documentOf } from './hearing-documents'
import { billIdsOf, firstDay, type HearingReading, printSource } from './hearing-parts'
import { distinctParticipants, witness } from './hearing-people'
import { hearingTitle } from './hearing-words'
import { lookUp, oneLine, ReadingNotes } from './reading-notes'
import { UnreadableDocumentError } from './unreadable'
import { witnessLine } from './witness-line'
import { readXml } from './xml-reader'

type Participant = OfficialHearing['participants'][number]

/** Parts of a name's role that the record has: chairs and ranking members are listed like the others. */
const MEMBER_ROLES: Record<string, HearingRole> = {
  commmember: HearingRole.MEMBER_LISTED,
  chair: HearingRole.CHAIR,
  chairman: HearingRole.CHAIR,
}

const RENDITIONS: Record<string, string> = { 'html rendition': 'html', 'pdf rendition': 'pdf' }

function committeeIdsOf(committees: RawCommittee[], notes: ReadingNotes): string[] {
  const all = committees.flatMap((one) => [one, ...one.subcommittees])
  const ids = all.flatMap(({ authorityId, names }) => {
    if (authorityId) return [authorityId.toLowerCase()]
    notes.gap(
      `The record gives no code for “${oneLine(names[0] ?? '')}”, which is left out of the committees.`,
    )
    return []
  })
  return [...new Set(ids)]
}

function memberOf(raw: RawMember, notes: ReadingNotes): Participant[] {
  const name = oneLine(raw['authority-fnf'] ?? raw.parsed ?? '')
  if (!name) return []
  return [
    {
      role: notes.oneOf(MEMBER_ROLES, 'extension/congMember@role', raw.role) ?? HearingRole.MEMBER_LISTED,
      name,
      bioguideId: raw.bioGuideId ?? null,
      organization: null,
      position: null,
    },
  ]
}

/** A Senate print has a number of its own; a House print a serial number of its committee. */
function citationOf({ docClass, congress, number, serial }: RawMods): string | null {
  if (docClass === 'SHRG' && number) return `S. Hrg. ${congress}-${number}`
  return serial ? `Serial No. ${congress}-${serial}` : null
}

/** Package id and Congress, without which there is no hearing to store. */
function requireNames(raw: RawMods): { hearingId: string; congress: number } {
  const congress = Number(raw.congress)
  if (!raw.accessId || !/^CHRG-[A-Za-z0-9-]{4,30}$/.test(raw.accessId)) {
    const shown = raw.accessId
      ? `“${raw.accessId}” is no package of the CHRG collection`
      : 'the element is missing'
    throw new UnreadableDocumentError('mods/extension/accessId', shown)
  }
  if (!Number.isSafeInteger(congress) || congress < 1)
    throw new UnreadableDocumentError('mods/extension/congress', `“${raw.congress ?? ''}” is no Congress`)
  return { hearingId: raw.accessId, congress }
}

/**
 * Reads the MODS description of one printed hearing (`mods.xml` of a govinfo package of the CHRG collection): title, days,
 * committees, members of the committee with Bioguide ids, witnesses, bills, and the print's addresses.
 *
 * Throws an {@link UnreadableDocumentError} that names the place and the reason.
 *
 * Source: https://www.govinfo.gov/help/chrg and the files themselves.
 *
 * @example readChrgMods(xml, { retrievedOn: '2026-11-24' }).hearing.citation // 'S. Hrg. 113-276'
 */
export function readChrgMods(xml: string | Uint8Array, { retrievedOn }: ReadingOptions): HearingReading {
  const { record: raw, unknown } = readXml(xml, CHRG_MODS)
  const { hearingId, congress } = requireNames(raw)
  const notes = new ReadingNotes(unknown, 'mods')
  const citation = citationOf(raw)
  if (notes.flag('extension/isErrata', raw.isErrata))
    notes.gap('The print is a list of corrections to another.')
  const hearing: OfficialHearing = {
    source: printSource(
      { hearingId, citation },
      { retrievedOn, updatedAt: raw.recordChangeDate ?? null },
      'Description of the print by the Government Publishing Office.',
    ),
    hearingId,
    title: hearingTitle(raw.title),
    date: firstDay('extension/heldDate', raw.heldDates, notes),
    startsAt: null,
    location: null,
    congress,
    chamber: notes.oneOf(CHAMBER_WORDS, 'extension/chamber', raw.chamber) ?? Chamber.JOINT,
    kind: HearingKind.HEARING,
    kindAsGiven: null,
    eventId: null,
    status: HearingStatus.HELD,
    citation,
    jacketNumber: raw.jacketId ?? null,
    committeeIds: committeeIdsOf(raw.committees, notes),
    billIds: billIdsOf(raw.bills, notes),
    witnessCount: raw.witnesses.length || null,
    participants: distinctParticipants([
      ...raw.witnesses.map((line) => {
        const { name, position } = witnessLine(line)
        return witness(name, position, null)
      }),
      ...raw.members.flatMap((one) => memberOf(one, notes)),
    ]),
    documents: distinctDocuments(
      raw.addresses.flatMap(({ label, url }) => {
        const format = lookUp(RENDITIONS, label.toLowerCase())
        return format ? documentOf(url, 'Printed hearing', format, notes) : []
      }),
    ),
    gaps: notes.gaps,
  }
  return { hearing, unknown: unknown.list() }
}
