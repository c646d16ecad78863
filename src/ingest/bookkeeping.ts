import type { DataSource, EntityManager } from 'typeorm'

/**
 * Tables in which the ingest remembers its own work: which bytes and addresses it has done, which releases wait to be
 * judged again, what each source said of a hearing. They are no data: no change and no data version tells of
 * them, and no export holds them.
 */
export const BOOKS = {
  read_document: ['sha256', 'passedOverBy'],
  download: ['url', 'modifiedAt', 'passedOverBy'],
  listing: ['url', 'etag', 'lastModified', 'state'],
  stale_release: ['releaseId'],
  hearing_reading: ['name', 'hearingId', 'recordId', 'reading'],
} as const

export type Book = keyof typeof BOOKS
/** One line of a book; the first column of a book is its key. */
export type Line<B extends Book> = Record<(typeof BOOKS)[B][number], string | null>
type Connection = Pick<EntityManager, 'query'> & { connection?: DataSource; options?: DataSource['options'] }

const LINES_PER_STATEMENT = 200

/** `?` for each parameter, or `$1`, `$2` … where the engine counts them. */
function places(db: Connection, count: number, from = 0): string {
  const postgres = (db.connection ?? db).options?.type === 'postgres'
  return Array.from({ length: count }, (_, index) => (postgres ? `$${from + index + 1}` : '?')).join(', ')
}

const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / LINES_PER_STATEMENT) }, (_, part) =>
    list.slice(part * LINES_PER_STATEMENT, (part + 1) * LINES_PER_STATEMENT),
  )

/** Writes lines, over those that have the same key. */
export async function remember<B extends Book>(db: Connection, book: B, lines: Line<B>[]): Promise<void> {
  const columns: readonly string[] = BOOKS[book]
  const [key, ...others] = columns
  const names = columns.map((column) => `"${column}"`).join(', ')
  const set = others.map((column) => `"${column}" = excluded."${column}"`).join(', ')
  const distinct = [...new Map(lines.map((line) => [line[key as keyof Line<B>], line])).values()]
  for (const part of inParts(distinct)) {
    const rows = part.map((_, row) => `(${places(db, columns.length, row * columns.length)})`)
    await db.query(
      `INSERT INTO "${book}" (${names}) VALUES ${rows.join(', ')} ON CONFLICT ("${key}") DO ${set ? `UPDATE SET ${set}` : 'NOTHING'}`,
      part.flatMap((line) => columns.map((column) => line[column as keyof Line<B>])),
    )
  }
}

/** The lines whose column has one of these values. */
export async function recall<B extends Book>(
  db: Connection,
  book: B,
  column: (typeof BOOKS)[B][number],
  values: readonly string[],
): Promise<Line<B>[]> {
  const lines: Line<B>[] = []
  for (const part of inParts(values)) {
    const found: Line<B>[] = await db.query(
      `SELECT * FROM "${book}" WHERE "${column}" IN (${places(db, part.length)}) ORDER BY 1`,
      part,
    )
    lines.push(...found)
  }
  return lines
}

export async function forget(db: Connection, book: Book, keys: readonly string[]): Promise<void> {
  const [key] = BOOKS[book]
  for (const part of inParts(keys))
    await db.query(`DELETE FROM "${book}" WHERE "${key}" IN (${places(db, part.length)})`, part)
}
