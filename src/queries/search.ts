import type { Node } from '../entities/node'
import { encodeCursor } from './cursor'
import { UserInputError } from './errors'
import type { Loaders } from './loaders'
import { findByKey } from './nodes'
import { type Order, OrderDirection } from './order'
import type { PageInfo } from './page'
import { windowOf } from './page-window'
import { spellOut } from './search-beginnings'
import { countMatches, MatchFinder, type SearchHit } from './search-engine'
import { parseSearch, type SearchQuery } from './search-query'
import { type SearchSnippet, snippetOf } from './search-snippet'
import { type SearchMatch, type SearchTier, searchMatches, searchTiers } from './search-tiers'
import { SearchType } from './search-type'

export interface SearchRequest {
  query: string
  types?: SearchType[] | null
  first?: number | null
  after?: string | null
}

/** A result, and where the words were found. */
export interface SearchEdge {
  cursor: string
  node: Node
  matchedIn: SearchMatch
  snippet: () => Promise<SearchSnippet | null>
}

interface Found extends SearchHit {
  tier: SearchTier
}

const NODE_TYPES = {
  BILL: 'Bill',
  MEMBER: 'Member',
  HEARING: 'Hearing',
  RELEASE: 'Release',
} as const satisfies Record<SearchType, string>

/** Ranks first, and within a rank the newest first. */
const ORDER: Order = {
  tag: 'search',
  columns: ['rank', 'place'],
  kinds: ['number', 'number'],
  direction: OrderDirection.DESC,
}

/** A page of what a search finds, in the shape of a Relay connection. */
export class SearchPage {
  private readonly query: SearchQuery
  private readonly types: SearchType[]
  private readonly size: number
  private readonly after: { rank: number; place: number } | null
  private found: Promise<Found[]> | undefined
  private read: Promise<SearchEdge[]> | undefined

  /** @throws UserInputError for a search or a page that cannot be asked for */
  constructor(
    private readonly loaders: Loaders,
    { query, types, first, after }: SearchRequest,
  ) {
    this.query = parseSearch(query, 'query')
    this.types = [...new Set(types ?? [])].toSorted()
    if (types?.length === 0) {
      throw new UserInputError(
        'types',
        'is an empty list, which asks for nothing: name a type, or leave it out.',
      )
    }
    const window = windowOf({ first, after }, ORDER)
    this.size = window.size
    this.after = window.after && placeAt(window.after)
  }

  async edges(): Promise<SearchEdge[]> {
    this.read ??= this.readEdges()
    return this.read
  }

  async nodes(): Promise<Node[]> {
    return (await this.edges()).map(({ node }) => node)
  }

  async pageInfo(): Promise<PageInfo> {
    const edges = await this.edges()
    return {
      hasNextPage: (await this.results()).length > this.size,
      hasPreviousPage: this.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
  }

  /** Number of all results, on whatever page. */
  async totalCount(): Promise<number> {
    return countMatches(this.loaders.db, searchMatches(this.query, this.types))
  }

  private async readEdges(): Promise<SearchEdge[]> {
    const found = (await this.results()).slice(0, this.size)
    const edges = await Promise.all(found.map((result) => this.edgeOf(result)))
    return edges.filter((edge) => edge !== null)
  }

  private async edgeOf({ tier, place, type, key }: Found): Promise<SearchEdge | null> {
    const node = await findByKey(this.loaders, { type: NODE_TYPES[type], key })
    return (
      node && {
        cursor: encodeCursor(ORDER, [tier.rank, place]),
        node,
        matchedIn: tier.match,
        snippet: () => snippetOf(this.loaders, { type, key, query: this.query, match: tier.match }),
      }
    )
  }

  private results(): Promise<Found[]> {
    this.found ??= this.findResults()
    return this.found
  }

  /** One result more than the page holds, rank by rank: later ranks are read only where earlier ones end. */
  private async findResults(): Promise<Found[]> {
    const found: Found[] = []
    const { db } = this.loaders
    const finder = new MatchFinder(db)
    const tiers = searchTiers(this.query, this.types).filter(({ rank }) => rank >= (this.after?.rank ?? 0))
    const expressions = await spellOut(
      db,
      tiers.map(({ expression }) => expression),
    )
    for (const [index, tier] of tiers.entries()) {
      const below = tier.rank === this.after?.rank ? this.after.place : null
      const missing = this.size + 1 - found.length
      if (missing <= 0) break
      const sought = { ...tier, expression: expressions[index]! }
      const hits = await finder.find(sought, { from: below, isDescending: true }, missing)
      found.push(...hits.map((hit) => ({ ...hit, tier })))
    }
    return found
  }
}

function placeAt([rank, place]: (string | number)[]): { rank: number; place: number } {
  if (Number.isSafeInteger(rank) && Number.isSafeInteger(place))
    return { rank: Number(rank), place: Number(place) }
  throw new UserInputError(
    'after',
    'is no cursor of a search. Send the `cursor` of an edge, or `endCursor`, as this API gave it.',
  )
}
