import type { Command } from 'commander'
import { BillType, billTypeOf } from '../congress/bill-number'
import { ThreadParser } from '../ingest/bill-parser'
import { ingestBillStatus } from '../ingest/billstatus'
import { downloadBillStatus } from '../ingest/govinfo-billstatus'
import { documents } from '../official/files'
import { CommandError, EXIT } from './exit-code'
import { addIngestOptions, expectDocuments, type IngestCommandOptions, runIngest } from './run-ingest'

interface BillStatusCommandOptions extends IngestCommandOptions {
  congress?: number[]
  type?: BillType[]
}

/** The first Congress that the bulk repository has. */
const FIRST_CONGRESS = 108
const LAST_CONGRESS = 150
/** What the files of folders and zips end in; lists and notes that lie beside them are none. */
const ENDING = '.xml'

export function addIngestBillStatus(ingest: Command): void {
  const command = ingest
    .command('billstatus')
    .argument('[paths...]', 'BILLSTATUS files, and folders and zips with such .xml files')
    .option('--congress <range>', 'downloads from govinfo: 113, 113..119 or 113,115', congresses)
    .option('--type <kinds>', 'with --congress: kinds of measure, such as s,hr; all without', billTypes)
    .description('stores official bill records from files, or downloaded without a key')
  addIngestOptions(command).action((paths: string[], given: BillStatusCommandOptions) => {
    const { congress, type = Object.values(BillType), all = false } = given
    if (paths.length > 0 === (congress !== undefined))
      throw new CommandError(EXIT.USAGE, 'Give either files, folders and zips, or --congress to download.')
    return runIngest(command, given, async ({ db, settings, options, tally, output }) => {
      const parser = new ThreadParser()
      const more = { ...options, all, parser }
      try {
        if (congress === undefined) {
          await expectDocuments(paths, output, ENDING)
          await ingestBillStatus(db, documents(paths, ENDING), more, tally)
        } else {
          const series = congress.flatMap((number) => type.map((kind) => ({ congress: number, type: kind })))
          const client = { baseUrl: settings.govinfoBaseUrl }
          await downloadBillStatus(db, series, { ...more, client, expect: output.expect }, tally)
        }
      } finally {
        await parser.close()
      }
    })
  })
}

function congresses(text: string): number[] {
  const list = text.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d{3})(?:\.\.(\d{3}))?$/.exec(part.trim()) ?? []
    const count = Number(last) - Number(first) + 1
    return count > 0 ? Array.from({ length: count }, (_, index) => Number(first) + index) : [0]
  })
  if (list.every((congress) => congress >= FIRST_CONGRESS && congress <= LAST_CONGRESS))
    return [...new Set(list)]
  throw new CommandError(
    EXIT.USAGE,
    `--congress takes Congresses from ${FIRST_CONGRESS} on, such as 113, 113..119 or 113,115; got "${text}".`,
  )
}

function billTypes(text: string): BillType[] {
  const types = text.split(',').map(billTypeOf)
  if (types.every((type) => type !== null)) return [...new Set(types)]
  throw new CommandError(
    EXIT.USAGE,
    `--type takes kinds of measure (${Object.values(BillType).join(', ')}), such as s,hr; got "${text}".`,
  )
}
