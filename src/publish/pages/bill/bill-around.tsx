import { printedDate } from '../../../congress/calendar-date'
import { useAddress } from '../../layout'
import { Day } from '../figures'
import { NotLoaded } from '../not-loaded'
import { ReleaseEntries } from '../release-entries'
import { SourceLine } from '../sources'
import { STATUS_WORDS } from '../words'
import type { BillData, RelatedView } from './bill-data'

/** What press releases say of the bill, each statement with its verdict. */
export function Releases({ data: { releases, asOf } }: { data: BillData }) {
  const to = useAddress()
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">What releases say of it</h2>
      {releases.length === 0 && (
        <p>
          No release that names it is loaded{asOf ? ' of that time' : ''}.{' '}
          <a href={to('check')}>Check a release</a>
        </p>
      )}
      <ReleaseEntries releases={releases} />
    </section>
  )
}

export function RelatedBills({ data }: { data: BillData }) {
  const { relatedBills, asOf, notLoadedBecause, sources } = data
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related bills</h2>
      {relatedBills === null && <NotLoaded why={notLoadedBecause ?? ''} />}
      {relatedBills?.length === 0 && (
        <p>{asOf ? 'The record ties it to no bill of that time.' : 'The record ties it to none.'}</p>
      )}
      <ul class="entries">
        {[...Map.groupBy(relatedBills ?? [], ({ billId }) => billId).values()].map((ties) => (
          <RelatedEntry key={ties[0]!.billId} ties={ties} />
        ))}
      </ul>
      {asOf && relatedBills && relatedBills.length > 0 && (
        <p class="hint">
          The record gives such ties without a day: shown are those to bills introduced by then.
        </p>
      )}
      <SourceLine sources={sources} of="related bills" />
    </section>
  )
}

/** A bill that is tied to this one, by one or several bodies. */
function RelatedEntry({ ties }: { ties: RelatedView[] }) {
  const to = useAddress()
  const { billId, citation, congressGovUrl, title, status } = ties[0]!
  const relations = ties.map(({ relation, identifiedBy }) =>
    identifiedBy ? `${relation}, says ${identifiedBy}` : relation,
  )
  return (
    <li>
      {title !== null ? (
        <a href={to(`bills/${billId}`)}>
          <bdi>
            {citation} {title}
          </bdi>
        </a>
      ) : (
        <>
          {congressGovUrl ? (
            <a href={congressGovUrl} rel="noreferrer">
              {citation}
            </a>
          ) : (
            billId
          )}{' '}
          (not loaded)
        </>
      )}
      <p>
        {relations.join('; ')}
        {status && ` · ${STATUS_WORDS[status].toLowerCase()}`}
      </p>
    </li>
  )
}

export function Laws({ data: { laws, asOf, known, notLoadedBecause, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="laws">
      <h2 id="laws">Laws</h2>
      {laws === null && <NotLoaded why={notLoadedBecause ?? ''} />}
      {laws?.length === 0 && <p>{noLaw(known, asOf)}</p>}
      <ul class="entries">
        {laws?.map(({ kind, number, approvedOn, statutesCitation }) => (
          <li key={number}>
            {kind === 'PUBLIC' ? 'Public' : 'Private'} Law {number}
            <p>
              {approvedOn ? (
                <>
                  approved on <Day day={approvedOn} words={printedDate(approvedOn)} />
                </>
              ) : (
                'day of approval not loaded'
              )}
              {statutesCitation && ` · ${statutesCitation}`}
            </p>
          </li>
        ))}
      </ul>
      <SourceLine sources={sources} of="laws" />
    </section>
  )
}

function noLaw(known: BillData['known'], asOf: string | null): string {
  if (known !== 'RECORD') return 'No law is loaded of it. That is not to say that there is none.'
  return asOf ? 'It had not become law by that day.' : 'It has not become law, by the record loaded here.'
}
