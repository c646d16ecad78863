import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import { loadSeeds } from '../ingest/seeds'
import { keepHeapReady } from '../ingest/small-heap'
import { holdsSeeds } from '../ingest/stored-seeds'
import { print, say } from './console'
import { seedsFolder } from './seeds-folder'
import { withDatabase } from './with-database'

const clock = () => new Date()

export function addServe(root: Command): void {
  root
    .command('serve')
    .description('brings the database up to date, loads the seeds into an empty one, and serves')
    .action((_options: object, command: Command) =>
      withDatabase(async (dataSource, settings) => {
        keepHeapReady()
        // Loaded by this command alone: the others would wait for it, and never use it.
        const [{ createApp }, { serveUntilStopped }] = await Promise.all([
          import('../server/app'),
          import('../server/serve'),
        ])
        await seed(dataSource)
        const app = await createApp({ dataSource, settings, clock })
        try {
          welcome(await app.listen())
          command.setOptionValue('exitCode', await serveUntilStopped(app))
        } finally {
          await app.close()
        }
      }),
    )
}

/** Loads the seeds where they, or some of them, are not there yet. */
async function seed(dataSource: DataSource): Promise<void> {
  const folder = seedsFolder()
  if (await holdsSeeds(dataSource, folder)) return
  const { counts } = await loadSeeds(dataSource, folder, { clock, dryRun: false })
  if (counts.inserted > 0) say(`Loaded ${counts.inserted} sources from the seeds.`)
}

function welcome(address: string): void {
  print(`Safe Harbor serves on ${address}`)
  print(`Explore it in a browser: ${address}/explore`)
  print('An example query:')
  print(`  curl '${address}/graphql' -H 'content-type: application/json' \\`)
  print(
    `    -d '{"query": "{ bill(id: \\"s1733-113\\") { title sponsor { fullName } cosponsorCount(asOf: \\"2014-01-11\\") } }"}'`,
  )
}
