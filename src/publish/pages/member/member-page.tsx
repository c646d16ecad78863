import { stateName } from '../../../congress/state-code'
import { htmlPage, type Published } from '../../published'
import { Cite, citationLine } from '../cite'
import { Figures } from '../figures'
import { memberAddress } from '../person-link'
import { RecordPage } from '../record-page'
import { ReleaseEntries } from '../release-entries'
import type { Site } from '../site'
import { queryTakeaways, spreadsheetFormula } from '../snippets'
import { Sources } from '../sources'
import { TakeAway, type Takeaway } from '../take-away'
import { CHAMBER_WORDS, counted, seatWords } from '../words'
import type { MemberData } from './member-data'
import { Attended, Cosponsored, Sponsored, Terms } from './member-sections'

/** The page of a senator, or of a member of the House. */
export function memberHtml({ origin }: Site, data: MemberData): Published {
  const url = `${origin}/${memberAddress(data)}`
  const { fullName, bioguideId, isSenator, sources } = data
  const feed = isSenator ? `feeds/senators/${bioguideId}` : undefined
  return htmlPage(
    <RecordPage
      name={fullName}
      description={describe(data)}
      url={url}
      origin={origin}
      kind="profile"
      picture={`members/${bioguideId}.png`}
      json={`${bioguideId}.json`}
      linkedData={linkedData(data, url)}
      feed={feed && `../${feed}`}
    >
      <MemberHead data={data} />
      <div class="columns">
        <div>
          <Sponsored data={data} />
          <Cosponsored data={data} />
          <section aria-labelledby="releases">
            <h2 id="releases">Releases</h2>
            {data.releases.length === 0 && <p>No release by them or of them is loaded.</p>}
            <ReleaseEntries releases={data.releases} />
          </section>
          <Sources sources={sources} />
        </div>
        <div class="rail">
          <Attended data={data} />
          <Terms data={data} />
          <Cite title={fullName} asOf={null} source={sources[0] ?? null} url={url} />
          <TakeAway items={takeaways(data, { origin, url })} feed={feed} />
        </div>
      </div>
    </RecordPage>,
  )
}

function MemberHead({ data }: { data: MemberData }) {
  const { fullName, nickname, chamber, party, state, sponsored, cosponsored, hearings, bioguideUrl } = data
  return (
    <header class="page-head">
      <p class="kicker">
        {chamber ? `${CHAMBER_WORDS[chamber]} · ${seatWords(party, state) ?? ''}` : 'Seat not loaded'}
      </p>
      <h1>
        <bdi>{fullName}</bdi>
      </h1>
      {nickname && (
        <p class="lede">
          Known as <bdi>{nickname}</bdi>
        </p>
      )}
      <Figures
        figures={[
          { label: 'Bills sponsored', value: sponsored.count || 'None loaded', note: 'among those loaded' },
          { label: 'Cosponsorships', value: cosponsored.count || 'None loaded', note: 'among those loaded' },
          { label: 'Hearings', value: hearings.length || 'None loaded', note: 'that name them' },
          {
            label: 'State',
            value: state ? stateName(state) : 'Not loaded',
            note: (
              <a href={bioguideUrl} rel="noreferrer">
                Biographical Directory
              </a>
            ),
          },
        ]}
      />
    </header>
  )
}

function describe({ chamber, party, state, sponsored, cosponsored }: MemberData): string {
  const seat = seatWords(party, state)
  const who = [chamber && CHAMBER_WORDS[chamber], seat].filter(Boolean).join(', ')
  return `${who}: ${counted(sponsored.count, 'bill')} sponsored and ${counted(cosponsored.count, 'cosponsorship')} among the bills on human trafficking loaded here.`
}

function linkedData(data: MemberData, url: string): object {
  const { fullName, nickname, bioguideId, bioguideUrl, isSenator, state, party } = data
  return {
    '@type': 'Person',
    '@id': url,
    url,
    name: fullName,
    alternateName: nickname ?? undefined,
    identifier: { '@type': 'PropertyValue', propertyID: 'Bioguide', value: bioguideId },
    jobTitle: isSenator ? 'United States Senator' : 'United States Representative',
    memberOf: party ? { '@type': 'PoliticalParty', name: party } : undefined,
    homeLocation: state ? { '@type': 'State', name: stateName(state) } : undefined,
    sameAs: bioguideUrl,
  }
}

function takeaways(data: MemberData, { origin, url }: { origin: string; url: string }): Takeaway[] {
  const { bioguideId, fullName, isSenator, sources } = data
  const field = isSenator ? 'senator' : 'member'
  const query = `{
  ${field}(bioguideId: "${bioguideId}") {
    fullName
    party
    state
    cosponsorships(first: 100, includeWithdrawn: true) {
      nodes { date isOriginal withdrawnOn bill { citation title status } }
    }
  }
}`
  return [
    { label: 'Link', text: url },
    {
      label: 'Citation',
      text: citationLine({ title: fullName, asOf: null, source: sources[0] ?? null, url }),
    },
    {
      label: 'Spreadsheet formula',
      hint: 'All bills that they sponsored, in Google Sheets.',
      text: spreadsheetFormula(`${origin}/v1/bills.csv?sponsor=${bioguideId}`),
    },
    ...queryTakeaways(origin, query, `${url}.json`),
  ]
}
