import type { DataSource } from 'typeorm'
import type { DocumentFile } from '../official/files'
import { UnreadableDocumentError } from '../official/unreadable'
import {
  type IngestOptions,
  type ReadDocument,
  type StoreRows,
  sha256,
  storeDocument,
} from './official-record'
import { refusalOf } from './rejected-row'
import type { Difference, Tally } from './report'
import { judgeStaleReleases } from './stale-releases'

export interface FilesOptions extends IngestOptions {
  signal?: AbortSignal
}

/** A file as it was read: what it is of, and how its rows are stored. */
export interface ReadFile {
  document: Omit<ReadDocument, 'sha256'>
  store: StoreRows
}

/** Reads one file; throws an UnreadableDocumentError where it cannot. */
export type ReadOfficialFile = (bytes: Uint8Array, name: string, retrievedOn: string) => ReadFile

/**
 * Stores files of which each is a transaction of its own: directories and hearings. One that cannot be read or stored is
 * rejected, and the others are kept. Then the releases are judged again that the new facts concern.
 */
export async function ingestFiles(
  db: DataSource,
  files: AsyncIterable<DocumentFile>,
  read: ReadOfficialFile,
  options: FilesOptions,
  tally: Tally,
): Promise<void> {
  const retrievedOn = options.clock().toISOString().slice(0, 10)
  for await (const { name, bytes } of files) {
    options.signal?.throwIfAborted()
    try {
      const content = await bytes()
      const { document, store } = read(content, name, retrievedOn)
      let differences: readonly Difference[] = []
      const hashed = { ...document, sha256: sha256(content) }
      const outcome = await storeDocument(db, hashed, options, async (writer, recordId) => {
        await store(writer, recordId)
        if (options.dryRun) differences = writer.changed as Difference[]
      })
      tally.add(name, outcome, differences)
    } catch (error) {
      const reason = error instanceof UnreadableDocumentError ? error.message : refusalOf(error)
      if (reason === null) throw error
      tally.reject(name, reason)
    }
  }
  if (!options.dryRun) await judgeStaleReleases(db, options)
}
