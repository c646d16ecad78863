import type { DataSource } from 'typeorm'
import { billIdOf } from '../congress/bill-number'
import type { OfficialSource } from '../official/source'
import { storeBill } from './bill'
import { storeBillIndex } from './bill-index'
import { storeCommittees } from './committees'
import { storeHearing } from './hearing'
import { storeMembers } from './members'
import { type IngestOptions, type ReadDocument, sha256, storeDocument } from './official-record'
import { readSeeds, type Seeds } from './read-seeds'
import { ingestRelease } from './release'
import { type Progress, Tally } from './report'
import type { Writer } from './writer'

interface SeedDocument {
  document: ReadDocument
  store: (writer: Writer, recordId: string) => Promise<void>
}

/**
 * Loads a folder of seeds, each source in a transaction of its own, so that a run that was cut off goes
 * on where it stopped. A second run finds everything unchanged. Throws a SeedError, before anything is
 * written, where a file is wrong.
 */
export async function loadSeeds(
  db: DataSource,
  folder: string,
  options: IngestOptions,
  progress?: Progress,
): Promise<Tally> {
  const seeds = readSeeds(folder)
  const tally = new Tally(progress)
  for (const { document, store } of documentsOf(seeds)) {
    tally.add(document.name, await storeDocument(db, document, options, store))
  }
  for (const { name, text, meta } of seeds.releases) {
    tally.add(name, await ingestRelease(db, text, meta, options))
  }
  return tally
}

/** Every official document of the seeds, those first that others point at. */
function documentsOf(seeds: Seeds): SeedDocument[] {
  const { members, terms, committees, index, sources } = seeds
  const hashes = new Map(seeds.files.map((file) => [file.path, file.sha256]))
  const hashOf = (...files: string[]) =>
    files.length === 1 ? hashes.get(files[0]!)! : sha256(files.map((file) => hashes.get(file)).join('\n'))
  const documentOf = (
    name: string,
    source: OfficialSource,
    gaps: string[],
    ...files: string[]
  ): ReadDocument => ({ name, source, gaps, sha256: hashOf(...files) })

  return [
    {
      document: documentOf('members', sources.members, sources.members.gaps, 'members.csv', 'terms.csv'),
      store: (writer, recordId) => storeMembers(writer, recordId, { members, terms }),
    },
    {
      document: documentOf('committees', sources.committees, sources.committees.gaps, 'committees.csv'),
      store: (writer, recordId) => storeCommittees(writer, recordId, committees),
    },
    ...seeds.bills.map((bill) => ({
      document: documentOf(billIdOf(bill), bill.source, bill.gaps, `bills/${billIdOf(bill)}.json`),
      store: (writer: Writer, recordId: string) => storeBill(writer, recordId, bill),
    })),
    {
      document: documentOf('bill-index', sources.billIndex, sources.billIndex.gaps, 'bill-index.csv'),
      store: (writer, recordId) => storeBillIndex(writer, recordId, index),
    },
    ...seeds.hearings.map((hearing) => ({
      document: documentOf(
        hearing.hearingId,
        hearing.source,
        hearing.gaps,
        `hearings/${hearing.hearingId}.json`,
      ),
      store: (writer: Writer, recordId: string) =>
        storeHearing(writer, { name: hearing.hearingId, recordId, hearing }),
    })),
  ]
}
