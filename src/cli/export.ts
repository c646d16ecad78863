import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, Option } from 'commander'
import type { DataSource } from 'typeorm'
import { sha256 } from '../ingest/official-record'
import { visitTables } from '../queries/dump'
import { say } from './console'
import { EXPORT_FORMATS, type ExportFormat, tableWriter } from './export-writers'
import { withDatabase } from './with-database'

export function addExport(root: Command): void {
  root
    .command('export')
    .addOption(
      new Option('--format <format>', 'format of the files').choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'folder to write to; made if it is not there')
    .description(
      'writes the whole data set with a manifest (rows, sha256, as of); the same data gives the same bytes',
    )
    .action(async ({ format, out }: { format: ExportFormat; out: string }) => {
      const manifest = await withDatabase((db) => exportTo(db, format, path.resolve(out)))
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
      say(`Wrote ${rows} rows of ${manifest.tables.length} tables to ${out}.`)
    })
}

interface Manifest {
  format: ExportFormat
  asOf: string | null
  dataVersion: number
  tables: { name: string; rows: number; file: string }[]
  files: { file: string; sha256: string }[]
}

/** Writes into a folder beside the goal first, so that a run cut off leaves nothing half-written there. */
async function exportTo(db: DataSource, format: ExportFormat, out: string): Promise<Manifest> {
  mkdirSync(out, { recursive: true })
  const draft = mkdtempSync(path.join(path.dirname(out), '.export-'))
  try {
    const writer = await tableWriter(format, draft)
    const tables: Manifest['tables'] = []
    const state = await visitTables(db, async (table) => {
      await writer.write(table)
      tables.push({ name: table.name, rows: table.rows.length, file: writer.fileOf(table.name) })
    })
    await writer.close()
    const names = [...new Set(tables.map((table) => table.file))]
    const files = names.map((file) => ({ file, sha256: sha256(readFileSync(path.join(draft, file))) }))
    const manifest: Manifest = { format, ...state, tables, files }
    writeFileSync(path.join(draft, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    for (const file of [...names, 'manifest.json']) renameSync(path.join(draft, file), path.join(out, file))
    return manifest
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}
