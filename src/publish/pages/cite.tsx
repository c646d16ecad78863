import { printedDate } from '../../congress/calendar-date'
import type { SourceView } from './sources'

export interface Citation {
  /** What is cited: the title of the page. */
  title: string
  asOf: string | null
  source: Pick<SourceView, 'title' | 'retrievedOn'> | null
  url: string
}

/** One line that names what is cited, the day, the source and the address. */
export function citationLine({ title, asOf, source, url }: Citation): string {
  const day = asOf ? `, as of ${printedDate(asOf)}` : ''
  const from = source ? `, from ${source.title}, read on ${printedDate(source.retrievedOn)}` : ''
  return `${title}. Safe Harbor${day}${from}. ${url}`
}

export function Cite(citation: Citation) {
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite this</h2>
      <p class="cite">
        <bdi>{citationLine(citation)}</bdi>
      </p>
    </section>
  )
}
