import { readFileSync } from 'node:fs'
import type { DataSource } from 'typeorm'
import { Bill } from '../entities/bill'
import { Known } from '../reconcile/record'
import { sha256, stableKey } from './official-record'

/**
 * What decides whether a bill is passed over: the topic rule of this version, and the bills that only releases name.
 * A document that was passed over under one scope is read again when the scope has become another.
 */
export async function topicScope(db: DataSource): Promise<string> {
  const rule = sha256(readFileSync(require.resolve('../congress/topic')))
  const claimed = await db
    .getRepository(Bill)
    .find({ where: { known: Known.CLAIMED }, order: { billId: 'ASC' } })
  return stableKey(rule, ...claimed.map(({ billId }) => billId))
}
