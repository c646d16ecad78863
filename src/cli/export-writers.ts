import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { DataSource, ObjectLiteral } from 'typeorm'
import { createDataSource } from '../entities/data-source'
import type { DumpedTable } from '../queries/dump'

export const EXPORT_FORMATS = ['sqlite', 'jsonl', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Writes tables in one format; `fileOf` names the file that holds a table. */
export interface TableWriter {
  fileOf: (table: string) => string
  write: (table: DumpedTable) => Promise<void>
  close: () => Promise<void>
}

/** A writer into a folder that exists. */
export async function tableWriter(format: ExportFormat, folder: string): Promise<TableWriter> {
  if (format === 'sqlite') return sqliteWriter(folder)
  const encode = format === 'csv' ? csvOf : jsonLinesOf
  const fileOf = (table: string) => `${table}.${format}`
  return {
    fileOf,
    write: async (table) => writeFileSync(path.join(folder, fileOf(table.name)), encode(table)),
    close: async () => {},
  }
}

function jsonLinesOf({ columns, rows }: DumpedTable): string {
  return rows.map((row) => `${JSON.stringify(row, columns)}\n`).join('')
}

function csvOf({ columns, rows }: DumpedTable): string {
  return stringify(rows, {
    header: true,
    columns,
    cast: { boolean: String, object: (value) => JSON.stringify(value) },
  })
}

const SQLITE_FILE = 'safe-harbor.sqlite'
const ROWS_PER_INSERT = 200

async function sqliteWriter(folder: string): Promise<TableWriter> {
  const db: DataSource = createDataSource({ engine: 'sqlite', file: path.join(folder, SQLITE_FILE) })
  await db.initialize()
  await db.runMigrations()
  return {
    fileOf: () => SQLITE_FILE,
    write: ({ entity, rows }) =>
      db.transaction(async (manager) => {
        for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
          const chunk: ObjectLiteral[] = rows.slice(start, start + ROWS_PER_INSERT)
          await manager.createQueryBuilder().insert().into(entity).values(chunk).updateEntity(false).execute()
        }
      }),
    close: async () => {
      // One file without a journal beside it, laid out anew: the same rows give the same bytes.
      await db.query('PRAGMA journal_mode = DELETE')
      await db.query('VACUUM')
      await db.destroy()
    },
  }
}
