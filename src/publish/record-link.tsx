import type { RecordRow } from './record-rows'

/** A row of the record, in short or as a whole, as a link where there is a public page of it. */
export function RecordLink({ row, isWhole }: { row: RecordRow; isWhole?: boolean }) {
  const words = [row.words, isWhole && row.detail].filter(Boolean).join(', ')
  return row.url === null ? (
    <bdi>{words}</bdi>
  ) : (
    <a href={row.url} rel="noreferrer">
      <bdi>{words}</bdi>
    </a>
  )
}
