import { printedDate } from '../../../congress/calendar-date'
import { ordinal } from '../../../congress/congress-number'
import { HearingKind, HearingRole } from '../../../congress/hearing-kinds'
import { useAddress } from '../../layout'
import { htmlPage, type Published } from '../../published'
import { Cite, citationLine } from '../cite'
import { Day, Figures } from '../figures'
import { PersonLink } from '../person-link'
import { RecordPage } from '../record-page'
import { ReleaseEntries } from '../release-entries'
import type { Site } from '../site'
import { queryTakeaways, spreadsheetFormula } from '../snippets'
import { SourceLine, Sources } from '../sources'
import { TakeAway, type Takeaway } from '../take-away'
import { CHAMBER_WORDS, HEARING_STATUS_WORDS, ROLE_WORDS, STATUS_WORDS } from '../words'
import type { HearingData, ParticipantView } from './hearing-data'
import { hearingLinkedData } from './hearing-linked-data'

/** The page of a hearing. */
export function hearingHtml({ origin }: Site, data: HearingData): Published {
  const { hearingId, name, sources } = data
  const url = `${origin}/hearings/${hearingId}`
  const cited = `${name}, ${printedDate(data.date)}`
  return htmlPage(
    <RecordPage
      name={name}
      description={`${KIND_WORDS[data.kind]} of the ${committeesOf(data)} on ${printedDate(data.date)}.`}
      url={url}
      origin={origin}
      picture={`hearings/${hearingId}.png`}
      json={`${hearingId}.json`}
      linkedData={hearingLinkedData(data, { url, origin })}
    >
      <HearingHead data={data} />
      <div class="columns">
        <div>
          <Participants data={data} />
          <section aria-labelledby="releases">
            <h2 id="releases">What releases say of it</h2>
            {data.releases.length === 0 && <p>No release that speaks of it is loaded.</p>}
            <ReleaseEntries releases={data.releases} />
          </section>
          <Sources sources={sources} />
        </div>
        <div class="rail">
          <Bills data={data} />
          <Documents data={data} />
          <Cite title={cited} asOf={null} source={sources[0] ?? null} url={url} />
          <TakeAway items={takeaways(data, { cited, url, origin })} />
        </div>
      </div>
    </RecordPage>,
  )
}

const KIND_WORDS = { HEARING: 'Hearing', MARKUP: 'Markup', MEETING: 'Meeting' } satisfies Record<
  HearingKind,
  string
>

const committeesOf = ({ committees }: HearingData): string =>
  committees.length > 0
    ? new Intl.ListFormat('en').format(committees.map(({ name }) => name))
    : 'committee, whose name is not loaded'

function TimeAndRoom({ data: { startsAt, location } }: { data: HearingData }) {
  return (
    <>
      {startsAt ? `${startsAt}, Washington time` : 'in Washington'}
      {location && (
        <>
          {' · '}
          <bdi>{location}</bdi>
        </>
      )}
    </>
  )
}

function HearingHead({ data }: { data: HearingData }) {
  const { name, date, congress, chamber, kind, status, citation, jacketNumber, witnessCount } = data
  return (
    <header class="page-head">
      <p class="kicker">
        {KIND_WORDS[kind]} · {CHAMBER_WORDS[chamber]} · {ordinal(congress)} Congress
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="lede">
        <bdi>{committeesOf(data)}</bdi>
      </p>
      <Figures
        figures={[
          {
            label: 'Day',
            value: <Day day={date} words={printedDate(date)} />,
            note: <TimeAndRoom data={data} />,
          },
          { label: 'Took place', value: HEARING_STATUS_WORDS[status], note: 'as far as the record tells' },
          { label: 'Witnesses', value: witnessCount ?? 'Not loaded' },
          {
            label: 'Print',
            value: citation ?? 'Not loaded',
            note: jacketNumber && `jacket no. ${jacketNumber}`,
          },
        ]}
      />
    </header>
  )
}

function Participants({ data: { participants, sources } }: { data: HearingData }) {
  const byRole = Map.groupBy(participants, ({ role }) => role)
  const roles = Object.values(HearingRole).filter((role) => byRole.has(role))
  return (
    <section aria-labelledby="participants">
      <h2 id="participants">Who took part</h2>
      {roles.length === 0 && <p>The record loaded here names nobody.</p>}
      {roles.map((role) => (
        <div key={role}>
          <h3>{ROLE_WORDS[role]}</h3>
          <ul class="entries people">
            {byRole.get(role)?.map((participant) => (
              <Participant
                key={`${participant.name} ${participant.organization}`}
                participant={participant}
              />
            ))}
          </ul>
        </div>
      ))}
      <SourceLine sources={sources} of="who took part" />
    </section>
  )
}

function Participant({
  participant: { name, organization, office, member },
}: {
  participant: ParticipantView
}) {
  const post = [office, organization].filter(Boolean).join(', ')
  return (
    <li>
      {member ? <PersonLink member={{ name, ...member }} /> : <bdi>{name}</bdi>}
      {post && (
        <p>
          <bdi>{post}</bdi>
        </p>
      )}
    </li>
  )
}

function Bills({ data: { bills, sources } }: { data: HearingData }) {
  const to = useAddress()
  return (
    <section aria-labelledby="bills">
      <h2 id="bills">Bills</h2>
      {bills.length === 0 && <p>The record ties none to it. That is not to say that none was spoken of.</p>}
      <ul class="entries">
        {bills.map(({ billId, citation, title, status }) => (
          <li key={billId}>
            <a href={to(`bills/${billId}`)}>
              <bdi>
                {citation} {title}
              </bdi>
            </a>
            <p>{STATUS_WORDS[status]}</p>
          </li>
        ))}
      </ul>
      <SourceLine sources={sources} of="bills" />
    </section>
  )
}

function Documents({ data: { documents } }: { data: HearingData }) {
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">Documents</h2>
      {documents.length === 0 && <p>None is loaded.</p>}
      <ul class="entries">
        {documents.map(({ title, url, format }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
            <p>{format.toUpperCase()}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function takeaways(
  { hearingId, sources }: HearingData,
  { cited, url, origin }: { cited: string; url: string; origin: string },
): Takeaway[] {
  const query = `{
  hearing(hearingId: "${hearingId}") {
    title
    date
    status
    citation
    committees { name }
    participants { role name organization member { bioguideId } }
  }
}`
  return [
    { label: 'Link', text: url },
    { label: 'Citation', text: citationLine({ title: cited, asOf: null, source: sources[0] ?? null, url }) },
    {
      label: 'Spreadsheet formula',
      hint: 'All hearings loaded, in Google Sheets.',
      text: spreadsheetFormula(`${origin}/v1/hearings.csv`),
    },
    ...queryTakeaways(origin, query, `${url}.json`),
  ]
}
