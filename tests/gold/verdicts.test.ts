import path from 'node:path'
import type { GoldRelease } from '../../bench/eval/gold'
import { matched, readClaims } from '../../bench/eval/match'
import { addBillStatus, seededRecord } from '../../bench/eval/record'
import { sharedGold } from '../../bench/eval/shared-gold'
import { parseBillNumber } from '../../src/congress/bill-number'
import { recordReader } from '../../src/queries/record-reader'
import { checkRelease, type RecordReader } from '../../src/reconcile/check-release'
import { describeWithShared, sharedData } from '../support/shared-data'

const CONGRESSES = ['115-v1.0.0', '117-v1.0.0', '117-v3.0.0']

describeWithShared('official records of the 115th and 117th Congresses, then the releases', () => {
  test('each claim on them has the verdict that a reader found by hand', async () => {
    const db = await seededRecord()
    for (const folder of CONGRESSES) await addBillStatus(db, sharedData('data', 'billstatus', folder)!)
    const reader = recordReader(db)
    const wrong: string[] = []
    let judged = 0
    for (const release of sharedGold(path.resolve(sharedData('gold')!, '..'))) {
      for (const { gold, verdict } of await verdictsOf(release, reader)) {
        judged++
        if (verdict !== gold.verdict) wrong.push(`${release.id} ${gold.kind} ${gold.member}: ${verdict}`)
      }
    }
    await db.destroy()
    expect(wrong).toEqual([])
    expect(judged).toBeGreaterThan(20)
  })
})

/** Verdicts on the claims whose bill has its whole record loaded, beside the ones found by hand. */
async function verdictsOf(release: GoldRelease, reader: RecordReader) {
  const { text, publishers, publishedOn, claims } = release
  const loaded = await loadedBills(release, reader)
  if (loaded.size === 0) return []
  const checked = await checkRelease(text, { publishers, publishedOn: publishedOn! }, reader)
  return matched(release, claims, readClaims(checked))
    .filter(({ gold }) => gold.verdict !== null && loaded.has(gold.recordBill ?? ''))
    .map(({ gold, read }) => ({ gold, verdict: checked.judgements[read.at]!.verdict }))
}

async function loadedBills(release: GoldRelease, reader: RecordReader): Promise<Set<string>> {
  const ids = release.claims
    .filter((claim) => claim.verdict !== null)
    .map((claim) => claim.recordBill ?? '')
    .filter((id) => parseBillNumber(id) !== null)
  const bills = await reader.bills(ids)
  return new Set(bills.filter((bill) => bill.cosponsorships !== null).map((bill) => bill.billId))
}
