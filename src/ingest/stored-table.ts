import type { EntityMetadata, ObjectLiteral } from 'typeorm'

/** The stored columns of a row class: what is left when methods, getters and relations are not given. */
export type Row<T> = { [K in keyof T]?: T[K] }
export type RowClass<T extends ObjectLiteral> = new () => T
type Cells = Record<string, unknown>

/** Fields that date a row in Congress, the first that is set. */
const DAY_FIELDS = ['date', 'introducedOn', 'approvedOn', 'publishedOn', 'startsOn']

/** A table as an entity states it, or as an engine describes it. */
export interface TableShape {
  tableName: string
  columns: { propertyName: string; type: unknown }[]
  primaryColumns: { propertyName: string }[]
}

/** Rows that a document is about as a whole: they name the latest reading of it. Others name the one that last changed them. */
const ABOUT_ONE_DOCUMENT = ['bill', 'hearing']

/** What writing needs to know of a class, found once: its table, columns and key. */
export class StoredTable {
  readonly name: string
  readonly columns: string[]
  readonly keys: string[]
  private readonly lists: string[]
  private readonly flags: string[]
  private readonly days: string[]
  /** For each column, whether it holds a list. */
  private readonly isList: boolean[]

  constructor(metadata: TableShape) {
    const named = (type: string) =>
      metadata.columns.filter((column) => column.type === type).map((column) => column.propertyName)
    this.name = metadata.tableName
    this.columns = metadata.columns.map((column) => column.propertyName)
    this.keys = metadata.primaryColumns.map((column) => column.propertyName)
    this.lists = named('simple-json')
    this.flags = named('boolean')
    this.isList = this.columns.map((column) => this.lists.includes(column))
    this.days = DAY_FIELDS.filter((field) => this.columns.includes(field))
  }

  /** Natural key as one text: `s1733-113`, or `CHRG-113shrg85505/ssga00` where it has several parts. */
  keyOf(row: Cells): string {
    return this.keys.length === 1 ? String(row[this.keys[0]!]) : this.keys.map((key) => row[key]).join('/')
  }

  keyCells(row: Cells): unknown[] {
    return this.keys.map((key) => row[key])
  }

  /** Columns in which two rows of one key differ; that a row was read again, unchanged, is no difference. */
  differences(before: Cells, after: Cells): string[] {
    const columns = this.columns.filter((column) => !isSame(before[column], after[column]))
    const isOnlyRead = columns.length === 1 && columns[0] === 'recordId'
    return isOnlyRead && !ABOUT_ONE_DOCUMENT.includes(this.name) ? [] : columns
  }

  /** A value as it goes into a statement. */
  cell(column: string, value: unknown): unknown {
    return this.lists.includes(column) ? JSON.stringify(value) : (value ?? null)
  }

  /** Adds a row's values to the parameters of a statement, in the order of the columns. */
  addCells(row: Cells, parameters: unknown[]): void {
    for (let at = 0; at < this.columns.length; at++) {
      const value = row[this.columns[at]!]
      parameters.push(this.isList[at] ? JSON.stringify(value) : (value ?? null))
    }
  }

  /** The row with exactly its stored columns, in their order; what was not given is null. */
  whole(row: Cells): Cells {
    const whole: Cells = {}
    for (const column of this.columns) whole[column] = row[column] ?? null
    return whole
  }

  /** A row as the engine gave it, with booleans and lists made of what engines store for them. */
  read(cells: Cells): Cells {
    for (const column of this.lists) cells[column] = JSON.parse(String(cells[column]))
    for (const column of this.flags) {
      if (cells[column] !== null) cells[column] = Boolean(cells[column])
    }
    return cells
  }

  dayOf(row: Cells): string | null {
    for (const field of this.days) {
      if (row[field]) return row[field] as string
    }
    return null
  }
}

function isSame(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
}

const tables = new WeakMap<EntityMetadata, StoredTable>()

export function storedTable(metadata: EntityMetadata): StoredTable {
  const known = tables.get(metadata) ?? new StoredTable(metadata)
  tables.set(metadata, known)
  return known
}
