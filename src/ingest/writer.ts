import type { DataSource, EntityManager, EntityMetadata, FindOptionsWhere, ObjectLiteral } from 'typeorm'
import { Change, DataVersion } from '../entities/history'
import type { Outcome } from './report'

/** What a transaction is about: stands in every change that it writes. */
export interface Cause {
  /** Document that brings the change, such as `s1733-113`. */
  name: string
  /** Update date or instant that the document itself gives. */
  sourceUpdatedAt: string | null
  /** When this service sees it. */
  seenAt: Date
}

type RowClass<T extends ObjectLiteral> = new () => T
/** The stored columns of a row class: what is left when methods, getters and relations are not given. */
export type Row<T> = { [K in keyof T]?: T[K] }

/** Parameters per statement stay under SQLite's and PostgreSQL's limits. */
const PARAMETERS_PER_INSERT = 10_000
/** Fields that date a row in Congress, the first that is set. */
const DAY_FIELDS = ['date', 'introducedOn', 'approvedOn', 'publishedOn', 'startsOn'] as const

/**
 * Writes rows and, beside each, what really changed. Rows that stand there already are left alone, so
 * that the same input twice writes nothing.
 */
export class Writer {
  private readonly changes: Row<Change>[] = []

  constructor(
    readonly manager: EntityManager,
    private readonly cause: Cause,
  ) {}

  /** True once anything was written. */
  get hasChanged(): boolean {
    return this.changes.length > 0
  }

  /**
   * Makes the rows of a class within a scope be exactly these: inserts, updates field by field, and
   * deletes what is no longer there. An empty scope is the whole table.
   */
  async replace<T extends ObjectLiteral>(
    type: RowClass<T>,
    scope: FindOptionsWhere<T> | FindOptionsWhere<T>[],
    rows: Row<T>[],
  ): Promise<void> {
    const metadata = this.manager.connection.getMetadata(type)
    const existing = await this.manager.find(type, { where: scope })
    const gone = new Map(existing.map((row) => [keyOf(metadata, row), row]))
    const fresh: Row<T>[] = []
    for (const row of rows) {
      const key = keyOf(metadata, row)
      const before = gone.get(key)
      gone.delete(key)
      if (before) await this.update(metadata, type, before, row)
      else fresh.push(row)
    }
    for (const row of gone.values()) await this.remove(metadata, type, row)
    await this.insert(metadata, type, fresh)
  }

  /** Inserts or updates one row; others are left alone. */
  async put<T extends ObjectLiteral>(type: RowClass<T>, row: Row<T>): Promise<void> {
    const metadata = this.manager.connection.getMetadata(type)
    await this.replace(type, primaryKey(metadata, row) as FindOptionsWhere<T>, [row])
  }

  private async insert<T extends ObjectLiteral>(
    metadata: EntityMetadata,
    type: RowClass<T>,
    rows: Row<T>[],
  ): Promise<void> {
    await insertRows(this.manager, metadata, type, rows)
    for (const row of rows) {
      this.record(metadata, row, {
        path: null,
        oldValue: null,
        newValue: JSON.stringify(storedFields(metadata, row)),
      })
    }
  }

  private async update<T extends ObjectLiteral>(
    metadata: EntityMetadata,
    type: RowClass<T>,
    before: T,
    row: Row<T>,
  ): Promise<void> {
    const changed: Record<string, unknown> = {}
    for (const { propertyName } of metadata.columns) {
      const oldValue = JSON.stringify(before[propertyName] ?? null)
      const newValue = JSON.stringify((row as ObjectLiteral)[propertyName] ?? null)
      if (oldValue === newValue) continue
      changed[propertyName] = (row as ObjectLiteral)[propertyName] ?? null
      this.record(metadata, row, { path: propertyName, oldValue, newValue })
    }
    if (Object.keys(changed).length > 0) {
      await this.manager.update(type, primaryKey(metadata, row) as FindOptionsWhere<T>, changed as never)
    }
  }

