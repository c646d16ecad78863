import { printedDate } from '../../../congress/calendar-date'
import { ordinal } from '../../../congress/congress-number'
import type { Chart } from '../../charts/drawing'
import { VERDICT_WORDS, VERDICTS_IN_ORDER } from '../../release/verdict-words'
import { ChartFigure } from '../chart-figure'
import { Day } from '../figures'
import { StatusTable } from '../home/status-table'
import type { AboutData } from './about-data'

export function Bills({ data: { coverage, byStatus }, chart }: { data: AboutData; chart: Chart | null }) {
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">Bills</h2>
      <p>
        Of some bills the whole official record is loaded; of the others number, title, dates and law alone,
        from an index. Cosponsors, actions, committees, subjects and status of those are unknown here.
      </p>
      <table>
        <caption>How much of each Congress is loaded</caption>
        <thead>
          <tr>
            <th scope="col">Congress</th>
            <th scope="col" class="number">
              Whole record
            </th>
            <th scope="col" class="number">
              Index only
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ congress, wholeRecords, indexOnly }) => (
            <tr key={congress}>
              <th scope="row">{ordinal(congress)}</th>
              <td class="number">{wholeRecords}</td>
              <td class="number">{indexOnly}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chart && <ChartFigure chart={chart} address="charts/bills-by-status" />}
      <StatusTable counts={byStatus} />
    </section>
  )
}

export function Claims({ data: { byVerdict }, chart }: { data: AboutData; chart: Chart | null }) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      {!chart && <p>No release is loaded yet.</p>}
      {chart && (
        <>
          <ChartFigure chart={chart} address="charts/claims-by-verdict" />
          <table>
            <caption>What the record says of the claims of all releases loaded</caption>
            <thead>
              <tr>
                <th scope="col">Verdict</th>
                <th scope="col" class="number">
                  Claims
                </th>
                <th scope="col">What it means</th>
              </tr>
            </thead>
            <tbody>
              {VERDICTS_IN_ORDER.map((verdict) => (
                <tr key={verdict}>
                  <th scope="row">{VERDICT_WORDS[verdict].word}</th>
                  <td class="number">{byVerdict.find((one) => one.verdict === verdict)?.count ?? 0}</td>
                  <td>{VERDICT_WORDS[verdict].meaning}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

export function Gaps({ data: { gaps } }: { data: AboutData }) {
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">Known gaps</h2>
      {gaps.length === 0 && <p>None is known.</p>}
      <ul class="entries">
        {gaps.map(({ gap, documents }) => (
          <li key={gap}>
            {gap}
            <p>{documents === 1 ? 'one document' : `${documents} documents`}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const NEWEST_WORDS: Record<keyof AboutData['newest'], string> = {
  introducedOn: 'Bill introduced',
  actionOn: 'Action',
  cosponsoredOn: 'Cosponsor joined',
  hearingOn: 'Hearing',
  releasePublishedOn: 'Release published',
  retrievedOn: 'Document read',
}

export function Freshness({ data: { newest, dataVersion } }: { data: AboutData }) {
  return (
    <section aria-labelledby="fresh">
      <h2 id="fresh">How fresh</h2>
      <dl class="newest">
        {Object.entries(newest).map(([key, day]) => (
          <div key={key}>
            <dt>Newest: {NEWEST_WORDS[key as keyof AboutData['newest']].toLowerCase()}</dt>
            <dd>{day ? <Day day={day} words={printedDate(day)} /> : 'not loaded'}</dd>
          </div>
        ))}
        <div>
          <dt>Data last changed</dt>
          <dd>
            {dataVersion.changedAt ? (
              <Day day={dataVersion.changedAt} words={instant(dataVersion.changedAt)} />
            ) : (
              'never'
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}

const instant = (utc: string) => `${printedDate(utc.slice(0, 10))}, ${utc.slice(11, 16)} UTC`

const KIND_WORDS: Record<AboutData['sources'][number]['kind'], string> = {
  BILLSTATUS: 'Bill status, one a bill',
  BILL_INDEX: 'Index of bills',
  LEGISLATORS: 'Directory of members',
  COMMITTEES: 'Directory of committees',
  HEARING: 'Hearings',
}

export function Documents({ data: { sources } }: { data: AboutData }) {
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents in use</h2>
      <ul class="entries">
        {sources.map(({ kind, documents, newestRetrievedOn }) => (
          <li key={kind}>
            {KIND_WORDS[kind]}: {documents}
            <p>the newest read on {printedDate(newestRetrievedOn)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Terms() {
  return (
    <section aria-labelledby="reuse">
      <h2 id="reuse">Reuse</h2>
      <p>
        The facts are works of the United States government, in the public domain, and directories given to
        the public domain. Use them for anything; naming the source helps the next reader.
      </p>
    </section>
  )
}
