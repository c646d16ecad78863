import { printedDate } from '../../../congress/calendar-date'
import { stateName } from '../../../congress/state-code'
import type { Chart } from '../../charts/drawing'
import { ChartFigure } from '../chart-figure'
import { Day } from '../figures'
import { NotLoaded } from '../not-loaded'
import { PersonLink } from '../person-link'
import { SourceLine } from '../sources'
import { counted, partyWord } from '../words'
import type { BillData } from './bill-data'
import { type CosponsorView, stoodOn } from './bill-people'

/** Cosponsors over time as a chart, by party and state as a table, and one by one. */
export function Cosponsors({ data, chart }: { data: BillData; chart: Chart | null }) {
  const { asOf, billId, cosponsors, cosponsorCount, introducedOn, notLoadedBecause, sources } = data
  const isEarlier = asOf !== null && introducedOn !== null && asOf < introducedOn
  return (
    <section aria-labelledby="cosponsors">
      <h2 id="cosponsors">Cosponsors</h2>
      {notLoadedBecause !== null && <NotLoaded why={notLoadedBecause} />}
      {notLoadedBecause === null && isEarlier && <p>There could be none: it had not been introduced.</p>}
      {cosponsors && cosponsors.length === 0 && <p>Nobody had joined the sponsor.</p>}
      {cosponsors && cosponsors.length > 0 && (
        <>
          <p>{summary(cosponsors, cosponsorCount ?? 0, asOf)}</p>
          {chart && (
            <ChartFigure
              chart={chart}
              address={`charts/cosponsors/${billId}`}
              search={asOf ? `?asOf=${asOf}` : ''}
            />
          )}
          <PartyTable cosponsors={cosponsors.filter((one) => stoodOn(one, asOf))} />
          <CosponsorTable cosponsors={cosponsors} />
          <SourceLine sources={sources} of="cosponsors" />
        </>
      )}
    </section>
  )
}

function summary(cosponsors: CosponsorView[], count: number, asOf: string | null): string {
  const originals = cosponsors.filter(({ isOriginal }) => isOriginal).length
  const gone = cosponsors.length - count
  const day = asOf ? `On ${printedDate(asOf)} it had ` : 'It has '
  const withdrew =
    gone > 0 ? `; ${counted(gone, 'cosponsorship')} ${gone === 1 ? 'was' : 'were'} withdrawn` : ''
  return `${day}${counted(count, 'cosponsor')}, the sponsor not counted: ${originals} from the day of introduction${withdrew}.`
}

/** How many of each party, and from where. */
function PartyTable({ cosponsors }: { cosponsors: CosponsorView[] }) {
  const parties = [...Map.groupBy(cosponsors, ({ party }) => partyWord(party))].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  return (
    <table>
      <caption>By party and state</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col" class="number">
            Cosponsors
          </th>
          <th scope="col">States</th>
        </tr>
      </thead>
      <tbody>
        {parties.map(([party, members]) => (
          <tr key={party}>
            <th scope="row">{party}</th>
            <td class="number">{members.length}</td>
            <td>{statesOf(members)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          <td class="number">{cosponsors.length}</td>
          <td>{counted(new Set(cosponsors.map(({ state }) => state)).size, 'state')}</td>
        </tr>
      </tfoot>
    </table>
  )
}

function statesOf(members: CosponsorView[]): string {
  const states = Map.groupBy(members, ({ state }) => (state ? stateName(state) : 'state not loaded'))
  return [...states]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([state, own]) => (own.length > 1 ? `${state} (${own.length})` : state))
    .join(', ')
}

function CosponsorTable({ cosponsors }: { cosponsors: CosponsorView[] }) {
  return (
    <table>
      <caption>One by one, in the order in which they joined</caption>
      <thead>
        <tr>
          <th scope="col" class="number">
            No.
          </th>
          <th scope="col">Member</th>
          <th scope="col">Joined</th>
        </tr>
      </thead>
      <tbody>
        {cosponsors.map((member, at) => (
          <tr key={`${member.bioguideId} ${member.date}`}>
            <td class="number">{at + 1}</td>
            <td>
              <PersonLink member={member} />
            </td>
            <td>
              <Day day={member.date} words={printedDate(member.date)} />
              {member.isOriginal && <span class="quiet"> · original</span>}
              {member.withdrawnOn && (
                <span class="quiet">
                  {' '}
                  · withdrew on <Day day={member.withdrawnOn} words={printedDate(member.withdrawnOn)} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
