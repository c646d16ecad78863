import Table from 'cli-table3'
import type { Command } from 'commander'
import { readCoverage, readGaps, readNewestDays, readRowCounts, readSources } from '../queries/data-status'
import { print } from './console'
import { withDatabase } from './with-database'

const MOST_GAPS = 15
const NO_LINES_BETWEEN_ROWS = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' }

export function addDoctor(root: Command): void {
  root
    .command('doctor')
    .description('says what is loaded, how fresh it is, and what is missing')
    .action(() =>
      withDatabase(async (db) => {
        section('Loaded', ['what', 'rows'], Object.entries(await readRowCounts(db)))
        const coverage = await readCoverage(db)
        section('Bills by Congress', ['Congress', 'whole records', 'index only'], coverage.map(Object.values))
        const newest = Object.entries(await readNewestDays(db)).map(([what, day]) => [what, day ?? 'none'])
        section('Newest', ['what', 'day'], newest)
        const sources = await readSources(db)
        section('Sources', ['kind', 'documents', 'newest read on'], sources.map(Object.values))
        const gaps = await readGaps(db)
        section('Missing', ['what', 'documents'], gaps.slice(0, MOST_GAPS).map(Object.values))
        if (gaps.length > MOST_GAPS)
          print(`… and ${gaps.length - MOST_GAPS} more gaps, each listed with its record.`)
      }),
    )
}

/** One table under a heading; says so where there is nothing to show. */
function section(heading: string, head: string[], rows: (string | number)[][]): void {
  print(`\n${heading}`)
  if (rows.length === 0) {
    print('  nothing')
    return
  }
  const last = head.length - 1
  const colWidths = head.map((_, index) => (index === 0 && last === 1 && heading === 'Missing' ? 84 : null))
  const table = new Table({
    head,
    colWidths,
    wordWrap: true,
    chars: NO_LINES_BETWEEN_ROWS,
    style: { head: [], border: [] },
  })
  table.push(...rows)
  print(table.toString())
}
