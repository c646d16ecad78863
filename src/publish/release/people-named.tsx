import { RecordLink } from './record-link'
import type { RecordRow } from './record-rows'
import type { HearingPersonView, QuotationView } from './release-view'

/** Someone named, with their page in the directory where they are a member. */
export interface Named<View> {
  view: View
  row: RecordRow | null
}

/** The page of someone named, in a line of its own; nothing for those who have none. */
function PageOf({ row }: { row: RecordRow | null }) {
  return (
    row && (
      <p class="small">
        <RecordLink row={row} isWhole />
      </p>
    )
  )
}

/** Who says what, word for word. */
export function Quotations({ quotations }: { quotations: Named<QuotationView>[] }) {
  return (
    <section aria-labelledby="quotations">
      <h2 id="quotations">Quotations</h2>
      <ul class="named">
        {quotations.map(({ view, row }) => (
          <li key={view.start}>
            <h3>
              <bdi>{view.speaker ?? 'The text does not tell who speaks'}</bdi>
            </h3>
            <blockquote>
              <bdi>{view.quote}</bdi>
            </blockquote>
            <PageOf row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const ROLE_WORDS: Record<HearingPersonView['role'], string> = {
  PARTICIPANT: 'took part',
  REQUESTED_BY: 'asked for the hearing',
  LED_BY: 'led the hearing',
}

/** Those whom the release ties to a hearing, in its own order. */
export function HearingPeople({ people }: { people: Named<HearingPersonView>[] }) {
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">Named with the hearing</h2>
      <ul class="named">
        {people.map(({ view, row }) => (
          <li key={view.start}>
            <bdi>{view.name}</bdi> <span class="quiet">{ROLE_WORDS[view.role]}</span>
            <PageOf row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}
