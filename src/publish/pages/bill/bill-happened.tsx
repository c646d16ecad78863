import { printedDate } from '../../../congress/calendar-date'
import { useAddress } from '../../layout'
import { Day } from '../figures'
import { NotLoaded } from '../not-loaded'
import { SourceLine } from '../sources'
import { CHAMBER_WORDS, HEARING_STATUS_WORDS, STATUS_WORDS } from '../words'
import type { BillData } from './bill-data'
import type { ActionView, CommitteeView, HearingView } from './bill-history'

/** Everything that happened to the bill, in the record's words. */
export function Actions({ data: { actions, asOf, notLoadedBecause, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">Actions</h2>
      {actions === null && <NotLoaded why={notLoadedBecause ?? ''} />}
      {actions?.length === 0 && <p>{asOf ? 'None by that day.' : 'The record tells of none.'}</p>}
      {actions && actions.length > 0 && (
        <>
          <table>
            <caption>In the words of the record, oldest first</caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Action</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <ActionRow key={`${action.date} ${action.text}`} action={action} />
              ))}
            </tbody>
          </table>
          <SourceLine sources={sources} of="actions" />
        </>
      )}
    </section>
  )
}

function ActionRow({ action }: { action: ActionView }) {
  const { date, chamber, text, status, voteChamber, rollNumber, yeas, nays } = action
  const isVote = voteChamber !== null && yeas !== null && nays !== null
  return (
    <tr class={status ? 'is-step' : undefined}>
      <td class="day">
        <Day day={date} words={printedDate(date)} />
        {chamber && <span class="quiet">{CHAMBER_WORDS[chamber]}</span>}
      </td>
      <td>
        <bdi>{text}</bdi>
        {status && <span class="tag">{STATUS_WORDS[status]}</span>}
        {isVote && (
          <span class="quiet">
            {' '}
            {CHAMBER_WORDS[voteChamber]} vote{rollNumber ? ` no. ${rollNumber}` : ''}: {yeas} to {nays}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Hearings loaded of the bill; that none is loaded says nothing of whether one was held. */
export function Hearings({ data: { hearings, asOf, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="hearings">
      <h2 id="hearings">Hearings</h2>
      {hearings.length === 0 ? (
        <p>
          No hearing on it {asOf ? 'by that day ' : ''}is loaded. That is not to say that none was held: the
          record rarely ties hearings to bills.
        </p>
      ) : (
        <ul class="entries">
          {hearings.map((hearing) => (
            <HearingEntry key={hearing.hearingId} hearing={hearing} />
          ))}
        </ul>
      )}
      <SourceLine sources={sources} of="hearings" />
    </section>
  )
}

/** A hearing in a list, as a link to its page. */
export function HearingEntry({ hearing, note }: { hearing: HearingView; note?: string }) {
  const to = useAddress()
  const { hearingId, name, date, citation, status } = hearing
  return (
    <li>
      <a href={to(`hearings/${hearingId}`)}>
        <bdi>{name}</bdi>
      </a>
      <p>
        <Day day={date} words={printedDate(date)} />
        {status !== 'HELD' && ` · ${HEARING_STATUS_WORDS[status].toLowerCase()}`}
        {citation && ` · ${citation}`}
        {note && ` · ${note}`}
      </p>
    </li>
  )
}

/** What committees did with the bill, a line for each committee. */
export function Committees({ data: { committees, notLoadedBecause, sources } }: { data: BillData }) {
  return (
    <section aria-labelledby="committees">
      <h2 id="committees">Committees</h2>
      {committees === null && <NotLoaded why={notLoadedBecause ?? ''} />}
      {committees?.length === 0 && <p>The record names none for that time.</p>}
      {committees && committees.length > 0 && (
        <ul class="entries">
          {[...Map.groupBy(committees, ({ committeeId }) => committeeId).values()].map((own) => (
            <li key={own[0]!.committeeId}>
              <bdi>{own[0]!.name}</bdi>
              <p>{own.map(activityWords).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      <SourceLine sources={sources} of="committees" />
    </section>
  )
}

function activityWords({ activity, date }: CommitteeView): string {
  const words = activity ?? 'named in the record'
  return date ? `${words}, ${printedDate(date)}` : words
}
