import type { Command } from 'commander'
import { ingestRelease } from '../ingest/release'
import { Tally } from '../ingest/report'
import { decodeRelease, UnreadableReleaseError } from '../press/readable'
import { publishedDay } from './check'
import { readInput } from './console'
import { CommandError, EXIT } from './exit-code'
import { addIngestBillStatus } from './ingest-billstatus'
import { addIngestFiles } from './ingest-files'
import { ingestOutput } from './ingest-output'
import { withSeededDatabase } from './with-database'

interface ReleaseOptions {
  published?: string
  url?: string
  publisher?: string[]
  json?: boolean
  dryRun?: boolean
}

export function addIngest(root: Command): void {
  const ingest = root
    .command('ingest')
    .description('stores what it is given; the same input again changes nothing')
  addIngestBillStatus(ingest)
  addIngestFiles(ingest)
  ingest
    .command('release')
    .argument('<file|->', 'a press release: a text file, or - for standard input')
    .option('--published <date>', 'day of publication, such as 2014-01-11', publishedDay)
    .option('--url <url>', 'address at which it was published', absoluteUrl)
    .option('--publisher <bioguide...>', 'Bioguide ids of the members who published it', bioguideIds)
    .option('--json', 'one JSON event a line on stdout')
    .option('--dry-run', 'says what would change, and writes nothing')
    .description('stores a press release: its text, its claims and their verdicts')
    .action(async (file: string, options: ReleaseOptions, command: Command) => {
      const output = ingestOutput(options)
      const tally = new Tally(output.progress)
      await storeRelease(file, options, tally)
      command.setOptionValue('exitCode', output.finish(tally))
    })
}

async function storeRelease(file: string, options: ReleaseOptions, tally: Tally): Promise<void> {
  const { published, url, publisher, dryRun } = options
  const facts = {
    url: url ?? null,
    publishers: publisher ?? [],
    publishedOn: published ?? null,
    title: null,
    note: null,
  }
  try {
    const text = decodeRelease(readInput(file))
    const outcome = await withSeededDatabase((db) =>
      ingestRelease(db, text, facts, { clock: () => new Date(), dryRun: dryRun ?? false }),
    )
    tally.add(file, outcome)
  } catch (error) {
    if (!(error instanceof UnreadableReleaseError)) throw error
    tally.reject(file, error.message)
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
