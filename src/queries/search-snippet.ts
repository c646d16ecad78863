import { atKeys, type Loaders } from './loaders'
import { readSearchDocuments, type SearchDocument } from './search-documents'
import type { SearchQuery, SearchTerm } from './search-query'
import { SearchMatch } from './search-tiers'
import type { SearchField, SearchType } from './search-type'
import { type SearchWord, searchWords } from './search-words'

/** Half-open, in UTF-16 code units of the snippet’s own text. */
export interface SnippetMark {
  start: number
  end: number
}

/** A passage that shows why a result was found. */
export interface SearchSnippet {
  text: string
  marks: SnippetMark[]
}

interface SnippetRequest {
  type: SearchType
  key: string
  query: SearchQuery
  match: SearchMatch
}

/** Words that a snippet shows at most. */
const SNIPPET_WORDS = 40

/** Fields in which to look first: what the result was found by. */
const FIELDS: Record<SearchMatch, SearchField[]> = {
  [SearchMatch.NUMBER]: ['title'],
  [SearchMatch.NAME]: ['title'],
  [SearchMatch.TITLE]: ['title'],
  [SearchMatch.SUBJECT]: ['subject', 'title'],
  [SearchMatch.TEXT]: ['text', 'subject', 'title', 'number'],
}

/** The passage of a result that holds most of what was looked for; null where the result is no longer there. */
export async function snippetOf(
  loaders: Loaders,
  { type, key, query, match }: SnippetRequest,
): Promise<SearchSnippet | null> {
  const document = await loaders.load<SearchDocument | null>(`search document ${type}`, key, async (keys) => {
    const documents = await readSearchDocuments(loaders.db, type, keys)
    return atKeys(keys, new Map(documents.map((each) => [each.key, each])), null)
  })
  return document ? bestPassage(document, query.groups.flat(), FIELDS[match]) : null
}

interface Passage {
  snippet: SearchSnippet
  /** Different terms in it. */
  terms: number
}

/** The first passage that holds all terms, else the first of those that hold most. */
export function bestPassage(
  { fields }: SearchDocument,
  terms: SearchTerm[],
  order: SearchField[],
): SearchSnippet | null {
  let best: Passage | null = null
  for (const field of order) {
    for (const text of fields[field]) {
      const passage = passageOf(text, terms)
      if (!best || passage.terms > best.terms) best = passage
      if (best.terms === terms.length) return best.snippet
    }
  }
  return best?.snippet ?? null
}

/** A term found: its number, and its words from `first` to `end`, the latter not included. */
interface Hit {
  term: number
  first: number
  end: number
}

function passageOf(given: string, terms: SearchTerm[]): Passage {
  const text = given.replace(/\s+/gu, ' ').trim()
  const words = searchWords(text)
  const hits = terms.flatMap((term, index) => hitsOf(words, term, index))
  hits.sort((a, b) => a.first - b.first)
  let within: Hit[] = []
  for (const { first } of hits) {
    const near = hits.filter((hit) => hit.first >= first && hit.end <= first + SNIPPET_WORDS)
    if (differentTerms(near) > differentTerms(within)) within = near
    if (differentTerms(within) === terms.length) break
  }
  return { snippet: cut(text, words, within), terms: differentTerms(within) }
}

const differentTerms = (hits: Hit[]): number => new Set(hits.map(({ term }) => term)).size

function hitsOf(words: SearchWord[], { words: wanted, prefix }: SearchTerm, term: number): Hit[] {
  const last = wanted.length - 1
  return words.flatMap((_, first) => {
    const isHit = wanted.every((word, offset) => {
      const found = words[first + offset]?.word
      return found === word || (offset === last && prefix !== null && found?.startsWith(prefix))
    })
    return isHit ? [{ term, first, end: first + wanted.length }] : []
  })
}

/** The words around the hits, as many before as after, with the hits marked. */
function cut(text: string, words: SearchWord[], hits: Hit[]): SearchSnippet {
  const from = hits.at(0)?.first ?? 0
  const to = Math.max(from, ...hits.map(({ end }) => end))
  const lead = Math.floor((SNIPPET_WORDS - (to - from)) / 2)
  const first = Math.max(0, Math.min(from - lead, words.length - SNIPPET_WORDS))
  const end = Math.min(words.length, first + SNIPPET_WORDS)
  const start = first === 0 ? 0 : words[first]!.start
  const before = first === 0 ? '' : '… '
  const after = end === words.length ? '' : ' …'
  const shown = text.slice(start, end === words.length ? text.length : words[end - 1]!.end)
  const shift = before.length - start
  const marks = hits.map((hit) => ({
    start: words[hit.first]!.start + shift,
    end: words[hit.end - 1]!.end + shift,
  }))
  return { text: `${before}${shown}${after}`, marks: merged(marks) }
}

/** Marks that touch one another become one: no part of a text is marked twice. */
function merged(marks: SnippetMark[]): SnippetMark[] {
  const apart: SnippetMark[] = []
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last && mark.start < last.end) last.end = Math.max(last.end, mark.end)
    else apart.push({ ...mark })
  }
  return apart
}
