import { createHash } from 'node:crypto'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { DataSource, EntityManager } from 'typeorm'
import { DataVersion } from '../entities/history'
import { name, readCells } from '../queries/sql'
import { announceDataVersion } from './announce'
import { copiedTables } from './copied-tables'
import { ensureSearchIndex } from './search-index'
import { insertRows, updateRow } from './statements'
import { type StoredTable, storedTable } from './stored-table'

type Cells = Record<string, unknown>

const ROWS_AT_ONCE = 512

/** What was copied, and found to be the same on both sides. */
export interface CopyReport {
  tables: { name: string; rows: number }[]
  dataVersion: number
}

/** The goal holds data already, in this table first of all. */
export class NotEmptyError extends Error {
  override name = 'NotEmptyError'

  constructor(readonly table: string) {
    super(`the table ${table} has rows`)
  }
}

/**
 * Copies a whole database with its history into an empty one, on either engine, as one transaction: as one moment had
 * it, and read back and compared before it is kept.
 * @throws NotEmptyError where the goal holds anything
 */
export async function copyDatabase(
  from: DataSource,
  to: DataSource,
  onTable: (table: { name: string; rows: number }) => void = () => {},
): Promise<CopyReport> {
  const dataVersions = from.getMetadata(DataVersion).tableName
  const tables = (await copiedTables(from, to)).filter(({ name }) => name !== dataVersions)
  const isolation = from.options.type === 'postgres' ? 'REPEATABLE READ' : 'SERIALIZABLE'
  const report = await from.transaction(isolation, (source) =>
    to.transaction(async (goal) => {
      // A write first: takes the one write lock, so that nothing comes in beside the copy.
      await goal.query('UPDATE "data_version" SET "version" = "version" WHERE "id" = 1')
      for (const table of tables) await refuseData(goal, table)
      const copies: CopyReport['tables'] = []
      for (const table of tables) {
        const copied = await copyTable(source, goal, table)
        onTable(copied)
        copies.push(copied)
      }
      const dataVersion = await copyDataVersion(source, goal)
      // Derived from the rows, and built of them below; a process that opens the copy sooner builds it.
      await goal.query('UPDATE "search_index" SET "version" = 0 WHERE "id" = 1')
      await announceDataVersion(goal, dataVersion)
      return { tables: copies, dataVersion }
    }),
  )
  await ensureSearchIndex(to)
  return report
}

async function refuseData(goal: EntityManager, { name: table }: StoredTable): Promise<void> {
  const [found] = await goal.query(`SELECT 1 FROM "${table}" LIMIT 1`)
  if (found) throw new NotEmptyError(table)
}

async function copyTable(
  source: EntityManager,
  goal: EntityManager,
  table: StoredTable,
): Promise<{ name: string; rows: number }> {
  const given = new Digest(table)
  for await (const rows of rowsOf(source, table)) {
    given.add(rows)
    await insertRows(goal, table, rows)
  }
  const kept = new Digest(table)
  for await (const rows of rowsOf(goal, table)) kept.add(rows)
  if (kept.rows !== given.rows || kept.hex !== given.hex) {
    throw new Error(
      `the table ${table.name} did not arrive as it was: ${given.rows} rows with digest ${given.hex} were sent, ${kept.rows} rows with digest ${kept.hex} are there; nothing was kept`,
    )
  }
  return { name: table.name, rows: given.rows }
}

/** Each new database has that one row already. */
async function copyDataVersion(source: EntityManager, goal: EntityManager): Promise<number> {
  const table = storedTable(source.connection.getMetadata(DataVersion))
  for await (const [row] of rowsOf(source, table)) {
    await updateRow(goal, table, row!, ['version', 'changedAt'])
    return Number(row!.version)
  }
  throw new Error('the table data_version is empty, which no version of this service leaves it')
}

/** All rows of a table, some at a time, in the order of its key. */
async function* rowsOf(manager: EntityManager, table: StoredTable): AsyncGenerator<Cells[]> {
  const { options } = manager.connection
  const reader = { options, query: (text: string, values?: unknown[]) => manager.query(text, values) }
  const columns = join(table.columns.map((column) => name(column)))
  const keys = join(table.keys.map((key) => name(key)))
  let beyond: Sql = raw('')
  for (;;) {
    const found = await readCells(
      reader,
      sql`SELECT ${columns} FROM ${name(table.name)} ${beyond} ORDER BY ${keys} LIMIT ${ROWS_AT_ONCE}`,
    )
    const rows = found.map((cells) => table.whole(table.read(cells)))
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) return
    beyond = sql`WHERE (${keys}) > (${join(table.keyCells(rows.at(-1)!))})`
  }
}

/** Number and sum of a table's rows, whatever order an engine keeps them in. */
class Digest {
  rows = 0
  private readonly sum = Buffer.alloc(32)

  constructor(private readonly table: StoredTable) {}

  add(rows: Cells[]): void {
    for (const row of rows) {
      const content = JSON.stringify(this.table.columns.map((column) => row[column]))
      const hash = createHash('sha256').update(content).digest()
      for (let at = 0; at < hash.length; at++) this.sum[at]! ^= hash[at]!
      this.rows += 1
    }
  }

  get hex(): string {
    return this.sum.toString('hex').slice(0, 16)
  }
}
