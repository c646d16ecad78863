import { ordinal } from '../../congress/congress-number'
import { RecordLink } from './record-link'
import type { RecordRow } from './record-rows'
import type { MentionView } from './release-view'

export interface NamedBill {
  mention: MentionView
  /** The bill meant, or all that fit where more than one does. */
  rows: RecordRow[]
}

/** The bills that a release names, and why these are meant. */
export function BillsNamed({ bills }: { bills: NamedBill[] }) {
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">Bills named</h2>
      <ul class="named">
        {bills.map(({ mention, rows }) => (
          <li key={mention.start}>
            <h3>
              <bdi>“{mention.quote}”</bdi>
            </h3>
            {rows.length > 1 && <p>It may be any of these:</p>}
            {rows.map((row) => (
              <p key={row.words}>
                <RecordLink row={row} isWhole />
              </p>
            ))}
            {rows.length === 0 && <p>{notFound(mention)}</p>}
            {mention.conflict && (
              <p class="conflict">
                <bdi>{mention.conflict}</bdi>
              </p>
            )}
            {mention.reasons.length > 0 && (
              <p class="quiet small">
                <bdi>{mention.reasons.join(' ')}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function notFound({ congress }: MentionView): string {
  const where = congress === null ? '' : ` of the ${ordinal(congress)} Congress`
  return `No bill${where} in the record loaded here bears this name.`
}
