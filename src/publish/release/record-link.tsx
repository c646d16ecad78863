import { useAddress } from '../layout'
import type { RecordRow } from './record-rows'

/** A row of the record, in short or as a whole: a link to its page here, and one to where the record itself is. */
export function RecordLink({ row, isWhole }: { row: RecordRow; isWhole?: boolean }) {
  const to = useAddress()
  const words = [row.words, isWhole && row.detail].filter(Boolean).join(', ')
  const { page, url } = row
  const inner = page === null ? url : to(page)
  return (
    <>
      {inner === null ? (
        <bdi>{words}</bdi>
      ) : (
        <a href={inner} rel={page === null ? 'noreferrer' : undefined}>
          <bdi>{words}</bdi>
        </a>
      )}
      {page !== null && url !== null && (
        <a class="outward" href={url} rel="noreferrer" aria-label={`${row.words}: in the official record`}>
          ↗
        </a>
      )}
    </>
  )
}
