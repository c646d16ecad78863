import { Hearing, HearingAlias } from '../entities/hearing'
import type { Loaders } from './loaders'
import { findRow } from './rows'

/** The hearing of that id, which may be that of its meeting, or the one it had before its print arrived. */
export async function findHearing(loaders: Loaders, hearingId: string): Promise<Hearing | null> {
  const hearing = await findRow(loaders, Hearing, hearingId)
  if (hearing) return hearing
  const alias = await findRow(loaders, HearingAlias, hearingId)
  return alias && findRow(loaders, Hearing, alias.hearingId)
}
