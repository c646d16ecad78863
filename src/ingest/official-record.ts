import { createHash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { OfficialRecord } from '../entities/official-record'
import type { OfficialSource } from '../official/source'
import type { Outcome } from './report'
import { type Writer, writeOnce } from './writer'

/** SHA-256 in hexadecimal of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** First 16 hex digits of the hash of several parts: a key that any rebuild makes again. */
export function stableKey(...parts: (string | number | boolean | null | undefined)[]): string {
  return sha256(JSON.stringify(parts.map((part) => part ?? null))).slice(0, 16)
}

/** An official document as it was read: what it is of, its bytes' hash, and where it comes from. */
export interface ReadDocument {
  /** `s1733-113`, `members`, `CHRG-113shrg85505` … */
  name: string
  sha256: string
  source: OfficialSource
  gaps: string[]
}

/** How every ingest is to run. */
export interface IngestOptions {
  clock: () => Date
  /** Finds out what would change, and writes nothing. */
  dryRun: boolean
}

/**
 * Stores a document and the rows that `work` makes of it, as one transaction. Bytes that were read
 * before write nothing, and neither does a document older, by its own update date, than the current one.
 */
export async function storeDocument(
  db: DataSource,
  document: ReadDocument,
  { clock, dryRun }: IngestOptions,
  work: (writer: Writer, recordId: string) => Promise<void>,
): Promise<Outcome> {
  const { name, source } = document
  const earlier = await db.getRepository(OfficialRecord).findBy({ name })
  if (earlier.some((record) => record.sha256 === document.sha256 || isNewer(record, source)))
    return 'unchanged'
  const recordId = stableKey(name, document.sha256)
  const cause = { name, sourceUpdatedAt: source.updatedAt, seenAt: clock() }
  return writeOnce(db, cause, { exists: earlier.length > 0, dryRun }, async (writer) => {
    const superseded = earlier.map((record) => ({ ...record, isCurrent: false }))
    await writer.replace(OfficialRecord, { name }, [
      ...superseded,
      { ...document, ...source, recordId, isCurrent: true },
    ])
    await work(writer, recordId)
  })
}

function isNewer(record: OfficialRecord, source: OfficialSource): boolean {
  return (
    record.isCurrent &&
    record.updatedAt !== null &&
    source.updatedAt !== null &&
    record.updatedAt > source.updatedAt
  )
}
