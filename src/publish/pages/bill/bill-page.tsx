import { printedDate } from '../../../congress/calendar-date'
import { congressDays, ordinal } from '../../../congress/congress-number'
import { cosponsorChart } from '../../charts/cosponsor-chart'
import type { Chart } from '../../charts/drawing'
import { htmlPage, type Published } from '../../published'
import { AsOfForm } from '../as-of-form'
import { Cite } from '../cite'
import { embedTakeaways } from '../embed-snippet'
import { Day, Figures } from '../figures'
import { PersonLink } from '../person-link'
import { RecordPage } from '../record-page'
import type { Site } from '../site'
import { Sources } from '../sources'
import { TakeAway, type Takeaway } from '../take-away'
import { CHAMBER_WORDS, counted, STATUS_WORDS } from '../words'
import { Laws, RelatedBills, Releases } from './bill-around'
import { Cosponsors } from './bill-cosponsors'
import type { BillData } from './bill-data'
import { Actions, Committees, Hearings } from './bill-happened'
import { billLinkedData } from './bill-linked-data'
import { StepsList } from './bill-steps-list'
import { billTakeaways } from './bill-take-away'
import { Subjects, Summaries, Titles } from './bill-texts-sections'

/** The page of a bill. */
export async function billHtml(site: Site, data: BillData): Promise<Published> {
  const [chart, embeds] = await Promise.all([
    chartOf(data),
    embedTakeaways(site, { kind: 'bill', id: data.billId }, data.asOf),
  ])
  return htmlPage(<BillPage data={data} chart={chart} embeds={embeds} origin={site.origin} />)
}

/** The chart of a bill's cosponsors; null where they are not loaded, or there were none. */
export function chartOf(data: BillData): Promise<Chart | null> {
  const { citation, title, cosponsors, introducedOn, asOf } = data
  if (!cosponsors) return Promise.resolve(null)
  return cosponsorChart({
    citation: citation ?? title,
    joinings: cosponsors,
    introducedOn,
    until: asOf ?? lastDayTold(data),
  })
}

/** Day up to which cosponsors can be told: that of the record's reading, of the law, or the end of the Congress. */
function lastDayTold({ congress, status, latestActionOn, sources }: BillData): string {
  const read = sources[0]?.updatedAt?.slice(0, 10) ?? sources[0]?.retrievedOn ?? ''
  const ended = congress === null ? read : congressDays(congress).last
  const law = status === 'ENACTED' && latestActionOn ? latestActionOn : ended
  return [read, ended, law].toSorted()[0] ?? ''
}

/** What a bill is called where one line has to do: `S. 1733 (113th), Stop Exploitation …`. */
export const billName = ({ citation, title }: Pick<BillData, 'citation' | 'title'>): string =>
  citation ? `${citation}, ${title}` : title

interface BillPageProps {
  data: BillData
  chart: Chart | null
  embeds: Takeaway[]
  origin: string
}

function BillPage({ data, chart, embeds, origin }: BillPageProps) {
  const { billId, asOf } = data
  const search = asOf ? `?asOf=${asOf}` : ''
  const url = `${origin}/bills/${billId}${search}`
  const name = billName(data)
  return (
    <RecordPage
      name={name}
      description={describe(data)}
      url={url}
      origin={origin}
      picture={`bills/${billId}.png${search}`}
      json={`${billId}.json${search}`}
      linkedData={billLinkedData(data, { url, origin })}
      oembed={`${origin}/oembed`}
      feed={`../feeds/bills/${billId}`}
    >
      <BillHead data={data} />
      <div class="columns">
        <div>
          <Cosponsors data={data} chart={chart} />
          <Releases data={data} />
          <Summaries data={data} />
          <Actions data={data} />
          <Sources sources={data.sources} />
        </div>
        <div class="rail">
          <Laws data={data} />
          <Committees data={data} />
          <Hearings data={data} />
          <RelatedBills data={data} />
          <Titles data={data} />
          <Subjects data={data} />
          <Cite title={name} asOf={asOf} source={data.sources[0] ?? null} url={url} />
          <TakeAway
            items={billTakeaways(data, { origin, url, name, embeds })}
            feed={`feeds/bills/${billId}`}
          />
        </div>
      </div>
    </RecordPage>
  )
}

function BillHead({ data }: { data: BillData }) {
  const { billId, title, printedNumber, congress, asOf, introducedOn, steps, titles } = data
  const official = titles.find(({ kind, forPortion }) => kind === 'OFFICIAL' && !forPortion)?.title
  return (
    <header class="page-head">
      <p class="kicker">
        {printedNumber ?? 'Known from a release alone'}
        {congress && ` · ${ordinal(congress)} Congress`}
        {data.type && ` · ${CHAMBER_WORDS[data.type.startsWith('h') ? 'HOUSE' : 'SENATE']}`}
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {official && official !== title && (
        <p class="lede">
          <bdi>{official}</bdi>
        </p>
      )}
      <AsOfForm asOf={asOf} from={introducedOn} self={billId} />
      {asOf && !data.isTitleOfDay && (
        <p class="hint">The title is the latest: the record does not tell that day’s.</p>
      )}
      <Facts data={data} />
      <StepsList steps={steps} congress={congress} />
    </header>
  )
}

function Facts({ data }: { data: BillData }) {
  const { status, sponsor, cosponsorCount, introducedOn, latestActionOn, asOf, congressGovUrl } = data
  const isUnknown = status === 'UNKNOWN'
  return (
    <Figures
      figures={[
        {
          label: asOf ? 'Status on that day' : 'Status',
          value: STATUS_WORDS[status],
          note: isUnknown
            ? 'its actions have not been read'
            : latestActionOn && `last action ${printedDate(latestActionOn)}`,
        },
        {
          label: 'Sponsor',
          value: sponsor ? <PersonLink member={sponsor} /> : 'Not loaded',
        },
        {
          label: 'Cosponsors',
          value: cosponsorCount ?? 'Not loaded',
          note: cosponsorCount !== null && (asOf ? `on ${printedDate(asOf)}` : 'who have not withdrawn'),
        },
        {
          label: 'Introduced',
          value: introducedOn ? <Day day={introducedOn} words={printedDate(introducedOn)} /> : 'Not loaded',
          note: congressGovUrl && (
            <a href={congressGovUrl} rel="noreferrer">
              congress.gov
            </a>
          ),
        },
      ]}
    />
  )
}

/** The bill in one sentence, for search engines and link previews. */
function describe({ status, sponsor, cosponsorCount, introducedOn, asOf }: BillData): string {
  const parts = [
    sponsor && `sponsored by ${sponsor.name}`,
    introducedOn && `introduced on ${printedDate(introducedOn)}`,
    cosponsorCount !== null && counted(cosponsorCount, 'cosponsor'),
    status === 'UNKNOWN' ? 'its status is not loaded' : `status: ${STATUS_WORDS[status].toLowerCase()}`,
  ].filter(Boolean)
  const day = asOf ? ` As of ${printedDate(asOf)}.` : ''
  const sentence = parts.join(', ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${day}`
}
