import { existsSync } from 'node:fs'
import path from 'node:path'
import { recordReader } from '../../src/queries/record-reader'
import { printScore } from './print'
import { addBillStatus, seededRecord } from './record'
import { scoreGold } from './score'
import { sharedGold } from './shared-gold'
import { writtenGold } from './written-gold'

const WRITTEN = path.resolve(__dirname, '../../tests/gold')
const SHARED = path.resolve(__dirname, '../../../shared')

/** Scores the releases written for this project by the seeds, and the real ones by the seeds and the official files. */
async function run(): Promise<void> {
  const db = await seededRecord()
  printScore('Releases of tests/gold', await scoreGold(writtenGold(WRITTEN), recordReader(db)), true)
  if (existsSync(path.join(SHARED, 'gold/claims.gold.jsonl'))) {
    await addBillStatus(db, path.join(SHARED, 'data/billstatus'))
    printScore(
      'Real releases, read and annotated by hand',
      await scoreGold(sharedGold(SHARED), recordReader(db)),
      true,
    )
  } else {
    console.log(
      '\nNo real releases beside the checkout (../shared/gold), so only the written ones are scored.',
    )
  }
  await db.destroy()
}

void run()
