import { printedDate } from '../../congress/calendar-date'
import { OfficialRecord } from '../../entities/official-record'
import type { Loaders } from '../../queries/loaders'
import { findRow } from '../../queries/rows'

/** An official document that facts of a page come from. */
export interface SourceView {
  recordId: string
  title: string
  kind: string
  url: string
  /** Day on which the facts were taken from it. */
  retrievedOn: string
  /** The document's own update date or instant. */
  updatedAt: string | null
  sha256: string
  note: string
  gaps: string[]
  /** What on the page comes from it. */
  of: string[]
}

/** Facts of a page, and the record that they come from. */
export type Use = readonly [of: string, recordId: string | null]

/** The documents behind the facts of a page, in the order of the facts. */
export async function sourcesOf(loaders: Loaders, uses: readonly Use[]): Promise<SourceView[]> {
  const known = uses.flatMap(([of, recordId]) => (recordId === null ? [] : [{ of, recordId }]))
  const byRecord = Map.groupBy(known, ({ recordId }) => recordId)
  const sources = await Promise.all(
    [...byRecord].map(async ([recordId, of]): Promise<SourceView | null> => {
      const record = await findRow(loaders, OfficialRecord, recordId)
      if (!record) return null
      const { title, kind, url, retrievedOn, updatedAt, sha256, note, gaps } = record
      const facts = [...new Set(of.map((use) => use.of))]
      return { recordId, title, kind, url, retrievedOn, updatedAt, sha256, note, gaps, of: facts }
    }),
  )
  return sources.filter((source) => source !== null)
}

const anchor = (source: SourceView) => `source-${source.recordId}`

/** Where the facts above this line come from. */
export function SourceLine({ sources, of }: { sources: SourceView[]; of: string }) {
  const own = sources.filter((source) => source.of.includes(of))
  if (own.length === 0) return null
  return (
    <p class="source">
      Source:{' '}
      {own.map((source, at) => (
        <span key={source.recordId}>
          {at > 0 && '; '}
          <a href={`#${anchor(source)}`}>{source.title}</a>
        </span>
      ))}
    </p>
  )
}

/** Day of an instant, or the day itself; other texts stay as they are. */
const dayOf = (text: string) => (/^\d{4}-\d{2}-\d{2}/.test(text) ? printedDate(text.slice(0, 10)) : text)

/** All documents of a page, each with what was taken from it, how old it is, and what it lacks. */
export function Sources({ sources }: { sources: SourceView[] }) {
  if (sources.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.recordId} id={anchor(source)}>
            <a href={source.url} rel="noreferrer">
              {source.title}
            </a>
            <p>
              For {source.of.join(', ')}. Read on{' '}
              <time dateTime={source.retrievedOn}>{printedDate(source.retrievedOn)}</time>
              {source.updatedAt && <>; updated by its publisher on {dayOf(source.updatedAt)}</>}.{' '}
              {source.note}
            </p>
            {source.gaps.length > 0 && <Gaps gaps={source.gaps} />}
            <p class="hash">SHA-256 {source.sha256}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Gaps({ gaps }: { gaps: string[] }) {
  return (
    <details>
      <summary>
        {gaps.length === 1 ? 'One thing is' : `${gaps.length} things are`} known to be left out of it
      </summary>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </details>
  )
}
