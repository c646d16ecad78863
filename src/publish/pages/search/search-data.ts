import type { Bill } from '../../../entities/bill'
import { Hearing } from '../../../entities/hearing'
import { Member } from '../../../entities/member'
import type { Node } from '../../../entities/node'
import { Release } from '../../../entities/release'
import { billList } from '../../../queries/bills'
import { type FacetCount, facetCounts } from '../../../queries/facets'
import type { Loaders } from '../../../queries/loaders'
import { OrderDirection } from '../../../queries/order'
import { readList } from '../../../queries/read-list'
import { SearchPage } from '../../../queries/search'
import type { SearchSnippet } from '../../../queries/search-snippet'
import { SearchType } from '../../../queries/search-type'
import { publishersOf, releaseName } from '../../release/release-name'
import { hearingName } from '../hearing/hearing-name'
import { memberAddress } from '../person-link'
import { pick } from '../pick'
import { seatWords } from '../words'
import { BILL_FACETS, type BillFacet, billFilterOf, isOfBills, type SearchAsked } from './search-request'

const A_PAGE = 20
/** Bills that are counted by their values in a moment. */
const MOST_COUNTED = 10_000

export interface ResultView {
  kind: SearchType
  /** Address of its page, from the root. */
  page: string
  name: string
  /** What tells it from others of that name. */
  detail: string | null
  day: string | null
  status: Bill['status'] | null
  snippet: SearchSnippet | null
}

export interface SearchData {
  asked: SearchAsked
  /** Null where there are too many to count them in a moment. */
  count: number | null
  results: ResultView[]
  /** Cursor of the next page; null where this one is the last. */
  next: string | null
  /** Counts of the bills found, by their values; null where there are too many bills to count them. */
  facets: Record<BillFacet, FacetCount[] | null>
}

/**
 * What a search finds: all kinds by rank; or, where conditions are set that bills alone have, bills by the
 * day of their introduction.
 * @throws UserInputError for a search that cannot be asked
 */
export async function searchData(loaders: Loaders, asked: SearchAsked): Promise<SearchData> {
  const isList = isOfBills(asked) || asked.q === ''
  const isBroad = asked.q !== '' && (await countBillsWith(loaders, asked.q)) > MOST_COUNTED
  const [found, facets] = await Promise.all([
    isList ? billsFound(loaders, asked, isBroad) : wordsFound(loaders, asked),
    facetsOf(loaders, asked, isBroad),
  ])
  return { asked, ...found, facets }
}

type Found = Pick<SearchData, 'count' | 'results' | 'next'>

async function billsFound(loaders: Loaders, asked: SearchAsked, isBroad: boolean): Promise<Found> {
  const orderBy = { field: 'INTRODUCED_ON', direction: OrderDirection.DESC }
  const filter = billFilterOf(asked)
  const page = readList(loaders, billList, {
    filter: Object.keys(filter).length > 0 ? filter : null,
    orderBy,
    first: A_PAGE,
    after: asked.after || null,
  })
  const [bills, count, info] = await Promise.all([
    page.nodes(),
    isBroad ? null : page.totalCount(),
    page.pageInfo(),
  ])
  return {
    count,
    results: bills.map((bill) => billResult(bill, null)),
    next: info.hasNextPage === true ? info.endCursor : null,
  }
}

async function wordsFound(loaders: Loaders, { q, type, after }: SearchAsked): Promise<Found> {
  const page = new SearchPage(loaders, {
    query: q,
    types: type ? [type] : null,
    first: A_PAGE,
    after: after || null,
  })
  const [edges, count, info] = await Promise.all([page.edges(), page.totalCount(), page.pageInfo()])
  const results = await Promise.all(
    edges.map(async ({ node, snippet }) => resultOf(loaders, node, await snippet())),
  )
  return {
    count,
    results: results.filter((result) => result !== null),
    next: info.hasNextPage === true ? info.endCursor : null,
  }
}

/**
 * Counts of the bills that the words find, whatever a condition's own value is: it can be changed. Nobody
 * is to wait for them: what very many bills hold is not counted.
 */
async function facetsOf(
  loaders: Loaders,
  asked: SearchAsked,
  isBroad: boolean,
): Promise<SearchData['facets']> {
  const facets = await Promise.all(
    BILL_FACETS.map(async (facet) => {
      if (isBroad) return [facet, null] as const
      const filter = billFilterOf({ ...asked, [facet]: '' })
      const page = readList(loaders, billList, { filter: Object.keys(filter).length > 0 ? filter : null })
      // A bill has many subjects, and one of all else.
      if (facet === 'subject' && (await page.totalCount()) > MOST_COUNTED) return [facet, null] as const
      const counts = await facetCounts(loaders, page, facet)
      return [facet, counts.map((one) => pick(one, 'value', 'count'))] as const
    }),
  )
  return Object.fromEntries(facets) as SearchData['facets']
}

const countBillsWith = (loaders: Loaders, query: string): Promise<number> =>
  new SearchPage(loaders, { query, types: [SearchType.BILL], first: 1 }).totalCount()

async function resultOf(
  loaders: Loaders,
  node: Node,
  snippet: SearchSnippet | null,
): Promise<ResultView | null> {
  if (node instanceof Member) return memberResult(node)
  if (node instanceof Hearing) return hearingResult(await hearingName(loaders, node), node, snippet)
  if (node instanceof Release) {
    const { releaseId, publishedOn } = node
    const name = releaseName(node, await publishersOf(loaders, releaseId))
    const about = { detail: 'Press release', day: publishedOn, status: null, snippet }
    return { kind: SearchType.RELEASE, page: `releases/${releaseId}`, name, ...about }
  }
  return node.typeName() === 'Bill' ? billResult(node as Bill, snippet) : null
}

const billResult = (bill: Bill, snippet: SearchSnippet | null): ResultView => ({
  kind: SearchType.BILL,
  page: `bills/${bill.billId}`,
  name: bill.title,
  detail: bill.citation,
  day: bill.introducedOn,
  status: bill.status,
  snippet,
})

const memberResult = (member: Member): ResultView => ({
  kind: SearchType.MEMBER,
  page: memberAddress(member),
  name: member.fullName,
  detail: [member.isSenator ? 'Senator' : 'Representative', seatWords(member.party, member.state)]
    .filter(Boolean)
    .join(', '),
  day: null,
  status: null,
  snippet: null,
})

const hearingResult = (name: string, hearing: Hearing, snippet: SearchSnippet | null): ResultView => ({
  kind: SearchType.HEARING,
  page: `hearings/${hearing.hearingId}`,
  name,
  detail: hearing.citation,
  day: hearing.date,
  status: null,
  snippet,
})
