import { hash } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { OfficialRecord } from '../entities/official-record'
import type { OfficialSource } from '../official/source'
import type { Outcome } from './report'
import { inTransaction, outcomeOf } from './transaction'
import type { Writer } from './writer'

/** SHA-256 in hexadecimal of a text in UTF-8, or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
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

/** Makes rows of a document, which stand under the record of that id. */
export type StoreRows = (writer: Writer, recordId: string) => Promise<void>

/**
 * Stores a document and the rows that `work` makes of it, as one transaction. Bytes that were read
 * before write nothing, and neither does a document older, by its own update date, than the current one.
 */
export async function storeDocument(
  db: DataSource,
  document: ReadDocument,
  { clock, dryRun }: IngestOptions,
  work: StoreRows,
): Promise<Outcome> {
  const earlier = await db.getRepository(OfficialRecord).findBy({ name: document.name })
  if (isKnown(document, earlier)) return 'unchanged'
  return inTransaction(db, dryRun, (writer) => storeWithin(writer, document, clock(), work))
}

/** The same, as a part of a transaction that stores several documents. */
export async function storeWithin(
  writer: Writer,
  document: ReadDocument,
  seenAt: Date,
  work: StoreRows,
): Promise<Outcome> {
  const { name, source } = document
  const earlier = await writer.find(OfficialRecord, { name })
  writer.begin({ name, sourceUpdatedAt: source.updatedAt, seenAt })
  if (isKnown(document, earlier)) return 'unchanged'
  const recordId = stableKey(name, document.sha256)
  await writer.replace(OfficialRecord, { name }, [
    ...earlier.map((record) => ({ ...record, isCurrent: false })),
    { ...document, ...source, recordId, isCurrent: true },
  ])
  await work(writer, recordId)
  return outcomeOf(writer, earlier.length > 0)
}

function isKnown({ sha256, source }: ReadDocument, earlier: OfficialRecord[]): boolean {
  return earlier.some((record) => record.sha256 === sha256 || isNewer(record, source))
}

function isNewer(record: OfficialRecord, source: OfficialSource): boolean {
  return (
    record.isCurrent &&
    record.updatedAt !== null &&
    source.updatedAt !== null &&
    record.updatedAt > source.updatedAt
  )
}
