import { Ctx, Query, Resolver } from 'type-graphql'
import { readCoverage, readGaps, readNewestDays, readRowCounts, readSources } from '../queries/data-status'
import { readDataVersion } from '../queries/data-version'
import type { Context } from './context'
import { DataStatus } from './data-status-type'

@Resolver()
export class DataStatusResolver {
  @Query(() => DataStatus, {
    description:
      'What is loaded, how new it is, and what is known to be missing; each part is read when asked for.',
  })
  async dataStatus(@Ctx() { db }: Context) {
    const { version, changedAt } = await readDataVersion(db)
    return {
      dataVersion: version,
      changedAt,
      counts: () => readRowCounts(db),
      newest: () => readNewestDays(db),
      congresses: () => readCoverage(db),
      sources: () => readSources(db),
      gaps: () => readGaps(db),
    }
  }
}
