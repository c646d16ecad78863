import type { Command } from 'commander'
import type { DataSource } from 'typeorm'
import type { FilesOptions } from '../ingest/official-files'
import { Tally } from '../ingest/report'
import { loadSeeds } from '../ingest/seeds'
import { keepHeapSmall } from '../ingest/small-heap'
import { UpstreamError } from '../ingest/upstream-error'
import { documents } from '../official/files'
import type { Settings } from '../server/settings'
import { CommandError, EXIT } from './exit-code'
import { type IngestOutput, ingestOutput } from './ingest-output'
import { interruptible } from './interruptible'
import { seedsFolder } from './seeds-folder'
import { withDatabase } from './with-database'

export interface IngestCommandOptions {
  json?: boolean
  dryRun?: boolean
  all?: boolean
}

/** The options that every ingest of official files has. */
export function addIngestOptions(command: Command): Command {
  return command
    .option('--dry-run', 'says what would change, and writes nothing')
    .option('--json', 'one JSON event a line on stdout, the last the summary')
    .option('--all', 'keeps bills outside of the topic too')
}

export interface IngestRun {
  db: DataSource
  settings: Settings
  options: FilesOptions
  tally: Tally
  output: IngestOutput
}

const clock = () => new Date()

/** Runs an ingest with its reports, so that the sum is printed however it ends, and sets the exit code. */
export async function runIngest(
  command: Command,
  { json, dryRun = false }: IngestCommandOptions,
  work: (run: IngestRun) => Promise<void>,
): Promise<void> {
  keepHeapSmall()
  const output = ingestOutput({ json, dryRun })
  const tally = new Tally(output.progress)
  try {
    await interruptible((signal) =>
      withDatabase(async (db, settings) => {
        if (!dryRun) await loadSeeds(db, seedsFolder(), { clock, dryRun })
        await work({ db, settings, options: { clock, dryRun, signal }, tally, output })
      }),
    )
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error
    throw new CommandError(
      EXIT.UPSTREAM,
      `${error.message}. What was stored before is kept; the same command goes on from there.`,
    )
  } finally {
    command.setOptionValue('exitCode', output.finish(tally))
  }
}

/** Counts the documents of these paths, where somebody watches; reads none. */
export async function expectDocuments(
  paths: string[],
  output: IngestOutput,
  ending: string | null = null,
): Promise<void> {
  if (!process.stderr.isTTY) return
  let count = 0
  for await (const _ of documents(paths, ending)) count += 1
  output.expect(count)
}
