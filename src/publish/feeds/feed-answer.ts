import { readDataVersion } from '../../queries/data-version'
import { CACHING, type Published } from '../published'
import { problem } from '../tables/problem'
import { parametersOf, refusalOf } from '../tables/table-answer'
import type { TableDoor } from '../tables/table-rows'
import { tagOf } from './entry'
import { FEED_FORMATS, type FeedFormat, feedText } from './feed-text'
import { billFeed, billsFeed, type ReadFeed, senatorFeed, verdictsFeed } from './feeds'

/** What there is below `/feeds/`, by the folder that its name stands in. */
const FEEDS: Record<string, ReadFeed> = { bills: billsFeed, verdicts: verdictsFeed }
const FEEDS_OF: Record<string, ReadFeed> = { bills: billFeed, senators: senatorFeed }

export const FEED_PATHS: readonly string[] = [
  ...Object.keys(FEEDS).map((name) => `/feeds/${name}`),
  ...Object.keys(FEEDS_OF).map((name) => `/feeds/${name}/<id>`),
].flatMap((path) => FEED_FORMATS.map((format) => `${path}.${format}`))

const TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

const NAMED = /^\/feeds\/([a-z]+)(?:\/(.+))?\.(atom|json)$/

/** A feed by its address; 404 with a list of what there is, where there is none. */
export async function feedAnswer(door: TableDoor, url: URL): Promise<Published> {
  const [, name = '', key, format] = NAMED.exec(decodeURIComponent(url.pathname)) ?? []
  const read = (key === undefined ? FEEDS : FEEDS_OF)[name]
  if (!read || !format) return noFeed(url)
  try {
    const content = await read(door.loaders, parametersOf(url), key ?? '')
    return content ? await published(door, url, format as FeedFormat, content) : noFeed(url, key)
  } catch (error) {
    const refused = refusalOf(error)
    if (!refused) throw error
    return problem({ status: 400, ...refused }, format)
  }
}

async function published(
  { loaders, origin }: TableDoor,
  url: URL,
  format: FeedFormat,
  { page, entries, ...words }: NonNullable<Awaited<ReturnType<ReadFeed>>>,
): Promise<Published> {
  const asked = new URLSearchParams(url.searchParams)
  asked.sort()
  const path = url.pathname.slice(1)
  const { changedAt } = await readDataVersion(loaders.db)
  const facts = {
    ...words,
    id: tagOf([path.replace(/\.\w+$/, ''), asked.toString()].filter(Boolean).join('?')),
    self: `${origin}/${path}${url.search}`,
    page: `${origin}/${page}`,
    updatedAt: entries[0]?.seenAt ?? changedAt ?? new Date(0).toISOString(),
    entries,
  }
  return {
    status: 200,
    headers: { 'content-type': TYPES[format], 'cache-control': CACHING.MINUTE },
    body: feedText(format, facts, origin),
  }
}

function noFeed(url: URL, key?: string): Published {
  const what =
    key === undefined ? `no feed at ${url.pathname.slice(0, 200)}` : `nothing of “${key.slice(0, 80)}” loaded`
  const detail = `There is ${what}. There is: ${FEED_PATHS.join(', ')}.`
  return problem({ status: 404, detail, known: FEED_PATHS }, url.pathname.endsWith('.json') ? 'json' : 'text')
}
