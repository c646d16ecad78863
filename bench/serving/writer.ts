import { Bill } from '../../src/entities/bill'
import { createDataSource } from '../../src/entities/data-source'
import { inTransaction } from '../../src/ingest/transaction'
import { billIdAt } from '../support/serving-record'

/** Bills that every transaction changes together: an answer in which they differ is mixed of two versions. */
export const WITNESSES = Array.from({ length: 20 }, (_, index) => billIdAt(index * 997))
const EVERY_MS = 250

export interface Written {
  version: number
  /** What all witnesses hold from this version on. */
  mark: string
  at: number
}

/** Ingests until it is told to stop: each time the witnesses get another mark, in one transaction. */
export async function write(
  file: string,
  onWritten: (written: Written) => void,
): Promise<() => Promise<void>> {
  const db = createDataSource({ engine: 'sqlite', file })
  await db.initialize()
  let isStopped = false
  let round = 0
  const once = async () => {
    round += 1
    const mark = `Round ${round}`
    await inTransaction(db, false, async (writer) => {
      writer.begin({ name: mark, sourceUpdatedAt: null, seenAt: new Date() })
      for (const bill of await writer.find(Bill, { billId: WITNESSES }))
        await writer.put(Bill, { ...bill, policyArea: mark })
    })
    const [{ version }] = await db.query('SELECT "version" FROM "data_version" WHERE "id" = 1')
    onWritten({ version, mark, at: Date.now() })
  }
  const running = (async () => {
    while (!isStopped) {
      await once()
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    await db.destroy()
  })()
  return () => {
    isStopped = true
    return running
  }
}

/** As a process of its own: a line for each transaction. */
async function run(file: string): Promise<void> {
  const stop = await write(file, (written) => process.stdout.write(`${JSON.stringify(written)}\n`))
  process.once('SIGTERM', () => void stop())
}

if (require.main === module) void run(process.argv[2]!)
