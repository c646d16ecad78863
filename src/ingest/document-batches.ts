import type { DocumentFile } from '../official/files'
import { UnreadableDocumentError } from '../official/unreadable'
import { sha256 } from './official-record'
import type { Tally } from './report'

/** A document's bytes, with their hash. */
export interface LoadedDocument {
  name: string
  bytes: Uint8Array
  sha256: string
}

/** What one transaction stores. A run that is killed loses at most this much work. */
const DOCUMENTS_PER_BATCH = 250
const BYTES_PER_BATCH = 3 * 1024 * 1024

/** Documents whose bytes are fetched at the same time, from a disk or a server. */
const READ_AT_ONCE = 6

interface ComingDocument {
  name: string
  content: Promise<Uint8Array>
}

/** Documents in their order, each asked for its bytes a few before its turn. */
async function* readAhead(
  documents: AsyncIterable<DocumentFile>,
  signal?: AbortSignal,
): AsyncGenerator<ComingDocument> {
  const coming: ComingDocument[] = []
  for await (const { name, bytes } of documents) {
    if (signal?.aborted) break
    const content = bytes()
    // Waited for when its turn comes; until then a failure is not one that nobody looks at.
    content.catch(() => {})
    coming.push({ name, content })
    if (coming.length >= READ_AT_ONCE) yield coming.shift()!
  }
  yield* coming
}

/**
 * Documents a batch at a time, so that memory stays the same however many there are. One that cannot
 * be read is rejected on the way. Ends early when the signal says so; what was read before that, or before the source
 * failed, is a last batch.
 */
export async function* documentBatches(
  documents: AsyncIterable<DocumentFile>,
  tally: Tally,
  signal?: AbortSignal,
): AsyncGenerator<LoadedDocument[]> {
  let batch: LoadedDocument[] = []
  let size = 0
  for await (const { name, content } of readAhead(documents, signal)) {
    try {
      const bytes = await content
      batch.push({ name, bytes, sha256: sha256(bytes) })
      size += bytes.length
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) {
        if (batch.length > 0) yield batch
        throw error
      }
      tally.reject(name, error.message)
    }
    if (batch.length < DOCUMENTS_PER_BATCH && size < BYTES_PER_BATCH) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
