import type { OfficialHearing } from './hearing'
import type { ReadingNotes } from './reading-notes'

type Document = OfficialHearing['documents'][number]

/** A document with an address that a reader can open; without one it is left out, with a note. */
export function documentOf(
  url: string | null | undefined,
  title: string,
  format: string,
  notes: ReadingNotes,
): Document[] {
  const address = url?.trim().replaceAll(' ', '%20')
  if (address && /^https?:/i.test(address) && URL.canParse(address))
    return [{ title, url: address, format: format.toLowerCase() }]
  notes.gap(`The document “${title}” is left out: the record gives no address for it.`)
  return []
}

/** Documents by address, the first of each. */
export function distinctDocuments(documents: Document[]): Document[] {
  return [...new Map(documents.toReversed().map((one) => [one.url, one])).values()].toReversed()
}
