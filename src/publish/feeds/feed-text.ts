import { Feed } from 'feed'
import { printable } from '../charts/printable'
import type { Entry } from './entry'

export const FEED_FORMATS = ['atom', 'json'] as const
export type FeedFormat = (typeof FEED_FORMATS)[number]

export interface FeedFacts {
  /** Name that outlives every address. */
  id: string
  title: string
  description: string
  /** Address of this very feed, and of the page whose news it holds. */
  self: string
  page: string
  /** When something last changed. */
  updatedAt: string
  entries: Entry[]
}

const LONGEST_TITLE = 200

/** In Atom the library says that titles are HTML: what is none has to be escaped. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What would end the part that holds HTML as it is; in HTML it means the same. */
const withoutEnd = (html: string): string => html.replaceAll(']]>', ']]&gt;')

/** A feed as text: Atom 1.0 (RFC 4287) or JSON Feed 1. */
export function feedText(format: FeedFormat, facts: FeedFacts, origin: string): string {
  const isAtom = format === 'atom'
  const feed = new Feed({
    id: facts.id,
    title: printable(facts.title, LONGEST_TITLE),
    description: facts.description,
    link: facts.page,
    feedLinks: { [format]: facts.self },
    updated: new Date(facts.updatedAt),
    author: { name: 'Safe Harbor', link: `${origin}/` },
    copyright: 'CC0 1.0; facts of the United States government are in the public domain',
    generator: 'Safe Harbor',
  })
  for (const { id, title, html, path, seenAt } of facts.entries) {
    const date = new Date(seenAt)
    const link = `${origin}/${path}`
    const words = isAtom ? { title: asHtml(title), content: withoutEnd(html) } : { title, content: html }
    feed.addItem({ ...words, id, link, date, published: date })
  }
  return isAtom ? feed.atom1() : feed.json1()
}
