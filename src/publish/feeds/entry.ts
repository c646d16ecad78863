/** One thing that happened, as a feed tells it. */
export interface Entry {
  /** The same for ever, whatever is loaded later. */
  id: string
  /** Place in the history: the later, the greater. */
  seq: number
  title: string
  /** What happened, in HTML of our own making: whatever words it holds are escaped. */
  html: string
  /** Page to read on, below the address of the service. */
  path: string
  /** When this service saw it. */
  seenAt: string
}

/** Entries of one feed: more have never been of use to a reader. */
export const MOST_ENTRIES = 50

/**
 * A name that no address carries, so that it outlives every move. The instant tells the histories of two
 * databases apart, in which the same place holds another thing.
 */
export function tagOf(what: string, seenAt?: string): string {
  const instant = seenAt ? `/${seenAt.replace(/[^0-9TZ]/g, '')}` : ''
  return `tag:safe-harbor,2026:${what}${instant}`
}

/** The latest entries of several kinds, newest first. */
export function newestFirst(...kinds: Entry[][]): Entry[] {
  return kinds
    .flat()
    .sort((a, b) => b.seq - a.seq)
    .slice(0, MOST_ENTRIES)
}
