import { OfficialRecord } from '../../entities/official-record'
import type { Loaders } from '../../queries/loaders'
import { findRow } from '../../queries/rows'

/** What stands in one cell; several values where the row has several. */
export type Cell = string | number | boolean | null | readonly string[]

export type CellType = 'text' | 'integer' | 'boolean' | 'date' | 'url' | 'texts'

/** What cells are read with: the rows of one batch share it, so that what they need is read at once. */
export interface RowReading {
  loaders: Loaders
  /** Address of this service, without a slash at its end. */
  origin: string
  /** Day as of which the rows are asked for; null for what was loaded last. */
  asOf: string | null
}

/** A column of a table, in its stable place. */
export interface Column<Row> {
  name: string
  type: CellType
  description: string
  read: (row: Row, reading: RowReading) => Cell | Promise<Cell>
}

/** Columns that hold what the row itself holds, under the same name. */
export function own<Row extends object>(
  type: CellType,
  ...described: [name: keyof Row & string, description: string][]
): Column<Row>[] {
  return described.map(([name, description]) => ({
    name,
    type,
    description,
    read: (row) => row[name] as Cell,
  }))
}

type Sourced = { recordId: string | null }

const recordOf =
  <Row>(sourceOf: (row: Row, reading: RowReading) => Promise<Sourced | null>) =>
  async (row: Row, reading: RowReading): Promise<OfficialRecord | null> =>
    findRow(reading.loaders, OfficialRecord, (await sourceOf(row, reading))?.recordId ?? null)

/**
 * Where a row comes from, and for which day it holds: the last columns of every table. `sourceOf` gives
 * the row whose record is meant, `heldOn` the day of a row that holds for one of its own.
 */
export function sourceColumns<Row>(
  sourceOf: (row: Row, reading: RowReading) => Promise<Sourced | null>,
  heldOn: (row: Row) => string | null = () => null,
): Column<Row>[] {
  const record = recordOf(sourceOf)
  return [
    {
      name: 'recordUrl',
      type: 'url',
      description: 'Address of the official record that the row was read from; empty where there is none.',
      read: async (row, reading) => (await record(row, reading))?.url ?? null,
    },
    {
      name: 'retrievedOn',
      type: 'date',
      description: 'Day on which that record was retrieved.',
      read: async (row, reading) => (await record(row, reading))?.retrievedOn ?? null,
    },
    {
      name: 'asOf',
      type: 'date',
      description:
        'Day for which the row holds: the one asked for, else the day on which its record was retrieved.',
      read: async (row, reading) =>
        heldOn(row) ?? reading.asOf ?? (await record(row, reading))?.retrievedOn ?? null,
    },
  ]
}

/** The page of the row on this service. */
export function pageColumn<Row>(pathOf: (row: Row) => string | null): Column<Row> {
  return {
    name: 'url',
    type: 'url',
    description: 'Its page on this service; empty where it has none.',
    read: (row, { origin }) => {
      const path = pathOf(row)
      return path && `${origin}/${path}`
    },
  }
}
