import type { DataSource } from 'typeorm'
import { Release, ReleasePublisher } from '../entities/release'
import type { ReadOptions } from '../press/read-release'
import { recordReader } from '../queries/record-reader'
import { checkRelease } from '../reconcile/check-release'
import { type IngestOptions, sha256 } from './official-record'
import { storeReading } from './release-reading'
import type { Outcome } from './report'
import { writeOnce } from './writer'

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
  const hash = sha256(text)
  const releaseId = hash.slice(0, 16)
  const { publishedOn, dateBasis, dateReasons } = checked
  const exists = await db.getRepository(Release).existsBy({ releaseId })
  const cause = { name: `release ${releaseId}`, sourceUpdatedAt: publishedOn, seenAt: clock() }
  return writeOnce(db, cause, { exists, dryRun }, async (writer) => {
    await writer.put(Release, {
      releaseId,
      sha256: hash,
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
  })
}
