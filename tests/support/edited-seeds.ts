import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OfficialBill } from '../../src/official/bill'
import { SEEDS } from './seeded-database'

type Edit = (bill: OfficialBill) => void

/** A copy of the seeds in which the records of some bills are others: `{ 's1733-113': (bill) => … }`. */
export function seedsWith(edits: Record<string, Edit>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'safe-harbor-seeds-'))
  cpSync(SEEDS, folder, { recursive: true })
  for (const [billId, edit] of Object.entries(edits)) {
    const file = path.join(folder, 'bills', `${billId}.json`)
    const bill: OfficialBill = JSON.parse(readFileSync(file, 'utf8'))
    edit(bill)
    writeFileSync(file, JSON.stringify(bill))
  }
  return folder
}
