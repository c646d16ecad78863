import type { DataSource } from 'typeorm'
import { ENTITIES } from '../entities/data-source'
import { StoredTable, storedTable } from './stored-table'

interface ColumnCells {
  table: string
  column: string
  isKey: boolean | number
}

/** What each engine says of its own tables. */
const COLUMNS = {
  sqlite: `SELECT "t"."name" AS "table", "c"."name" AS "column", "c"."pk" > 0 AS "isKey"
    FROM sqlite_master AS "t" JOIN pragma_table_info("t"."name") AS "c"
    WHERE "t"."type" = 'table' ORDER BY "t"."name", "c"."cid"`,
  postgres: `SELECT "t".relname AS "table", "c".attname AS "column", COALESCE("c".attnum = ANY("k".indkey), FALSE) AS "isKey"
    FROM pg_class AS "t" JOIN pg_attribute AS "c" ON "c".attrelid = "t".oid AND "c".attnum > 0 AND NOT "c".attisdropped
    LEFT JOIN pg_index AS "k" ON "k".indrelid = "t".oid AND "k".indisprimary
    WHERE "t".relkind = 'r' AND "t".relnamespace = current_schema()::regnamespace ORDER BY "t".relname, "c".attnum`,
}

async function columnsByTable(db: DataSource): Promise<Map<string, ColumnCells[]>> {
  const columns: ColumnCells[] = await db.query(
    COLUMNS[db.options.type === 'postgres' ? 'postgres' : 'sqlite'],
  )
  return Map.groupBy(columns, ({ table }) => table)
}

/** Made of other tables, or by the migrations: a copy makes its own. */
const isDerived = (name: string) => name === 'migrations' || /^(search|sqlite)_/.test(name)

/**
 * Every table that a copy of a database takes along, parents first: those of the entities, and after them
 * whatever else both have, such as the books that the ingest keeps of its own work.
 */
export async function copiedTables(from: DataSource, to: DataSource): Promise<StoredTable[]> {
  const stored = ENTITIES.map((entity) => storedTable(from.getMetadata(entity)))
  const known = new Set(stored.map(({ name }) => name))
  const [given, kept] = await Promise.all([columnsByTable(from), columnsByTable(to)])
  const others = [...given].filter(([name]) => kept.has(name) && !known.has(name) && !isDerived(name))
  const shapes = others.map(([tableName, cells]) => {
    const columns = cells.map(({ column, isKey }) => ({ propertyName: column, type: 'text', isKey }))
    return { tableName, columns, primaryColumns: columns.filter(({ isKey }) => isKey) }
  })
  return [...stored, ...shapes.map((shape) => new StoredTable(shape))]
}
