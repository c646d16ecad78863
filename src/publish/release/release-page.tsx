import { printedDate } from '../../congress/calendar-date'
import type { Member } from '../../entities/member'
import { CHECK_SCRIPT_PATH } from '../check/check-script'
import { Cite } from '../pages/cite'
import { embedTakeaways } from '../pages/embed-snippet'
import { PersonLink } from '../pages/person-link'
import { pick } from '../pages/pick'
import { RecordPage } from '../pages/record-page'
import type { Format, Site } from '../pages/site'
import { TakeAway, type Takeaway } from '../pages/take-away'
import { notFound } from '../pages/trouble'
import { counted } from '../pages/words'
import { htmlPage, jsonData, type Published } from '../published'
import { type Reading, ReadingView, readingOf, Summary } from './reading'
import { publishersOf, releaseName } from './release-name'
import { releaseTakeaways } from './release-take-away'
import { type StoredRelease, storedRelease } from './stored-view'

/** A stored release with its claims and the verdicts stored of them: as a page, or as data. */
export async function releasePage(
  site: Site,
  { name, format }: { name: string; format: Format },
): Promise<Published> {
  const { loaders, origin } = site
  const stored = await storedRelease(loaders, name)
  if (!stored) {
    const sentence =
      'No release is stored under this address. Texts that were only checked are stored nowhere.'
    return notFound({ what: 'release', root: '../', format, sentence })
  }
  const publishers = await publishersOf(loaders, name)
  if (format === 'json') return jsonData(releaseData(stored, publishers))
  const [reading, embeds] = await Promise.all([
    readingOf(loaders, stored.view),
    embedTakeaways(site, { kind: 'release', id: name }),
  ])
  return htmlPage(<ReleasePage {...{ stored, publishers, reading, origin, embeds }} />)
}

/** What the page shows of a release, as data. */
function releaseData({ release, view }: StoredRelease, publishers: Member[]) {
  return {
    name: releaseName(release, publishers),
    ...pick(release, 'releaseId', 'sha256', 'title', 'url', 'note'),
    publishers: publishers.map((member) => pick(member, 'bioguideId', 'fullName', 'party', 'state')),
    ...view,
  }
}

interface ReleasePageProps {
  stored: StoredRelease
  publishers: Member[]
  reading: Reading
  origin: string
  embeds: Takeaway[]
}

function ReleasePage({ stored: { release, view }, publishers, reading, origin, embeds }: ReleasePageProps) {
  const name = releaseName(release, publishers)
  const { releaseId } = release
  const url = `${origin}/releases/${releaseId}`
  return (
    <RecordPage
      name={name}
      description={`A press release with ${counted(view.claims.length, 'claim')} set beside the official record.`}
      url={url}
      origin={origin}
      picture={`releases/${releaseId}.png`}
      json={`${releaseId}.json`}
      linkedData={linkedData({ release, publishers, name, url })}
      oembed={`${origin}/oembed`}
      script={CHECK_SCRIPT_PATH}
    >
      <ReleaseHead release={release} publishers={publishers} name={name} reading={reading} />
      <ReadingView reading={reading} />
      <div class="below">
        <Cite title={name} asOf={release.publishedOn} source={null} url={url} />
        <TakeAway
          items={releaseTakeaways({ releaseId, name, publishedOn: release.publishedOn, origin, embeds })}
        />
      </div>
    </RecordPage>
  )
}

interface ReleaseHeadProps extends Pick<ReleasePageProps, 'publishers' | 'reading'> {
  release: StoredRelease['release']
  name: string
}

function ReleaseHead({ release: { publishedOn, url, note }, publishers, name, reading }: ReleaseHeadProps) {
  return (
    <>
      <p class="kicker">Press release{publishedOn && ` · ${printedDate(publishedOn)}`}</p>
      <h1 tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <div class="below">
        {publishers.length > 0 && (
          <p>
            Published by{' '}
            {publishers.map((member, at) => (
              <span key={member.bioguideId}>
                {at > 0 && ', '}
                <PersonLink member={{ ...member, name: member.fullName, isSenator: member.isSenator }} />
              </span>
            ))}
          </p>
        )}
        <Summary view={reading.view} />
        {url && (
          <p class="small">
            Published at{' '}
            <a href={url} rel="noreferrer">
              {url}
            </a>
          </p>
        )}
        {note && <p class="quiet small">{note}</p>}
      </div>
    </>
  )
}

/** A release in the words of schema.org. */
function linkedData({
  release,
  publishers,
  name,
  url,
}: Omit<ReleaseHeadProps, 'reading'> & { url: string }): object {
  return {
    '@type': 'Article',
    '@id': url,
    url,
    headline: name.slice(0, 110),
    name,
    articleSection: 'Press release',
    datePublished: release.publishedOn ?? undefined,
    author: publishers.map(({ fullName, bioguideUrl }) => ({
      '@type': 'Person',
      name: fullName,
      sameAs: bioguideUrl,
    })),
    isBasedOn: release.url ?? undefined,
  }
}
