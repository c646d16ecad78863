import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm'
import { ENTITIES } from '../entities/data-source'
import { Change, DataVersion } from '../entities/history'
import { OfficialRecord } from '../entities/official-record'

/** A table as it is exported: its columns in order, and its rows sorted by natural key. */
export interface DumpedTable {
  name: string
  entity: EntityTarget<ObjectLiteral>
  columns: string[]
  rows: ObjectLiteral[]
}

export interface DumpState {
  /** Newest day on which a document was read, `YYYY-MM-DD`; null where none is loaded. */
  asOf: string | null
  dataVersion: number
}

/** The history of this copy is its own, and not part of the data: two copies of the same data differ in it. */
const OWN_HISTORY: EntityTarget<ObjectLiteral>[] = [Change, DataVersion]

/**
 * Shows every table of the data set in turn, parents first, as one moment had them. The same data gives
 * the same rows in the same order, on either engine.
 */
export async function visitTables(
  db: DataSource,
  visit: (table: DumpedTable) => Promise<void>,
): Promise<DumpState> {
  const isolation = db.options.type === 'postgres' ? 'REPEATABLE READ' : 'SERIALIZABLE'
  return db.transaction(isolation, async (manager) => {
    for (const entity of ENTITIES.filter((type) => !OWN_HISTORY.includes(type))) {
      const metadata = db.getMetadata(entity)
      const rows: ObjectLiteral[] = await manager.find(entity)
      rows.sort((a, b) => compareKeys(metadata, a, b))
      await visit({
        name: metadata.tableName,
        entity,
        columns: metadata.columns.map((column) => column.propertyName),
        rows,
      })
    }
    const [newest] = await manager.find(OfficialRecord, { order: { retrievedOn: 'DESC' }, take: 1 })
    const { version } = await manager.findOneByOrFail(DataVersion, { id: 1 })
    return { asOf: newest?.retrievedOn ?? null, dataVersion: version }
  })
}

function compareKeys(metadata: EntityMetadata, a: ObjectLiteral, b: ObjectLiteral): number {
  for (const { propertyName } of metadata.primaryColumns) {
    if (a[propertyName] === b[propertyName]) continue
    return a[propertyName] < b[propertyName] ? -1 : 1
  }
  return 0
}
