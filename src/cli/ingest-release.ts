import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import { ingestRelease } from '../ingest/release'
import { type ReleaseInput, releaseInputs } from '../ingest/release-inputs'
import { Tally } from '../ingest/report'
import { UnreadableReleaseError } from '../press/readable'
import { publishedDay } from './check'
import { readInput } from './console'
import { CommandError, EXIT } from './exit-code'
import { ingestOutput } from './ingest-output'
import { withSeededDatabase } from './with-database'

interface ReleaseOptions {
  published?: string
  url?: string
  publisher?: string[]
  json?: boolean
  dryRun?: boolean
}

export function addIngestRelease(ingest: Command): void {
  ingest
    .command('release')
    .argument('<file|->', 'a text file, a .jsonl file of many, a folder of either, or - for standard input')
    .option('--published <date>', 'day of publication, such as 2014-01-11', publishedDay)
    .option('--url <url>', 'address at which it was published', absoluteUrl)
    .option('--publisher <bioguide...>', 'Bioguide ids of the members who published it', bioguideIds)
    .option('--json', 'one JSON event a line on stdout')
    .option('--dry-run', 'says what would change, and writes nothing')
    .description('stores press releases: text, claims and their verdicts')
    .action(async (source: string, options: ReleaseOptions, command: Command) => {
      const { published, url, publisher, dryRun } = options
      const given = {
        url: url ?? null,
        publishers: publisher ?? [],
        publishedOn: published ?? null,
        title: null,
        note: null,
      }
      const output = ingestOutput(options)
      const tally = new Tally(output.progress)
      const inputs = releaseInputs(source, given, readInput)
      await withSeededDatabase(async (db) => {
        for (const input of inputs) await store(db, input, dryRun ?? false, tally)
      })
      command.setOptionValue('exitCode', output.finish(tally))
    })
}

async function store(
  db: DataSource,
  { name, read }: ReleaseInput,
  dryRun: boolean,
  tally: Tally,
): Promise<void> {
  try {
    const { text, facts } = read()
    tally.add(name, await ingestRelease(db, text, facts, { clock: () => new Date(), dryRun }))
  } catch (error) {
    if (!(error instanceof UnreadableReleaseError)) throw error
    tally.reject(name, error.message)
  }
}

function absoluteUrl(text: string): string {
  if (URL.canParse(text)) return text
  throw new CommandError(
    EXIT.USAGE,
    `--url takes an absolute address such as https://www.klobuchar.senate.gov/; got "${text}".`,
  )
}

function bioguideIds(text: string, earlier: string[] = []): string[] {
  if (/^[A-Z]\d{6}$/.test(text)) return [...earlier, text]
  throw new CommandError(EXIT.USAGE, `--publisher takes Bioguide ids such as K000367; got "${text}".`)
}
