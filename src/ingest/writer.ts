import type { EntityManager, ObjectLiteral } from 'typeorm'
import { ENTITIES } from '../entities/data-source'
import { Change, DataVersion } from '../entities/history'
import { announceDataVersion } from './announce'
import { refreshSearchIndex } from './search-index'
import { type Condition, deleteRows, insertRows, selectRows, updateRow } from './statements'
import { type Row, type RowClass, type StoredTable, storedTable } from './stored-table'

/** What a document's changes are about: stands in every change that it makes. */
export interface Cause {
  /** Document that brings the change, such as `s1733-113`. */
  name: string
  /** Update date or instant that the document itself gives. */
  sourceUpdatedAt: string | null
  /** When this service sees it. */
  seenAt: Date
}

/** Columns and what they hold, one value or one of several; an empty scope is the whole table. */
export type Scope<T> = { [K in keyof T]?: T[K] | readonly T[K][] }
type Cells = Record<string, unknown>
const NO_DOCUMENT = { name: '', sourceUpdatedAt: null, seenAt: '' }

/** What is still to be written to one table; no row is in it twice. */
interface Pending {
  inserts: Cells[]
  updates: { row: Cells; columns: string[] }[]
  deletes: Cells[]
  touched: Set<string>
}

/** Rows read ahead: all those whose column has one of the values. */
interface Loaded {
  column: string
  rows: Map<unknown, Cells[]>
}

/**
 * Writes rows and, beside each, what really changed. Rows that stand there already are left alone, so
 * that the same input twice writes nothing. Writing is put off and done for many rows at once, at the latest by
 * {@link finish}; whatever is asked of the writer itself is answered as if it were done.
 */
export class Writer {
  private readonly pending = new Map<StoredTable, Pending>()
  private readonly loaded = new Map<StoredTable, Loaded>()
  private readonly changes: Row<Change>[] = []
  private document: Omit<Cause, 'seenAt'> & { seenAt: string } = NO_DOCUMENT
  private changesBefore = 0
  /** Documents that changed something, each of which is a data version of its own. */
  private documents = 0

  constructor(readonly manager: EntityManager) {}

  /** Begins a document, to which all that follows belongs. */
  begin(cause: Cause): void {
    this.document = { ...cause, seenAt: cause.seenAt.toISOString() }
    this.changesBefore = this.changes.length
  }

  /** What the document that was begun last has changed so far. */
  get changed(): readonly Row<Change>[] {
    return this.changes.slice(this.changesBefore)
  }

  get hasChanged(): boolean {
    return this.changes.length > this.changesBefore
  }

  /**
   * Reads at once what the documents to come will be compared with: the rows whose column has one of
   * `values`. Only those of `present` are asked for: of the others it is known that no row can be there.
   */
  async load<T extends ObjectLiteral>(
    type: RowClass<T>,
    column: keyof T & string,
    values: readonly unknown[],
    present: readonly unknown[] = values,
  ): Promise<void> {
    await this.flush()
    const table = this.tableOf(type)
    const rows = new Map<unknown, Cells[]>(values.map((value) => [value, []]))
    const found = present.length > 0 ? await selectRows(this.manager, table, { [column]: present }) : []
    for (const row of found) rows.get(row[column])?.push(row)
    this.loaded.set(table, { column, rows })
  }

  /** The rows of a scope as they stand, with all that was written so far. */
  async find<T extends ObjectLiteral>(type: RowClass<T>, scope: Scope<T>): Promise<T[]> {
    return (await this.rowsOf(this.tableOf(type), conditionOf(scope))) as T[]
  }

  /**
   * Makes the rows of a class within a scope be exactly these: inserts, updates field by field, and
   * deletes what is no longer there.
   */
  async replace<T extends ObjectLiteral>(
    type: RowClass<T>,
    scope: Scope<T>,
    rows: readonly Row<T>[],
  ): Promise<void> {
    const table = this.tableOf(type)
    const condition = conditionOf(scope)
    const existing = await this.rowsOf(table, condition)
    if (existing.length === 0 && rows.length === 0) return
    const gone = new Map(existing.map((row) => [table.keyOf(row), row]))
    const wholes = rows.map((row) => table.whole(row))
    const pending = await this.pendingFor(table, [...wholes, ...existing])
    for (const row of wholes) {
      const key = table.keyOf(row)
      const before = gone.get(key)
      gone.delete(key)
      if (before) this.update(table, pending, before, row)
      else this.insert(table, pending, row)
    }
    for (const row of gone.values()) this.remove(table, pending, row)
    this.keepLoaded(table, condition, wholes)
  }

  /** Inserts or updates one row; others are left alone. */
  async put<T extends ObjectLiteral>(type: RowClass<T>, row: Row<T>): Promise<void> {
    const key = Object.fromEntries(this.tableOf(type).keys.map((column) => [column, row[column]]))
    await this.replace(type, key as Scope<T>, [row])
  }

