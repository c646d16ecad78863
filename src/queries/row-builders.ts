import { LRUCache } from 'lru-cache'
import type { DataSource, EntityMetadata } from 'typeorm'
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata'
import type { Columns, RowClass } from './sql'

/** Makes a row of its cells, which stand in the order of `columnsOf`; what stands behind them is left alone. */
export type RowBuilder<Row extends object> = (cells: readonly unknown[]) => Row

type Builders = Map<RowClass<object>, LRUCache<string, RowBuilder<object>>>

/** Callers choose columns: of a class there are more choices than memory has room for. */
export const MAX_CHOICES = 200

/** By the options, which all views of one database share. */
const builders = new WeakMap<DataSource['options'], Builders>()

/** Turns raw cells into instances, without going through TypeORM's entities; what each column needs is found once. */
export function rowBuilder<Row extends object>(
  db: DataSource,
  type: RowClass<Row>,
  columns: Columns = null,
): RowBuilder<Row> {
  const byClass: Builders = builders.get(db.options) ?? new Map()
  builders.set(db.options, byClass)
  const known = byClass.get(type) ?? new LRUCache<string, RowBuilder<object>>({ max: MAX_CHOICES })
  byClass.set(type, known)
  const wanted = columns?.join() ?? '*'
  const made = known.get(wanted) ?? makeBuilder(type, chosenColumns(db.getMetadata(type), columns))
  known.set(wanted, made)
  return made as RowBuilder<Row>
}

/** Columns in the order in which they are selected: never none, which SQL knows no word for. */
export function chosenColumns(metadata: EntityMetadata, columns: Columns): ColumnMetadata[] {
  if (!columns) return metadata.columns
  const chosen = metadata.columns.filter(({ propertyName }) => columns.includes(propertyName))
  return chosen.length > 0 ? chosen : metadata.primaryColumns
}

/**
 * A constructor that fills each column by name, in the class’s stead: V8 then knows the shape of the row. A loop over
 * names, after a constructor that declares all columns of the class, takes several times as long.
 */
function makeBuilder(type: RowClass<object>, columns: ColumnMetadata[]): RowBuilder<object> {
  const fills = columns.map(
    (column, index) => `this[${JSON.stringify(column.propertyName)}] = ${cellOf(column, index)}`,
  )
  const Filled = new Function('cells', fills.join('\n')) as unknown as new (
    cells: readonly unknown[],
  ) => object
  Filled.prototype = type.prototype
  return (cells) => new Filled(cells)
}

function cellOf({ type }: ColumnMetadata, index: number): string {
  const cell = `cells[${index}]`
  if (type === 'boolean') return `${cell} === null ? null : Boolean(${cell})`
  if (type === 'simple-json') return `${cell} === null ? null : JSON.parse(${cell})`
  return cell
}
