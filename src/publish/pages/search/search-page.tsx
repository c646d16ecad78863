import { printedDate } from '../../../congress/calendar-date'
import { UserInputError } from '../../../queries/errors'
import type { SearchSnippet } from '../../../queries/search-snippet'
import { SearchType } from '../../../queries/search-type'
import { useAddress } from '../../layout'
import { htmlPage, jsonData, type Published } from '../../published'
import { Day } from '../figures'
import { RecordPage } from '../record-page'
import type { Format, Site } from '../site'
import { TakeAway } from '../take-away'
import { notUnderstood } from '../trouble'
import { counted, STATUS_WORDS } from '../words'
import { type ResultView, type SearchData, searchData } from './search-data'
import { SearchWithFacets } from './search-form'
import { isOfBills, readSearch, type SearchAsked, searchAddress } from './search-request'
import { searchTakeaways } from './search-take-away'

/** Looks for words in everything, or lists bills under conditions; a plain form asks. */
export async function searchPage(
  { loaders, origin }: Site,
  query: Record<string, string | string[] | undefined>,
  format: Format,
): Promise<Published> {
  const asked = readSearch(query)
  try {
    const data = await searchData(loaders, asked)
    if (format === 'json') return jsonData(data)
    return htmlPage(<Search data={data} origin={origin} />)
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error
    const sentence = error.message.replace(/^Argument "[^"]*" /, 'The search ')
    return notUnderstood({ root: './', format, sentence })
  }
}

function Search({ data, origin }: { data: SearchData; origin: string }) {
  const { asked, count, results, next } = data
  const to = useAddress()
  const title = asked.q ? `“${asked.q}”` : 'Search'
  const url = `${origin}/${searchAddress(asked)}`
  return (
    <RecordPage
      name={title}
      description="Bills, members, hearings and releases on human trafficking in Congress."
      url={url}
      origin={origin}
      root="./"
      place="search"
      isWide={false}
      kind="website"
      picture="home.png"
      json={searchAddress(asked).replace('search', 'search.json')}
      linkedData={{ '@type': 'SearchResultsPage', url, name: title }}
    >
      <h1>Search</h1>
      <SearchWithFacets data={data} />
      <h2 id="results">{heading(asked, count)}</h2>
      {results.length === 0 && <Nothing asked={asked} />}
      <ol class="results">
        {results.map((result) => (
          <Result key={result.page} result={result} />
        ))}
      </ol>
      {(asked.after || next) && (
        <nav class="pages" aria-label="Pages">
          {asked.after && <a href={to(searchAddress(asked, { after: '' }))}>First page</a>}
          {next && <a href={to(searchAddress(asked, { after: next }))}>Next page</a>}
        </nav>
      )}
      <TakeAway items={searchTakeaways(asked, origin)} />
    </RecordPage>
  )
}

function heading(asked: SearchAsked, count: number | null): string {
  const isList = isOfBills(asked) || asked.q === ''
  const what = count === null ? 'Very many bills' : counted(count, isList ? 'bill' : 'result')
  return asked.q ? `${what} for “${asked.q}”` : what
}

const KIND_WORDS: Record<SearchType, string> = {
  [SearchType.BILL]: 'Bill',
  [SearchType.MEMBER]: 'Member',
  [SearchType.HEARING]: 'Hearing',
  [SearchType.RELEASE]: 'Release',
}

function Result({ result: { kind, page, name, detail, day, status, snippet } }: { result: ResultView }) {
  const to = useAddress()
  return (
    <li>
      <a href={to(page)}>
        <bdi>{name}</bdi>
      </a>
      <p>
        {detail ?? KIND_WORDS[kind]}
        {day && (
          <>
            {' · '}
            {kind === SearchType.BILL && 'introduced '}
            <Day day={day} words={printedDate(day)} />
          </>
        )}
        {status && ` · ${status === 'UNKNOWN' ? 'status not loaded' : STATUS_WORDS[status].toLowerCase()}`}
      </p>
      {snippet && snippet.text !== name && <Snippet snippet={snippet} />}
    </li>
  )
}

/** The passage that was found, with the words looked for in bold. */
function Snippet({ snippet: { text, marks } }: { snippet: SearchSnippet }) {
  const cuts = marks.flatMap(({ start, end }, at) => [
    text.slice(at === 0 ? 0 : marks[at - 1]!.end, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ])
  return (
    <p class="snippet">
      <bdi>
        {cuts}
        {text.slice(marks.at(-1)?.end ?? 0)}
      </bdi>
    </p>
  )
}

function Nothing({ asked }: { asked: SearchAsked }) {
  const to = useAddress()
  return (
    <p>
      Nothing that is loaded fits. Try fewer words, or another form of the name
      {isOfBills(asked) && (
        <>
          , or{' '}
          <a
            href={to(
              searchAddress({ ...asked, congress: '', status: '', chamber: '', party: '', subject: '' }),
            )}
          >
            leave the conditions out
          </a>
        </>
      )}
      . Only bills on human trafficking are loaded. <a href={to('about')}>What is loaded</a>
    </p>
  )
}
