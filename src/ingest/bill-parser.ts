import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { type BillReading, readBillStatus } from '../official/billstatus'
import { UnreadableDocumentError } from '../official/unreadable'

/** A document's bill, or why there is none to have. */
export type ParsedBill = BillReading | { reason: string }

/** Reads BILLSTATUS documents, in their order. */
export interface BillParser {
  parse(documents: Uint8Array[], retrievedOn: string): Promise<ParsedBill[]>
  close(): Promise<void>
}

/** What the worker is sent, and answers with the bills. */
export interface ParseRequest {
  documents: Uint8Array[]
  retrievedOn: string
}

export function parseBills({ documents, retrievedOn }: ParseRequest): ParsedBill[] {
  return documents.map((bytes) => {
    try {
      return readBillStatus(bytes, { retrievedOn })
    } catch (error) {
      if (error instanceof UnreadableDocumentError) return { reason: error.message }
      throw error
    }
  })
}

/** Reads within this thread: the simplest, and the quickest for a few. */
export const ownThread: BillParser = {
  parse: async (documents, retrievedOn) => parseBills({ documents, retrievedOn }),
  close: async () => {},
}

/** Fewer documents are read sooner than a thread is started. */
const WORTH_A_THREAD = 50
/** In megabytes, for objects that are young: they are garbage as soon as they have been sent. */
const YOUNG_OBJECTS = 16

/** Reads in a thread of its own, so that one batch is read while another is stored. */
export class ThreadParser implements BillParser {
  private worker: Worker | null = null
  /** Batches that the thread has not answered yet; it answers in their order. */
  private waiting: PromiseWithResolvers<ParsedBill[]>[] = []

  async parse(documents: Uint8Array[], retrievedOn: string): Promise<ParsedBill[]> {
    if (!this.worker && documents.length < WORTH_A_THREAD) return parseBills({ documents, retrievedOn })
    this.worker ??= this.start()
    const answer = Promise.withResolvers<ParsedBill[]>()
    this.waiting.push(answer)
    this.worker.postMessage({ documents, retrievedOn } satisfies ParseRequest)
    return answer.promise
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  /** The worker's file has the ending of this one, compiled or not. */
  private start(): Worker {
    const file = path.join(__dirname, `bill-parser-worker${path.extname(__filename)}`)
    const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_OBJECTS } })
    worker.on('message', (parsed: ParsedBill[]) => this.waiting.shift()?.resolve(parsed))
    worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error)
    })
    return worker
  }
}