  /** Writes what is left with its changes, and moves the data version by one for each document that changed anything. */
  async finish(): Promise<void> {
    await this.flush()
    if (this.changes.length === 0) return
    const [state] = await selectRows(this.manager, this.tableOf(DataVersion), { id: [1] })
    const [last] = await this.manager.query('SELECT MAX("seq") AS "seq" FROM "change"')
    const [version, seq] = [Number(state!.version), Number(last.seq ?? 0)]
    for (const change of this.changes) {
      change.seq! += seq
      change.dataVersion! += version
    }
    await insertRows(this.manager, this.tableOf(Change), this.changes)
    const row = { id: 1, version: version + this.documents, changedAt: this.document.seenAt }
    await updateRow(this.manager, this.tableOf(DataVersion), row, ['version', 'changedAt'])
    await refreshSearchIndex(this.manager, this.changes)
    await announceDataVersion(this.manager, row.version)
  }

  private tableOf<T extends ObjectLiteral>(type: RowClass<T>): StoredTable {
    return storedTable(this.manager.connection.getMetadata(type))
  }

  private async rowsOf(table: StoredTable, condition: Condition): Promise<Cells[]> {
    const loaded = this.loadedFor(table, condition)
    if (loaded) return condition[loaded.column]!.flatMap((value) => loaded.rows.get(value)!)
    await this.flush()
    return Object.values(condition).some((values) => values.length === 0)
      ? []
      : selectRows(this.manager, table, condition)
  }

  private loadedFor(table: StoredTable, condition: Condition): Loaded | null {
    const loaded = this.loaded.get(table)
    const values = loaded && Object.keys(condition).length === 1 ? condition[loaded.column] : undefined
    return values?.every((value) => loaded!.rows.has(value)) ? loaded! : null
  }

  /** Rows read ahead follow what is written by the column they were read by, and are forgotten else. */
  private keepLoaded(table: StoredTable, condition: Condition, rows: Cells[]): void {
    const loaded = this.loadedFor(table, condition)
    if (!loaded) {
      this.loaded.delete(table)
      return
    }
    for (const value of condition[loaded.column]!) loaded.rows.set(value, [])
    for (const row of rows) loaded.rows.get(row[loaded.column])?.push(row)
  }

  /** What is to be written to a table; first done where these rows are among it. */
  private async pendingFor(table: StoredTable, rows: Cells[]): Promise<Pending> {
    const before = this.pending.get(table)
    if (before && rows.some((row) => before.touched.has(table.keyOf(row)))) await this.flush()
    const pending = this.pending.get(table) ?? { inserts: [], updates: [], deletes: [], touched: new Set() }
    this.pending.set(table, pending)
    return pending
  }

  private insert(table: StoredTable, pending: Pending, row: Cells): void {
    pending.inserts.push(row)
    this.record(table, pending, row, null, null, JSON.stringify(row))
  }

  private update(table: StoredTable, pending: Pending, before: Cells, row: Cells): void {
    const columns = table.differences(before, row)
    if (columns.length === 0) {
      Object.assign(row, before)
      return
    }
    pending.updates.push({ row, columns })
    for (const path of columns)
      this.record(table, pending, row, path, JSON.stringify(before[path]), JSON.stringify(row[path]))
  }

  private remove(table: StoredTable, pending: Pending, row: Cells): void {
    pending.deletes.push(row)
    this.record(table, pending, row, null, JSON.stringify(table.whole(row)), null)
  }

  private record(
    table: StoredTable,
    pending: Pending,
    row: Cells,
    path: string | null,
    oldValue: string | null,
    newValue: string | null,
  ): void {
    const { name, sourceUpdatedAt, seenAt } = this.document
    if (!this.hasChanged) this.documents += 1
    const entityId = table.keyOf(row)
    pending.touched.add(entityId)
    this.changes.push({
      seq: this.changes.length + 1,
      dataVersion: this.documents,
      entity: table.name,
      entityId,
      billId: (row.billId as string | undefined) ?? null,
      path,
      oldValue,
      newValue,
      cause: name,
      happenedOn: table.dayOf(row),
      sourceUpdatedAt,
      seenAt,
    })
  }

  /** Parents come before the rows that point at them, and go after them. */
  private async flush(): Promise<void> {
    if (this.pending.size === 0) return
    const tables = ENTITIES.map((type) => this.tableOf(type as RowClass<ObjectLiteral>))
    const work = tables.flatMap((table) => {
      const pending = this.pending.get(table)
      return pending ? [{ table, ...pending }] : []
    })
    this.pending.clear()
    for (const { table, inserts } of work) await insertRows(this.manager, table, inserts)
    for (const { table, updates } of work) {
      for (const { row, columns } of updates) await updateRow(this.manager, table, row, columns)
    }
    for (const { table, deletes } of work.toReversed()) await deleteRows(this.manager, table, deletes)
  }
}

function conditionOf<T>(scope: Scope<T>): Condition {
  return Object.fromEntries(
    Object.entries(scope).map(([column, value]) => [column, Array.isArray(value) ? value : [value]]),
  )
}
