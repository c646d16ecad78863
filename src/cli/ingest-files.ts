import type { Command } from 'commander'
import { readCommitteesFile, readLegislatorsFile } from '../ingest/directory-files'
import { hearingFileReader } from '../ingest/hearing-files'
import { ingestFiles, type ReadOfficialFile } from '../ingest/official-files'
import type { Tally } from '../ingest/report'
import { documents } from '../official/files'
import { addIngestOptions, expectDocuments, type IngestCommandOptions, runIngest } from './run-ingest'

interface FilesCommand {
  name: string
  argument: string
  description: string
  reader: (tally: Tally) => ReadOfficialFile
}

const COMMANDS: FilesCommand[] = [
  {
    name: 'legislators',
    argument: 'legislators-current and legislators-historical of congress-legislators: YAML, JSON or CSV',
    description: 'stores the directory of members with their terms',
    reader: () => readLegislatorsFile,
  },
  {
    name: 'committees',
    argument: 'committees-current, committees-historical and committee-membership-current: YAML or JSON',
    description: 'stores the directory of committees, and who sits on them',
    reader: () => readCommitteesFile,
  },
  {
    name: 'hearings',
    argument: 'committee meetings and hearings of Congress.gov as JSON, and MODS of printed hearings as XML',
    description: 'stores hearings; what several sources say of one hearing becomes one',
    reader: hearingFileReader,
  },
]

export function addIngestFiles(ingest: Command): void {
  for (const { name, argument, description, reader } of COMMANDS) {
    const command = ingest.command(name).argument('<files...>', argument).description(description)
    addIngestOptions(command).action((paths: string[], given: IngestCommandOptions) =>
      runIngest(command, given, async ({ db, options, tally, output }) => {
        await expectDocuments(paths, output)
        await ingestFiles(db, documents(paths), reader(tally), options, tally)
      }),
    )
  }
}
