import type { EntityManager } from 'typeorm'
import type { StoredTable } from './stored-table'

type Cells = Record<string, unknown>

/** Rows of one INSERT. A few sizes, so that engines prepare few statements and use them again. */
const ROWS_PER_INSERT = [64, 8, 1]
/** Keys of one DELETE or SELECT. */
const KEYS_PER_STATEMENT = 500

const isPostgres = (manager: EntityManager) => manager.connection.options.type === 'postgres'
const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ')

/** `?` for each parameter, or `$1`, `$2` … where the engine counts them. */
function places(manager: EntityManager, count: number, from = 0): string {
  const postgres = isPostgres(manager)
  return Array.from({ length: count }, (_, index) => (postgres ? `$${from + index + 1}` : '?')).join(', ')
}

const inserts = new Map<string, string>()

function insertText(manager: EntityManager, { name, columns }: StoredTable, rows: number): string {
  const key = `${isPostgres(manager)} ${name} ${rows}`
  const known = inserts.get(key)
  if (known) return known
  const groups = Array.from(
    { length: rows },
    (_, row) => `(${places(manager, columns.length, row * columns.length)})`,
  )
  const text = `INSERT INTO "${name}" (${quoted(columns)}) VALUES ${groups.join(', ')}`
  inserts.set(key, text)
  return text
}

/** Inserts rows of one table, many to a statement. */
export async function insertRows(manager: EntityManager, table: StoredTable, rows: Cells[]): Promise<void> {
  let at = 0
  for (const size of ROWS_PER_INSERT) {
    for (; rows.length - at >= size; at += size) {
      const parameters: unknown[] = []
      for (let row = at; row < at + size; row++) table.addCells(rows[row]!, parameters)
      await manager.query(insertText(manager, table, size), parameters)
    }
  }
}

/** Sets some columns of the row with that key. */
export async function updateRow(
  manager: EntityManager,
  table: StoredTable,
  row: Cells,
  columns: string[],
): Promise<void> {
  const set = columns.map((column, index) => `"${column}" = ${places(manager, 1, index)}`)
  const key = table.keys.map((column, index) => `"${column}" = ${places(manager, 1, columns.length + index)}`)
  const parameters = [...columns.map((column) => table.cell(column, row[column])), ...table.keyCells(row)]
  await manager.query(`UPDATE "${table.name}" SET ${set.join(', ')} WHERE ${key.join(' AND ')}`, parameters)
}

export async function deleteRows(manager: EntityManager, table: StoredTable, rows: Cells[]): Promise<void> {
  const [key] = table.keys
  if (table.keys.length > 1) {
    const condition = table.keys.map((column, index) => `"${column}" = ${places(manager, 1, index)}`)
    const text = `DELETE FROM "${table.name}" WHERE ${condition.join(' AND ')}`
    for (const row of rows) await manager.query(text, table.keyCells(row))
    return
  }
  for (let at = 0; at < rows.length; at += KEYS_PER_STATEMENT) {
    const keys = rows.slice(at, at + KEYS_PER_STATEMENT).map((row) => row[key!])
    await manager.query(
      `DELETE FROM "${table.name}" WHERE "${key}" IN (${places(manager, keys.length)})`,
      keys,
    )
  }
}

/** Values that a column may have; a row belongs to a scope when each of its columns has one of them. */
export type Condition = Record<string, readonly unknown[]>

/** Rows of one table that fulfil a condition; all of them where it is empty. */
export async function selectRows(
  manager: EntityManager,
  table: StoredTable,
  condition: Condition,
): Promise<Cells[]> {
  const [[column, values] = [], ...others] = Object.entries(condition)
  const fixed = others.flatMap(([, oneOf]) => oneOf)
  const rows: Cells[] = []
  const count = values?.length ?? 1
  for (let at = 0; at < count; at += KEYS_PER_STATEMENT) {
    const some = values?.slice(at, at + KEYS_PER_STATEMENT) ?? []
    const parameters = [...some, ...fixed]
    let place = 0
    const within = [[column, some] as const, ...others].flatMap(([name, oneOf]) => {
      if (name === undefined) return []
      const list = places(manager, oneOf.length, place)
      place += oneOf.length
      return [`"${name}" IN (${list})`]
    })
    const where = within.length > 0 ? ` WHERE ${within.join(' AND ')}` : ''
    const found: Cells[] = await manager.query(
      `SELECT ${quoted(table.columns)} FROM "${table.name}"${where}`,
      parameters,
    )
    for (const cells of found) rows.push(table.read(cells))
  }
  return rows
}
