import type { DataSource, EntityManager } from 'typeorm'
import type { DocumentFile } from '../official/files'
import { type ReadBill, type StoredBill, storeBills } from './bill-batch'
import { type BillParser, ownThread, type ParsedBill } from './bill-parser'
import { recall, remember } from './bookkeeping'
import { documentBatches, type LoadedDocument } from './document-batches'
import { hearingsByBill } from './hearing'
import { markStale } from './mark-stale'
import { Mentions } from './mentions'
import type { IngestOptions } from './official-record'
import { refusalOf } from './rejected-row'
import type { Tally } from './report'
import { judgeStaleReleases } from './stale-releases'
import { topicScope } from './topic-scope'
import { inTransaction } from './transaction'

/** A document that is done with: stored, known before, or passed over under a scope. */
export interface DoneDocument {
  name: string
  passedOverBy: string | null
}

export interface BillStatusOptions extends IngestOptions {
  /** Keeps bills outside of the topic too. */
  all: boolean
  /** Asks the run to end after the batch at hand. */
  signal?: AbortSignal
  /** Reads the documents; in this thread where none is given. */
  parser?: BillParser
  /** Told, within the same transaction, of the documents that are done with. */
  onDone?: (manager: EntityManager, done: DoneDocument[]) => Promise<void>
}

/**
 * Stores BILLSTATUS documents, many to a transaction. Bytes that were stored before are known by their
 * hash and not read again, so a run that was cut off goes on where it stopped. Afterwards the releases that a changed bill
 * concerns are judged again. Throws what `signal` gives as its reason once it is told to stop.
 */
export async function ingestBillStatus(
  db: DataSource,
  documents: AsyncIterable<DocumentFile>,
  options: BillStatusOptions,
  tally: Tally,
): Promise<void> {
  await prepareForMuch(db)
  const knowledge = {
    scope: await topicScope(db),
    mentions: await Mentions.of(db),
    hearings: await hearingsByBill(db),
  }
  const ingest = new BillStatusIngest(db, options, tally, knowledge)
  await ingest.run(documentBatches(documents, tally, options.signal))
  options.signal?.throwIfAborted()
  if (!options.dryRun) await judgeStaleReleases(db, options)
}

/** SQLite moves pages from its log into the file less often: of pages that batch after batch changes, only the last state. */
async function prepareForMuch(db: DataSource): Promise<void> {
  if (db.options.type === 'better-sqlite3') await db.query('PRAGMA wal_autocheckpoint = 16000')
}

/** What was there when the run began, and decides what is done with a bill. */
interface Knowledge {
  scope: string
  mentions: Mentions
  /** Readings of hearings by the bills that they name. */
  hearings: ReadonlyMap<string, string[]>
}

/** A batch that is ready to be stored. */
interface ReadBatch {
  done: DoneDocument[]
  parsed: { name: string; sha256: string; result: ParsedBill }[]
}

class BillStatusIngest {
  constructor(
    private readonly db: DataSource,
    private readonly options: BillStatusOptions,
    private readonly tally: Tally,
    private readonly known: Knowledge,
  ) {}

  /** While one batch is stored, the next is read. */
  async run(batches: AsyncIterable<LoadedDocument[]>): Promise<void> {
    let coming: Promise<ReadBatch> | null = null
    try {
      for await (const batch of batches) {
        const before = coming
        coming = this.read(batch)
        // Waited for when its turn comes; until then a failure is not one that nobody looks at.
        coming.catch(() => {})
        if (before) await this.store(await before)
      }
    } finally {
      if (coming) await this.store(await coming)
    }
  }

  private async read(batch: LoadedDocument[]): Promise<ReadBatch> {
    const hashes = batch.map((document) => document.sha256)
    const journal = await recall(this.db, 'read_document', 'sha256', hashes)
    const isDone = (scope: string | null) =>
      scope === null || (!this.options.all && scope === this.known.scope)
    const done = new Map(
      journal
        .filter(({ passedOverBy }) => isDone(passedOverBy))
        .map((line) => [line.sha256, line.passedOverBy]),
    )
    const fresh = batch.filter((document) => !done.has(document.sha256))
    const { parser = ownThread, clock } = this.options
    const bytes = fresh.map((document) => document.bytes)
    const parsed = bytes.length > 0 ? await parser.parse(bytes, clock().toISOString().slice(0, 10)) : []
    return {
      done: batch.flatMap(({ name, sha256 }) =>
        done.has(sha256) ? [{ name, passedOverBy: done.get(sha256) ?? null }] : [],
      ),
      parsed: parsed.map((result, index) => ({
        name: fresh[index]!.name,
        sha256: fresh[index]!.sha256,
        result,
      })),
    }
  }

  private async store({ done, parsed }: ReadBatch): Promise<void> {
    for (const { name, passedOverBy } of done)
      this.report({ name, outcome: passedOverBy === null ? 'unchanged' : null, differences: [] })
    const read = parsed.flatMap(({ name, sha256, result }): ReadBill[] => {
      if ('reason' in result) {
        this.tally.reject(name, result.reason)
        return []
      }
      this.tally.addUnknown(result.unknown)
      return [{ name, sha256, bill: result.bill }]
    })
    await this.storeRead(read, done)
  }

  /** All in one transaction; where the engine refuses a row, each document in one of its own. */
  private async storeRead(read: ReadBill[], done: DoneDocument[]): Promise<void> {
    if (read.length === 0 && (done.length === 0 || !this.options.onDone)) return
    try {
      const stored = await inTransaction(this.db, this.options.dryRun, async (writer) => {
        const bills = await storeBills(writer, read, this.batchOptions)
        await this.remember(writer.manager, bills, done)
        return bills
      })
      for (const one of stored) this.report(one)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === null) throw error
      if (read.length === 1) {
        this.tally.reject(read[0]!.name, refusal)
        await this.storeRead([], done)
      } else {
        for (const one of read) await this.storeRead([one], [])
        await this.storeRead([], done)
      }
    }
  }

  private get batchOptions() {
    const { clock, all, dryRun } = this.options
    return { seenAt: clock(), all, ...this.known, withDifferences: dryRun }
  }

  private async remember(manager: EntityManager, stored: StoredBill[], done: DoneDocument[]): Promise<void> {
    const lines = stored.map(({ name, sha256, outcome }) => ({
      name,
      sha256,
      passedOverBy: outcome === null ? this.known.scope : null,
    }))
    await remember(manager, 'read_document', lines)
    await markStale(
      manager,
      stored.flatMap(({ releases }) => releases),
    )
    await this.options.onDone?.(manager, [...done, ...lines])
  }

  private report({ name, outcome, differences }: Pick<StoredBill, 'name' | 'outcome' | 'differences'>): void {
    if (outcome === null) this.tally.passOver(name, 'outside of the topic')
    else this.tally.add(name, outcome, differences)
  }
}
