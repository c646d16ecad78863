import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DataSource, EntityManager } from 'typeorm'
import { type DocumentFile, documents } from '../official/files'
import { UnreadableDocumentError } from '../official/unreadable'
import { readZip } from '../official/zip'
import { type BillStatusOptions, type DoneDocument, ingestBillStatus } from './billstatus'
import { recall, remember } from './bookkeeping'
import { type ClientOptions, GovinfoClient } from './govinfo-client'
import {
  filePath,
  instantOf,
  type ListedFile,
  type Listing,
  listingPath,
  readListing,
  type Series,
} from './govinfo-listing'
import type { Tally } from './report'
import { topicScope } from './topic-scope'
import { MissingUpstreamError, WrongContentError } from './upstream-error'

/** From so many new files on, the zip of all is one request in the place of many. */
const FILES_FOR_ZIP = 100
/** Stands for the scope of a run that keeps everything. */
const EVERYTHING = 'EVERYTHING'

export interface DownloadOptions extends BillStatusOptions {
  client: Omit<ClientOptions, 'signal'>
  /** Told how many files a series is about to bring. */
  expect?: (count: number) => void
}

/**
 * Brings the stored bills up to date with the bulk repository, one Congress and kind at a time: lists what is there, fetches
 * what is new since the last run (as a zip where that is much), and stores it. What is done with is noted in the same
 * transaction, so a run that was cut off goes on where it stopped.
 *
 * A file that cannot be had is rejected and tried again in the next run. Throws an UpstreamError where the server does not answer.
 */
export async function downloadBillStatus(
  db: DataSource,
  series: Series[],
  options: DownloadOptions,
  tally: Tally,
): Promise<void> {
  for (const one of series) await new SeriesDownload(db, one, options, tally).run()
}

class SeriesDownload {
  private readonly client: GovinfoClient
  private listed = new Map<string, ListedFile>()
  /** Files that came out of the zip whole. */
  private readonly tried = new Set<string>()

  constructor(
    private readonly db: DataSource,
    private readonly series: Series,
    private readonly options: DownloadOptions,
    private readonly tally: Tally,
  ) {
    this.client = new GovinfoClient({ ...options.client, signal: options.signal })
  }

  async run(): Promise<void> {
    const scope = this.options.all ? EVERYTHING : await topicScope(this.db)
    const rejectedBefore = this.tally.counts.rejected
    try {
      const answer = await this.list(scope)
      if (!answer) return
      const wanted = await this.wanted(answer.listing, scope)
      this.options.expect?.(wanted.length)
      if (answer.listing.zip && wanted.length >= FILES_FOR_ZIP)
        await this.storeZip(answer.listing.zip, wanted)
      await this.storeSingly(wanted.filter(({ name }) => !this.tried.has(name)))
      const isWhole = this.tally.counts.rejected === rejectedBefore && !this.options.dryRun
      if (isWhole) {
        const { etag, lastModified } = answer
        await remember(this.db, 'listing', [
          { url: listingPath(this.series), etag, lastModified, state: scope },
        ])
      }
    } catch (error) {
      if (!(error instanceof MissingUpstreamError || error instanceof WrongContentError)) throw error
      this.tally.reject(listingPath(this.series), error.message)
    }
  }

  /** What the repository holds; null where that is what it held when all of it was stored. */
  private async list(scope: string) {
    const url = listingPath(this.series)
    const [known] = await recall(this.db, 'listing', 'url', [url])
    const isCurrent = known && (known.state === scope || known.state === EVERYTHING)
    const answer = await this.client.get(
      url,
      'application/json',
      isCurrent ? { etag: known.etag, lastModified: known.lastModified } : undefined,
    )
    return answer && { listing: readListing(answer.bytes, this.series), ...answer.validators }
  }

  /** The files that were written since they were last stored, or were passed over under another scope. */
  private async wanted({ records }: Listing, scope: string): Promise<ListedFile[]> {
    this.listed = new Map(records.map((file) => [file.name, file]))
    const urls = records.map(({ name }) => filePath(this.series, name))
    const stored = await recall(this.db, 'download', 'url', urls)
    const current = new Map(
      stored
        .filter(({ passedOverBy }) => passedOverBy === null || passedOverBy === scope)
        .map(({ url, modifiedAt }) => [url, modifiedAt]),
    )
    return records.filter(({ name, modifiedAt }) => {
      const known = current.get(filePath(this.series, name))
      return known === undefined || known !== modifiedAt || modifiedAt === ''
    })
  }

  private async storeZip(zip: ListedFile, wanted: ListedFile[]): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-download-'))
    const file = path.join(folder, zip.name)
    const names = new Set(wanted.map(({ name }) => name))
    const isInTime = ({ name }: { name: string }) => {
      const listed = this.listed.get(name)
      return names.has(name) && listed !== undefined && !(instantOf(listed) > instantOf(zip))
    }
    try {
      await this.client.download(filePath(this.series, zip.name), file, () => checkZip(file))
      await this.store(this.zipped(file, isInTime))
    } catch (error) {
      // The files are there singly too.
      if (!(error instanceof MissingUpstreamError || error instanceof WrongContentError)) throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** The documents of a zip under the names that the repository lists. A damaged one is left to be fetched singly. */
  private async *zipped(
    zip: string,
    isWanted: (file: { name: string }) => boolean,
  ): AsyncGenerator<DocumentFile> {
    for await (const entry of documents([zip])) {
      const name = path.posix.basename(entry.name)
      if (!isWanted({ name })) continue
      const content = await entry.bytes().catch((error: Error) => error)
      if (content instanceof Error) continue
      this.tried.add(name)
      yield { name, bytes: async () => content }
    }
  }

  private async storeSingly(wanted: ListedFile[]): Promise<void> {
    await this.store(this.single(wanted))
  }

  private async *single(files: ListedFile[]): AsyncGenerator<DocumentFile> {
    for (const { name } of files) yield { name, bytes: () => this.fetch(name) }
  }

  private async fetch(name: string): Promise<Uint8Array> {
    try {
      const answer = await this.client.get(filePath(this.series, name), 'application/xml')
      return answer!.bytes
    } catch (error) {
      if (!(error instanceof MissingUpstreamError || error instanceof WrongContentError)) throw error
      throw new UnreadableDocumentError(null, error.message, { cause: error })
    }
  }

  private store(files: AsyncIterable<DocumentFile>): Promise<void> {
    const onDone = (manager: EntityManager, done: DoneDocument[]) => this.note(manager, done)
    return ingestBillStatus(this.db, files, { ...this.options, onDone }, this.tally)
  }

  private async note(manager: EntityManager, done: DoneDocument[]): Promise<void> {
    const lines = done.map(({ name, passedOverBy }) => {
      const { modifiedAt } = this.listed.get(name)!
      return { url: filePath(this.series, name), modifiedAt, passedOverBy }
    })
    await remember(manager, 'download', lines)
  }
}

/** Throws an UnreadableDocumentError for what is no whole zip. */
async function checkZip(file: string): Promise<void> {
  for await (const _ of readZip(file));
}
