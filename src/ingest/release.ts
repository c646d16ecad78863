import type { DataSource } from 'typeorm'
import { Release, ReleasePublisher } from '../entities/release'
import type { ReadOptions } from '../press/read-release'
import { recordReader } from '../queries/record-reader'
import { type CheckedRelease, checkRelease } from '../reconcile/check-release'
import { type IngestOptions, sha256 } from './official-record'
import { storeReading } from './release-reading'
import type { Outcome } from './report'
import { writeOnce } from './transaction'
import type { Writer } from './writer'

/** What is known of a release beside its text. */
export interface ReleaseFacts {
  /** Address at which it was published. */
  url: string | null
  /** Bioguide ids of those in whose name it was published. */
  publishers: string[]
  /** Day of publication, `YYYY-MM-DD`, where somebody knows it. */
  publishedOn: string | null
  title: string | null
  note: string | null
}

/**
 * Reads a release, sets its claims beside the record, and stores text, claims and verdicts as one
 * transaction. The same text with the same facts again writes nothing, unless the record has moved.
 * Throws UnreadableReleaseError for a text that cannot be read.
 */
export async function ingestRelease(
  db: DataSource,
  text: string,
  facts: ReleaseFacts,
  { clock, dryRun }: IngestOptions,
): Promise<Outcome> {
  const { url, publishers, publishedOn: given, title, note } = facts
  const options: ReadOptions = { publishers, ...(given === null ? {} : { publishedOn: given }) }
  const checked = await checkRelease(text, options, recordReader(db))
  const releaseId = releaseIdOf(text)
  const exists = await db.getRepository(Release).existsBy({ releaseId })
  const cause = { name: `release ${releaseId}`, sourceUpdatedAt: checked.publishedOn, seenAt: clock() }
  return writeOnce(db, cause, { exists, dryRun }, (writer) =>
    storeRelease(writer, { text, url, publishers, title, note }, checked),
  )
}

/** Key of a release: the first 16 hex digits of its text's hash. */
export const releaseIdOf = (text: string) => sha256(text).slice(0, 16)

/** Stores a release that has been read and judged. */
export async function storeRelease(
  writer: Writer,
  { text, url, publishers, title, note }: { text: string } & Omit<ReleaseFacts, 'publishedOn'>,
  checked: CheckedRelease,
): Promise<void> {
  const releaseId = releaseIdOf(text)
  const { publishedOn, dateBasis, dateReasons } = checked
  await writer.put(Release, {
    releaseId,
    sha256: sha256(text),
    text,
    title,
    url,
    publishedOn,
    dateBasis,
    dateReasons,
    note,
  })
  await writer.replace(
    ReleasePublisher,
    { releaseId },
    publishers.map((bioguideId) => ({ releaseId, bioguideId })),
  )
  await storeReading(writer, releaseId, checked)
}
