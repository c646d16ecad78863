import type { Loaders } from '../queries/loaders'
import { CHECK_SCRIPT_PATH } from './check-script'
import { Layout } from './layout'
import { noticePage } from './notice-page'
import { htmlPage, type Published } from './published'
import { type Reading, ReadingView, readingOf, Summary } from './reading'
import { type StoredRelease, storedRelease } from './stored-view'

/** A stored release with its claims and the verdicts stored of them. */
export async function releasePage(loaders: Loaders, releaseId: string): Promise<Published> {
  const stored = await storedRelease(loaders, releaseId)
  if (!stored) {
    return noticePage({
      status: 404,
      root: '../',
      title: 'No such release',
      sentence: 'No release is stored under this address. Texts that were only checked are stored nowhere.',
    })
  }
  return htmlPage(<ReleasePage release={stored.release} reading={await readingOf(loaders, stored.view)} />)
}

function ReleasePage({ release, reading }: { release: StoredRelease['release']; reading: Reading }) {
  const title = release.title ?? 'A release, checked'
  return (
    <Layout
      title={`${title} – Safe Harbor`}
      description="A press release with each of its claims beside the official record."
      root="../"
      isWide
      script={CHECK_SCRIPT_PATH}
    >
      <h1 tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      <div class="below">
        <Summary view={reading.view} />
        {release.url && (
          <p class="small">
            Published at{' '}
            <a href={release.url} rel="noreferrer">
              {release.url}
            </a>
          </p>
        )}
        {release.note && <p class="quiet small">{release.note}</p>}
      </div>
      <ReadingView reading={reading} />
    </Layout>
  )
}
