import type { Chart } from '../../charts/drawing'
import { statusChart } from '../../charts/status-chart'
import { verdictChart } from '../../charts/verdict-chart'
import { htmlPage, jsonData, type Published } from '../../published'
import { Cite } from '../cite'
import { Figures } from '../figures'
import { RecordPage } from '../record-page'
import type { Format, Site } from '../site'
import { queryTakeaways } from '../snippets'
import { TakeAway } from '../take-away'
import { type AboutData, aboutData } from './about-data'
import { Bills, Claims, Documents, Freshness, Gaps, Terms } from './about-sections'

const QUERY = `{
  dataStatus {
    dataVersion
    counts { bills members cosponsorships hearings releases claims }
  }
}`

const DESCRIPTION = 'What is loaded, how fresh it is, and what is known to be missing.'

export async function aboutPage(site: Site, format: Format): Promise<Published> {
  const data = await aboutData(site.loaders)
  if (format === 'json') return jsonData(data)
  const [status, verdicts] = await Promise.all([statusChart(data.byStatus), verdictChart(data.byVerdict)])
  return htmlPage(<About data={data} charts={{ status, verdicts }} origin={site.origin} />)
}

interface AboutProps {
  data: AboutData
  charts: { status: Chart | null; verdicts: Chart | null }
  origin: string
}

function About({ data, charts, origin }: AboutProps) {
  const { counts, dataVersion } = data
  const url = `${origin}/about`
  return (
    <RecordPage
      name="About the data"
      description={DESCRIPTION}
      url={url}
      origin={origin}
      root="./"
      place="about"
      picture="home.png"
      json="about.json"
      linkedData={linkedData(data, url)}
    >
      <header class="page-head">
        <p class="kicker">Data version {dataVersion.version}</p>
        <h1>About the data</h1>
        <p class="lede">
          What is loaded, how fresh it is, and what is known to be missing. What is not loaded is unknown: it
          is never shown as zero.
        </p>
        <Figures
          figures={[
            { label: 'Bills', value: number(counts.bills) },
            { label: 'Members', value: number(counts.members) },
            { label: 'Cosponsorships', value: number(counts.cosponsorships) },
            { label: 'Actions', value: number(counts.actions) },
            { label: 'Hearings', value: number(counts.hearings) },
            { label: 'Releases', value: number(counts.releases) },
            { label: 'Claims', value: number(counts.claims) },
            { label: 'Documents read', value: number(counts.records) },
          ]}
        />
      </header>
      <div class="columns">
        <div>
          <Bills data={data} chart={charts.status} />
          <Claims data={data} chart={charts.verdicts} />
          <Gaps data={data} />
        </div>
        <div class="rail">
          <Freshness data={data} />
          <Documents data={data} />
          <Terms />
          <Cite
            title={`About the data, version ${dataVersion.version}`}
            asOf={null}
            source={null}
            url={url}
          />
          <TakeAway items={[{ label: 'Link', text: url }, ...queryTakeaways(origin, QUERY, `${url}.json`)]} />
        </div>
      </div>
    </RecordPage>
  )
}

const number = (count: number) => count.toLocaleString('en-US')

function linkedData({ dataVersion, counts }: AboutData, url: string): object {
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: 'Safe Harbor: trafficking legislation in Congress',
    description: `${number(counts.bills)} bills, ${number(counts.members)} members, ${number(counts.cosponsorships)} cosponsorships, ${number(counts.claims)} claims of press releases.`,
    version: String(dataVersion.version),
    dateModified: dataVersion.changedAt ?? undefined,
    isAccessibleForFree: true,
    creditText: 'United States Congress; Government Publishing Office; unitedstates/congress-legislators',
  }
}
