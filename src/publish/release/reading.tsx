import { printedDate } from '../../congress/calendar-date'
import type { Loaders } from '../../queries/loaders'
import { BillsNamed, type NamedBill } from './bills-named'
import { ClaimList, type ListedClaim } from './claim-list'
import { MarkedText } from './marked-text'
import { HearingPeople, type Named, Quotations } from './people-named'
import { billRow, memberRow, recordRows } from './record-rows'
import type { HearingPersonView, QuotationView, ReleaseView } from './release-view'
import { Tally } from './verdict-words'

/** A release beside the rows of the record that it is about. */
export interface Reading {
  view: ReleaseView
  claims: ListedClaim[]
  bills: NamedBill[]
  quotations: Named<QuotationView>[]
  hearingPeople: Named<HearingPersonView>[]
}

/** Fetches all that a page shows of the record beside a release. */
export async function readingOf(loaders: Loaders, view: ReleaseView): Promise<Reading> {
  const named = <View extends { bioguideId: string | null }>(views: View[]) =>
    Promise.all(views.map(async (view) => ({ view, row: await memberRow(loaders, view.bioguideId) })))
  const [claims, bills, quotations, hearingPeople] = await Promise.all([
    Promise.all(view.claims.map(async (claim) => ({ claim, rows: await recordRows(loaders, claim) }))),
    Promise.all(
      view.bills.map(async (mention) => {
        const ids = [mention.billId, ...mention.candidateIds]
        const rows = await Promise.all(ids.map((id) => billRow(loaders, id)))
        return { mention, rows: rows.filter((row) => row !== null) }
      }),
    ),
    named(view.quotations),
    named(view.hearingPeople),
  ])
  return { view, claims, bills, quotations, hearingPeople }
}

/** How many claims there are, and the day of which the record was asked. */
export function Summary({ view }: { view: ReleaseView }) {
  const verdicts = view.claims.map(({ verdict }) => verdict)
  const { publishedOn, dateBasis, dateReasons } = view
  return (
    <>
      {verdicts.length > 0 ? (
        <Tally verdicts={verdicts} />
      ) : (
        <p class="lede">
          No checkable statement was found in this text. What is looked for: who wrote, introduced or
          cosponsored a bill, how many cosponsors it has, how far it came, what it does, and which hearings
          were held.
        </p>
      )}
      <p>
        {publishedOn === null || dateBasis === null ? (
          <>
            The day of publication is not known
            {verdicts.length > 0 && ': only what holds on every day is confirmed'}.
          </>
        ) : (
          <>
            Read as of <time dateTime={publishedOn}>{printedDate(publishedOn)}</time>,{' '}
            {BASIS_WORDS[dateBasis]}.
          </>
        )}
      </p>
      {dateReasons.length > 0 && <p class="quiet small">{dateReasons.join(' ')}</p>}
    </>
  )
}

const BASIS_WORDS = {
  GIVEN: 'the day of publication as given',
  STATED: 'the day of publication that the text states',
  INFERRED: 'the day of publication inferred from the text',
}

/** The text with its marks, the claims beside it, and below whom and what it names. */
export function ReadingView({ reading }: { reading: Reading }) {
  const { view, claims, bills, quotations, hearingPeople } = reading
  return (
    <>
      <div class="reading">
        <section aria-labelledby="text-heading">
          <h2 id="text-heading">The text</h2>
          <MarkedText text={view.text} claims={view.claims} />
        </section>
        {claims.length > 0 && (
          <section class="claims" aria-labelledby="claims-heading">
            <h2 id="claims-heading">{claims.length === 1 ? 'One claim' : `${claims.length} claims`}</h2>
            <p class="keys" hidden>
              <kbd>j</kbd> next claim, <kbd>k</kbd> the one before, <kbd>Enter</kbd> to its words and back
            </p>
            <ClaimList claims={claims} />
          </section>
        )}
      </div>
      <div class="sections">
        <div>
          {bills.length > 0 && <BillsNamed bills={bills} />}
          {hearingPeople.length > 0 && <HearingPeople people={hearingPeople} />}
        </div>
        <div>{quotations.length > 0 && <Quotations quotations={quotations} />}</div>
      </div>
    </>
  )
}
