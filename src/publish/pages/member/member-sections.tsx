import type { ComponentChildren } from 'preact'
import { printedDate } from '../../../congress/calendar-date'
import { stateName } from '../../../congress/state-code'
import { useAddress } from '../../layout'
import { HearingEntry } from '../bill/bill-happened'
import { Day } from '../figures'
import { SourceLine } from '../sources'
import { CHAMBER_WORDS, counted, ROLE_WORDS, STATUS_WORDS } from '../words'
import type { CosponsoredView, MemberData, SponsoredView } from './member-data'

/** What is said where a list holds only what is loaded. */
const ONLY_LOADED =
  'Of bills on human trafficking whose whole record is loaded; of the others it is not known.'

export function Sponsored({ data: { sponsored, sources } }: { data: MemberData }) {
  const introduced = ({ introducedOn }: SponsoredView) =>
    introducedOn && <Day day={introducedOn} words={printedDate(introducedOn)} />
  return (
    <section aria-labelledby="sponsored">
      <h2 id="sponsored">Sponsored</h2>
      <BillTable list={sponsored} heading="Introduced" day={introduced} />
      <SourceLine sources={sources} of="sponsored bills" />
    </section>
  )
}

export function Cosponsored({ data: { cosponsored, sources } }: { data: MemberData }) {
  return (
    <section aria-labelledby="cosponsored">
      <h2 id="cosponsored">Cosponsored</h2>
      <BillTable list={cosponsored} heading="Joined" day={(bill) => <Joined bill={bill} />} />
      <SourceLine sources={sources} of="cosponsored bills" />
    </section>
  )
}

interface BillTableProps<View> {
  list: { count: number; bills: View[] }
  /** What the day of each row is. */
  heading: string
  day: (bill: View) => ComponentChildren
}

function BillTable<View extends SponsoredView>({ list, heading, day }: BillTableProps<View>) {
  return (
    <>
      <p class="hint">{ONLY_LOADED}</p>
      {list.count === 0 && <p>None among them.</p>}
      {list.count > 0 && (
        <table>
          <caption>{caption(list)}</caption>
          <thead>
            <tr>
              <th scope="col">Bill</th>
              <th scope="col">{heading}</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {list.bills.map((bill) => (
              <tr key={bill.billId}>
                <BillCell bill={bill} />
                <td>{day(bill)}</td>
                <td>{STATUS_WORDS[bill.status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const caption = ({ count, bills }: { count: number; bills: unknown[] }): string =>
  count > bills.length
    ? `The latest ${bills.length} of ${counted(count, 'row')}; the table has all`
    : 'The latest first'

function BillCell({ bill: { billId, citation, title } }: { bill: SponsoredView }) {
  const to = useAddress()
  return (
    <th scope="row">
      <a href={to(`bills/${billId}`)}>
        <bdi>{title}</bdi>
      </a>
      {citation && <span class="seat"> {citation}</span>}
    </th>
  )
}

function Joined({ bill: { date, isOriginal, withdrawnOn } }: { bill: CosponsoredView }) {
  return (
    <>
      <Day day={date} words={printedDate(date)} />
      {isOriginal && <span class="quiet"> · original</span>}
      {withdrawnOn && <span class="quiet"> · withdrew on {printedDate(withdrawnOn)}</span>}
    </>
  )
}

export function Attended({ data: { hearings, sources } }: { data: MemberData }) {
  return (
    <section aria-labelledby="hearings">
      <h2 id="hearings">Hearings</h2>
      {hearings.length === 0 && <p>No hearing that names them is loaded. There may have been others.</p>}
      <ul class="entries">
        {hearings.map((hearing) => (
          <HearingEntry
            key={hearing.hearingId}
            hearing={hearing}
            note={[...new Set(hearing.roles)].map((role) => ROLE_WORDS[role].toLowerCase()).join(', ')}
          />
        ))}
      </ul>
      <SourceLine sources={sources} of="hearings" />
    </section>
  )
}

export function Terms({ data: { terms, sources } }: { data: MemberData }) {
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">Terms</h2>
      <ul class="entries">
        {terms.map(({ chamber, state, district, party, startsOn, endsOn }) => (
          <li key={`${chamber} ${state} ${district} ${startsOn}`}>
            {CHAMBER_WORDS[chamber]}, {stateName(state)}
            {district !== null && (district === 0 ? ', at large' : `, district ${district}`)}
            <p>
              {[
                party,
                startsOn
                  ? `${printedDate(startsOn)} to ${endsOn ? printedDate(endsOn) : 'a day not loaded'}`
                  : 'days not loaded',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <SourceLine sources={sources} of="name and terms" />
    </section>
  )
}
