import type { EntityManager } from 'typeorm'
import { remember } from './bookkeeping'

/** Notes, within the transaction that changes the record, that these releases are to be judged again. */
export async function markStale(manager: EntityManager, releaseIds: string[]): Promise<void> {
  await remember(
    manager,
    'stale_release',
    releaseIds.map((releaseId) => ({ releaseId })),
  )
}

/** The same of every release: what changed may concern any. */
export async function markAllStale(manager: EntityManager): Promise<void> {
  const releases: { releaseId: string }[] = await manager.query('SELECT "releaseId" FROM "release"')
  await markStale(
    manager,
    releases.map(({ releaseId }) => releaseId),
  )
}
