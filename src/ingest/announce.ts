import type { EntityManager } from 'typeorm'
import { DATA_VERSION_CHANNEL } from '../entities/data-source'

/**
 * Tells every process on a PostgreSQL database of a new data version, at the moment the transaction
 * commits; one that is rolled back tells nothing. On SQLite they find out by looking.
 */
export async function announceDataVersion(manager: EntityManager, version: number): Promise<void> {
  if (manager.connection.options.type !== 'postgres') return
  await manager.query('SELECT pg_notify($1, $2)', [DATA_VERSION_CHANNEL, String(version)])
}
