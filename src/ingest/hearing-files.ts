import { readChrgMods } from '../official/chrg-mods'
import { readCommitteeMeeting } from '../official/committee-meeting'
import type { HearingReading } from '../official/hearing-parts'
import { readPrintedHearing } from '../official/printed-hearing'
import { storeHearing } from './hearing'
import { meetingIdOf } from './merged-hearing'
import type { ReadFile, ReadOfficialFile } from './official-files'
import type { Tally } from './report'

type Source = 'mods' | 'print' | 'meeting'

const READERS = { mods: readChrgMods, print: readPrintedHearing, meeting: readCommitteeMeeting }

/** What a file is, by its first words: XML is MODS; JSON of a print has a jacket number before any event id. */
function sourceOf(bytes: Uint8Array): Source {
  const text = Buffer.from(bytes).toString('utf8').trimStart()
  if (text.startsWith('<')) return 'mods'
  const [meeting, print] = [/"(?:committeeMeeting|eventI[dD]|eventid)"/, /"(?:hearing|jacketNumber)"/].map(
    (names) => text.search(names),
  )
  return print !== -1 && (meeting === -1 || print! < meeting!) ? 'print' : 'meeting'
}

/** What the source calls it: each source of one hearing is a document of its own. */
function nameOf(source: Source, { hearing }: HearingReading): string {
  return source === 'meeting' ? meetingIdOf(hearing)! : `${hearing.hearingId}/${source}`
}

/** Reads a committee meeting or a printed hearing of Congress.gov, or the MODS of a print; what nobody knows goes into the tally. */
export function hearingFileReader(tally: Tally): ReadOfficialFile {
  return (bytes, _name, retrievedOn): ReadFile => {
    const source = sourceOf(bytes)
    const reading = READERS[source](bytes, { retrievedOn })
    tally.addUnknown(reading.unknown)
    const { hearing } = reading
    const name = nameOf(source, reading)
    return {
      document: { name, source: hearing.source, gaps: hearing.gaps },
      store: (writer, recordId) => storeHearing(writer, { name, recordId, hearing }),
    }
  }
}
