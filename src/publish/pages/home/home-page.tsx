import { printedDate } from '../../../congress/calendar-date'
import { type Chart } from '../../charts/drawing'
import { statusChart } from '../../charts/status-chart'
import { useAddress } from '../../layout'
import { htmlPage, jsonData, type Published } from '../../published'
import { ChartFigure } from '../chart-figure'
import { Day, Figures } from '../figures'
import { RecordPage } from '../record-page'
import { ReleaseEntries } from '../release-entries'
import type { Format, Site } from '../site'
import { curlOf } from '../snippets'
import { SearchForm } from '../trouble'
import { STATUS_WORDS } from '../words'
import { type HomeData, homeData, type MovedView } from './home-data'
import { StatusTable } from './status-table'

const DESCRIPTION = 'Questions about trafficking legislation in Congress, answered from the official record.'

/** The first page: what this is, what moved, where to look and where to ask. */
export async function homePage({ loaders, origin }: Site, format: Format): Promise<Published> {
  const data = await homeData(loaders)
  if (format === 'json') return jsonData(data)
  return htmlPage(<Home data={data} chart={await statusChart(data.byStatus)} origin={origin} />)
}

function Home({ data, chart, origin }: { data: HomeData; chart: Chart | null; origin: string }) {
  return (
    <RecordPage
      name="Safe Harbor"
      description={DESCRIPTION}
      url={`${origin}/`}
      origin={origin}
      root="./"
      place="home"
      kind="website"
      picture="home.png"
      json="index.json"
      linkedData={linkedData(origin)}
      feed="feeds/bills"
    >
      <header class="page-head">
        <h1>Who stands behind a bill, and is what they say of it so?</h1>
        <p class="lede">
          Trafficking legislation in the United States Congress: who sponsored a bill, who had cosponsored it
          by a given day, which hearings were held – and whether what a press release says is borne out by the
          official record.
        </p>
        <SearchForm />
        <p class="hint">
          Such as <Example query="S. 1733 (113th)" />, <Example query="Klobuchar" />,{' '}
          <Example query="safe harbor" /> or <Example query="forced labor" />
        </p>
      </header>
      <div class="columns">
        <div>
          <Moved moved={data.moved} />
          {chart && (
            <section aria-labelledby="by-status">
              <h2 id="by-status">How far the bills came</h2>
              <ChartFigure chart={chart} address="charts/bills-by-status" />
              <StatusTable counts={data.byStatus} />
            </section>
          )}
        </div>
        <div class="rail">
          <CheckARelease data={data} />
          <Loaded data={data} />
          <Ask origin={origin} />
        </div>
      </div>
    </RecordPage>
  )
}

function Example({ query }: { query: string }) {
  const to = useAddress()
  return <a href={to(`search?q=${encodeURIComponent(query)}`)}>{query}</a>
}

/** The bills that moved last in Congress, as far as it is loaded. */
function Moved({ moved }: { moved: MovedView[] }) {
  const to = useAddress()
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">What moved last</h2>
      <p class="source">
        Follow all bills by <a href={to('feeds/bills.atom')}>Atom</a> or{' '}
        <a href={to('feeds/bills.json')}>JSON Feed</a>, hearings by{' '}
        <a href={to('calendar/hearings.ics')}>calendar</a>
      </p>
      {moved.length === 0 && <p>No actions of bills are loaded yet, so nothing can be said.</p>}
      <ul class="entries moved">
        {moved.map(({ billId, citation, title, status, moves }) => (
          <li key={billId}>
            <p class="kicker">
              {citation} · {STATUS_WORDS[status]}
            </p>
            <h3>
              <a href={to(`bills/${billId}`)}>
                <bdi>{title}</bdi>
              </a>
            </h3>
            {moves.map(({ on, words }) => (
              <p key={`${on} ${words}`}>
                {on && <Day day={on} words={printedDate(on)} />}: <bdi>{words}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CheckARelease({ data: { releases } }: { data: HomeData }) {
  const to = useAddress()
  return (
    <section aria-labelledby="check">
      <h2 id="check">Check a release</h2>
      <p>Paste a press release, and read it back with every statement beside the record of its day.</p>
      <p>
        <a class="button is-small" href={to('check')}>
          Check a release
        </a>
      </p>
      <ReleaseEntries releases={releases} isShort />
    </section>
  )
}

function Loaded({ data: { counts, dataVersion } }: { data: HomeData }) {
  const to = useAddress()
  return (
    <section aria-labelledby="loaded">
      <h2 id="loaded">What is loaded</h2>
      <Figures
        figures={[
          { label: 'Bills', value: counts.bills.toLocaleString('en-US') },
          { label: 'Members', value: counts.members.toLocaleString('en-US') },
          { label: 'Hearings', value: counts.hearings.toLocaleString('en-US') },
          { label: 'Claims', value: counts.claims.toLocaleString('en-US') },
        ]}
      />
      <p class="hint">
        {dataVersion.changedAt && <>Last changed on {printedDate(dataVersion.changedAt.slice(0, 10))}. </>}
        <a href={to('about')}>How much, how fresh, and what is missing</a>
      </p>
    </section>
  )
}

function Ask({ origin }: { origin: string }) {
  const to = useAddress()
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">Ask by program</h2>
      <p>
        No key, no sign-up. <a href={to('explore/')}>The explorer</a> has queries to start from; a terminal
        will do:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too */}
      <pre tabIndex={0}>
        <code>{curlOf(origin, FIRST_QUESTION)}</code>
      </pre>
    </section>
  )
}

const FIRST_QUESTION = `{
  bill(id: "S. 1733 (113th)") {
    title
    sponsor { fullName party state }
    cosponsorCount(asOf: "2014-01-11")
  }
}`

function linkedData(origin: string): object {
  return {
    '@type': 'WebSite',
    '@id': `${origin}/`,
    url: `${origin}/`,
    name: 'Safe Harbor',
    description: DESCRIPTION,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
}
