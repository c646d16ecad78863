import type { Command } from 'commander'
import { loadSeeds } from '../ingest/seeds'
import { ingestOutput } from './ingest-output'
import { seedsFolder } from './seeds-folder'
import { withDatabase } from './with-database'

export function addSeed(root: Command): void {
  root
    .command('seed')
    .description('loads the seeds that come with Safe Harbor; a second run reports everything unchanged')
    .option('--json', 'one JSON event a line on stdout')
    .action(async (options: { json?: boolean }, command: Command) => {
      const output = ingestOutput(options)
      const tally = await withDatabase((db) =>
        loadSeeds(db, seedsFolder(), { clock: () => new Date(), dryRun: false }, output.progress),
      )
      command.setOptionValue('exitCode', output.finish(tally))
    })
}
