import path from 'node:path'
import { billIdOf } from '../../src/congress/bill-number'
import { readSeeds } from '../../src/ingest/read-seeds'

export const SEEDS = path.resolve(__dirname, '../../seeds')

export const seeds = readSeeds(SEEDS)

export const billsById = new Map(seeds.bills.map((bill) => [billIdOf(bill), bill]))

/** A bill of the seeds that must be there. */
export function seedBill(billId: string) {
  const bill = billsById.get(billId)
  if (!bill) throw new Error(`${billId} is not in the seeds`)
  return bill
}
