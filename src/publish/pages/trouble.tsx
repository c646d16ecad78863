import { Layout, useAddress } from '../layout'
import { CACHING, htmlPage, jsonData, type Published } from '../published'
import type { Format } from './site'

interface Trouble {
  root: string
  format: Format
  /** What is the matter, and what to do. */
  sentence: string
}

interface Missing extends Trouble {
  /** What was looked for: `bill`, `senator` … */
  what: string
}

/** There is nothing under this address: in words that help, and with a way on. */
export const notFound = ({ what, ...trouble }: Missing): Published =>
  answer({ ...trouble, status: 404, code: 'NOT_FOUND', title: `No such ${what}` })

/** The question cannot be answered as it was asked. */
export const notUnderstood = (trouble: Trouble): Published =>
  answer({ ...trouble, status: 400, code: 'BAD_USER_INPUT', title: 'Not understood' })

function answer({
  status,
  code,
  title,
  root,
  format,
  sentence,
}: Trouble & { status: number; code: string; title: string }): Published {
  const options = { status, caching: CACHING.NONE }
  if (format === 'json') return jsonData({ error: { code, message: sentence } }, options)
  return htmlPage(
    <Layout title={`${title} – Safe Harbor`} description={sentence} root={root}>
      <h1>{title}</h1>
      <p class="lede">{sentence}</p>
      <SearchForm />
    </Layout>,
    options,
  )
}

/** Looks for words in bills, members, hearings and releases: a plain form. */
export function SearchForm({ query = '' }: { query?: string }) {
  const to = useAddress()
  return (
    <search>
      <form class="search-form" method="get" action={to('search')}>
        <label for="q">Search bills, members, hearings and releases</label>
        <input type="search" id="q" name="q" value={query} maxLength={500} />
        <button class="button is-small" type="submit">
          Search
        </button>
      </form>
    </search>
  )
}