  private async remove<T extends ObjectLiteral>(
    metadata: EntityMetadata,
    type: RowClass<T>,
    row: T,
  ): Promise<void> {
    await this.manager.delete(type, primaryKey(metadata, row) as FindOptionsWhere<T>)
    this.record(metadata, row, {
      path: null,
      oldValue: JSON.stringify(storedFields(metadata, row)),
      newValue: null,
    })
  }

  private record(
    metadata: EntityMetadata,
    row: ObjectLiteral,
    change: Pick<Change, 'path' | 'oldValue' | 'newValue'>,
  ): void {
    const dayField = DAY_FIELDS.find((field) => row[field])
    this.changes.push({
      ...change,
      entity: metadata.tableName,
      entityId: keyOf(metadata, row),
      cause: this.cause.name,
      happenedOn: dayField ? row[dayField] : null,
      sourceUpdatedAt: this.cause.sourceUpdatedAt,
      seenAt: this.cause.seenAt.toISOString(),
    })
  }

  /** Writes the changes and moves the data version, if anything changed. */
  async finish(): Promise<void> {
    if (!this.hasChanged) return
    const { version } = await this.manager.findOneByOrFail(DataVersion, { id: 1 })
    const last = await this.manager.maximum(Change, 'seq')
    const numbered = this.changes.map((change, index) => ({
      ...change,
      seq: (last ?? 0) + index + 1,
      dataVersion: version + 1,
    }))
    await insertRows(this.manager, this.manager.connection.getMetadata(Change), Change, numbered)
    await this.manager.update(
      DataVersion,
      { id: 1 },
      { version: version + 1, changedAt: this.cause.seenAt.toISOString() },
    )
  }
}

/** Undoes a transaction whose outcome was only to be shown. */
class DryRun extends Error {
  constructor(readonly outcome: Outcome) {
    super('dry run')
  }
}

export interface WriteOptions {
  /** Whether the input was known before, which tells updated from inserted. */
  exists: boolean
  /** Finds the outcome, and writes nothing. */
  dryRun: boolean
}

/**
 * Runs one input as one transaction: all of it is stored, with its changes and the data version, or
 * nothing is.
 */
export async function writeOnce(
  db: DataSource,
  cause: Cause,
  { exists, dryRun }: WriteOptions,
  work: (writer: Writer) => Promise<void>,
): Promise<Outcome> {
  const transaction = db.transaction(async (manager) => {
    // A write first: takes the one write lock at once, so that two ingests queue rather than collide.
    await manager.query('UPDATE "data_version" SET "version" = "version" WHERE "id" = 1')
    const writer = new Writer(manager, cause)
    await work(writer)
    await writer.finish()
    const changed = exists ? 'updated' : 'inserted'
    const outcome = writer.hasChanged ? changed : 'unchanged'
    if (dryRun) throw new DryRun(outcome)
    return outcome
  })
  return transaction.catch((error: unknown) => {
    if (error instanceof DryRun) return error.outcome
    throw error
  })
}

async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  metadata: EntityMetadata,
  type: RowClass<T>,
  rows: Row<T>[],
): Promise<void> {
  const size = Math.floor(PARAMETERS_PER_INSERT / metadata.columns.length)
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size)
    await manager
      .createQueryBuilder()
      .insert()
      .into(type)
      .values(chunk as never)
      .updateEntity(false)
      .execute()
  }
}

function primaryKey(metadata: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
  return Object.fromEntries(
    metadata.primaryColumns.map(({ propertyName }) => [propertyName, row[propertyName]]),
  )
}

/** Natural key as one text: `s1733-113`, or `CHRG-113shrg85505/ssga00` where it has several parts. */
function keyOf(metadata: EntityMetadata, row: ObjectLiteral): string {
  return Object.values(primaryKey(metadata, row)).join('/')
}

function storedFields(metadata: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
  return Object.fromEntries(
    metadata.columns.map(({ propertyName }) => [propertyName, row[propertyName] ?? null]),
  )
}
