import type { DataSource, ObjectLiteral } from 'typeorm'
import { ENTITIES } from '../../src/entities/data-source'
import { visitTables } from '../../src/queries/dump'
import { ask } from './ask'

interface Change {
  entity: string
  entityId: string
  path: string | null
  oldValue: string | null
  newValue: string | null
}

type Tables = Map<string, Map<string, ObjectLiteral>>

/** What a mirror does with one change: a row comes, goes, or one of its fields is another. */
function apply(tables: Tables, { entity, entityId, path, oldValue, newValue }: Change): void {
  const rows = tables.get(entity) ?? new Map<string, ObjectLiteral>()
  tables.set(entity, rows)
  const before = rows.get(entityId)
  if (path !== null) {
    if (!before) throw new Error(`${entity} ${entityId} changed before it came`)
    expect(before[path] ?? null).toEqual(JSON.parse(oldValue!))
    before[path] = JSON.parse(newValue!)
  } else if (newValue === null) {
    if (!rows.delete(entityId)) throw new Error(`${entity} ${entityId} went before it came`)
  } else {
    if (before) throw new Error(`${entity} ${entityId} came twice`)
    rows.set(entityId, JSON.parse(newValue))
  }
}

const PAGE = `query ($after: String) { changes(first: 100, after: $after) {
  nodes { entity entityId path oldValue newValue } pageInfo { endCursor hasNextPage } } }`

/** Reads the whole history through the public door, page by page, as a mirror would. */
export async function mirror(db: DataSource): Promise<Tables> {
  const tables: Tables = new Map()
  let after: string | null = '0'
  for (;;) {
    const { changes } = await ask(db, PAGE, { after })
    for (const change of changes.nodes) apply(tables, change)
    if (!changes.pageInfo.hasNextPage) return tables
    after = changes.pageInfo.endCursor
  }
}

/** Puts mirrored rows into an empty database. */
export async function fill(db: DataSource, tables: Tables): Promise<void> {
  for (const entity of ENTITIES) {
    const rows = [...(tables.get(db.getMetadata(entity).tableName)?.values() ?? [])]
    for (let start = 0; start < rows.length; start += 200) {
      await db.manager.insert(entity, rows.slice(start, start + 200))
    }
  }
}

/** Every table as an export has it, with its rows. */
export async function exportedTables(db: DataSource): Promise<Record<string, ObjectLiteral[]>> {
  const tables: Record<string, ObjectLiteral[]> = {}
  await visitTables(db, async ({ name, rows }) => {
    tables[name] = rows.map((row) => ({ ...row }))
  })
  return tables
}
