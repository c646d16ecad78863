import path from 'node:path'
import { SourceKind } from '../congress/record-kinds'
import { readCommitteeMemberships, readCommittees } from '../official/committees-file'
import { readLegislators } from '../official/legislators'
import { readLegislatorsCsv } from '../official/legislators-csv'
import type { OfficialSource } from '../official/source'
import { storeCurrentCommittees, storeHistoricalCommittees, storeMemberships } from './committees'
import { markAllStale } from './mark-stale'
import { storeMembers } from './members'
import type { ReadFile } from './official-files'
import type { StoreRows } from './official-record'

const REPOSITORY = 'https://github.com/unitedstates/congress-legislators'

function sourceOf(kind: SourceKind, name: string, retrievedOn: string): OfficialSource {
  return {
    kind,
    title: `${path.basename(name)} of congress-legislators`,
    url: REPOSITORY,
    retrievedOn,
    updatedAt: null,
    note: 'Kept by the project @unitedstates. CC0.',
  }
}

/** `legislators-historical`: what a directory is called, whatever its format. */
const stemOf = (name: string) => path.basename(name).replace(/\.[a-z]+$/i, '')

/** Who a member is may settle what any release says. */
const thenJudgeAll =
  (store: StoreRows): StoreRows =>
  async (writer, recordId) => {
    await store(writer, recordId)
    if (writer.hasChanged) await markAllStale(writer.manager)
  }

/** Reads a directory of members: YAML or JSON with all terms, or CSV with the last. Throws an UnreadableDocumentError. */
export function readLegislatorsFile(bytes: Uint8Array, name: string, retrievedOn: string): ReadFile {
  const isCsv = name.toLowerCase().endsWith('.csv')
  const reading = isCsv ? readLegislatorsCsv(bytes) : readLegislators(bytes)
  const source = sourceOf(SourceKind.LEGISLATORS, name, retrievedOn)
  return {
    document: { name: isCsv ? `${stemOf(name)}.csv` : stemOf(name), source, gaps: reading.notes },
    store: thenJudgeAll((writer, recordId) => storeMembers(writer, recordId, reading)),
  }
}

/** Reads a directory of committees, or of the seats on them, as the file's name tells. Throws an UnreadableDocumentError. */
export function readCommitteesFile(bytes: Uint8Array, name: string, retrievedOn: string): ReadFile {
  const source = sourceOf(SourceKind.COMMITTEES, name, retrievedOn)
  const document = { name: stemOf(name), source, gaps: [] }
  if (/membership/i.test(stemOf(name))) {
    const seats = readCommitteeMemberships(bytes)
    return { document, store: (writer, recordId) => storeMemberships(writer, recordId, seats) }
  }
  const isHistorical = /historical/i.test(stemOf(name))
  const committees = readCommittees(bytes, isHistorical ? 'historical' : 'current')
  const store = isHistorical ? storeHistoricalCommittees : storeCurrentCommittees
  return { document, store: thenJudgeAll((writer, recordId) => store(writer, recordId, committees)) }
}
