import type { Command } from 'commander'
import { loadSeeds } from '../ingest/seeds'
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
        // Loaded by this command alone: the others would wait for it, and never use it.
        const [{ createApp }, { serveUntilStopped }] = await Promise.all([
          import('../server/app'),
          import('../server/serve'),
        ])
        const { counts } = await loadSeeds(dataSource, seedsFolder(), { clock, dryRun: false })
        if (counts.inserted > 0) say(`Loaded ${counts.inserted} sources from the seeds.`)
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

function welcome(address: string): void {
  print(`Safe Harbor serves on ${address}`)
  print(`Explore it in a browser: ${address}/explore`)
  print('An example query:')
  print(`  curl '${address}/graphql' -H 'content-type: application/json' \\`)
  print(
    `    -d '{"query": "{ bill(id: \\"s1733-113\\") { title sponsor { fullName } cosponsorCount(asOf: \\"2014-01-11\\") } }"}'`,
  )
}
