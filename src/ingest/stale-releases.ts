import type { DataSource } from 'typeorm'
import { Bill } from '../entities/bill'
import { BillAlias } from '../entities/bill-parts'
import { Claim } from '../entities/claim'
import { BillMention, Release, ReleasePublisher } from '../entities/release'
import { DateBasis } from '../press/claim-kind'
import { recordReader } from '../queries/record-reader'
import { type CheckedRelease, checkRelease } from '../reconcile/check-release'
import { Known } from '../reconcile/record'
import { forget } from './bookkeeping'
import type { IngestOptions } from './official-record'
import { storeRelease } from './release'
import { inTransaction } from './transaction'
import type { Writer } from './writer'

/** Releases judged within one transaction. */
const RELEASES_PER_BATCH = 20

/**
 * Reads the releases again whose bills have changed, with what the record holds now. What a verdict was before
 * stays in the history. Which releases wait outlasts a run that is cut off.
 */
export async function judgeStaleReleases(
  db: DataSource,
  { clock, signal }: Pick<IngestOptions, 'clock'> & { signal?: AbortSignal },
): Promise<void> {
  const waiting: { releaseId: string }[] = await db.query(
    'SELECT "releaseId" FROM "stale_release" ORDER BY 1',
  )
  for (let at = 0; at < waiting.length; at += RELEASES_PER_BATCH) {
    signal?.throwIfAborted()
    const releaseIds = waiting.slice(at, at + RELEASES_PER_BATCH).map(({ releaseId }) => releaseId)
    await judgeAgain(db, releaseIds, clock())
  }
}

async function judgeAgain(db: DataSource, releaseIds: string[], seenAt: Date): Promise<void> {
  const reader = recordReader(db)
  const judged: { release: Release; publishers: string[]; checked: CheckedRelease }[] = []
  for (const releaseId of releaseIds) {
    const release = await db.getRepository(Release).findOneBy({ releaseId })
    if (!release) continue
    const rows = await db.getRepository(ReleasePublisher).findBy({ releaseId })
    const publishers = rows.map(({ bioguideId }) => bioguideId)
    const isGiven = release.dateBasis === DateBasis.GIVEN && release.publishedOn !== null
    const options = { publishers, ...(isGiven ? { publishedOn: release.publishedOn! } : {}) }
    judged.push({ release, publishers, checked: await checkRelease(release.text, options, reader) })
  }
  await inTransaction(db, false, async (writer) => {
    for (const { release, publishers, checked } of judged) {
      const { releaseId } = release
      const cause = { name: `release ${releaseId}`, sourceUpdatedAt: checked.publishedOn, seenAt }
      const before = await writer.find(BillMention, { releaseId })
      writer.begin(cause)
      await storeRelease(writer, { ...release, publishers }, checked)
      await replaceClaimedBills(writer, before, await writer.find(BillMention, { releaseId }))
    }
    await forget(writer.manager, 'stale_release', releaseIds)
  })
}

/**
 * A bill known from releases alone gives way to the bill of the record once all that named it mean that one;
 * its id keeps resolving.
 */
async function replaceClaimedBills(
  writer: Writer,
  before: BillMention[],
  after: BillMention[],
): Promise<void> {
  for (const { billId: claimedId, start, end } of before) {
    const billId = after.find((mention) => mention.start === start && mention.end === end)?.billId
    if (!claimedId || !billId || billId === claimedId) continue
    const [claimed] = await writer.find(Bill, { billId: claimedId })
    const naming = [
      ...(await writer.find(BillMention, { billId: claimedId })),
      ...(await writer.find(Claim, { billId: claimedId })),
    ]
    if (claimed?.known !== Known.CLAIMED || naming.length > 0) continue
    const aliases = await writer.find(BillAlias, { billId: claimedId })
    for (const alias of aliases) await writer.put(BillAlias, { ...alias, billId })
    await writer.put(BillAlias, { aliasId: claimedId, billId })
    await writer.replace(Bill, { billId: claimedId }, [])
  }
}
