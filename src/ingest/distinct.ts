/** Rows by key, the first of each: a document may say the same thing twice. */
export function distinct<T>(rows: T[], key: (row: T) => string): T[] {
  return [...new Map(rows.toReversed().map((row) => [key(row), row])).values()].toReversed()
}
