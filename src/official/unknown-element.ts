/** Something of a document that no reader knows yet: counted and shown, never dropped in silence. */
export interface UnknownElement {
  /** `billStatus/bill/actions/item/room`; an attribute ends in `@name`, stray words in `text()`. */
  path: string
  /** An element nobody reads, an attribute, words where none belong, or a value outside of its list. */
  kind: 'ELEMENT' | 'ATTRIBUTE' | 'TEXT' | 'VALUE'
  count: number
  /** The first one seen, at most 80 characters. */
  example: string
}

const EXAMPLE_LENGTH = 80

/** A copy of its own: a part of a text would keep the whole document in memory for as long as the tally lives. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}

/** Counts what is unknown in one document, by path. */
export class UnknownTally {
  private readonly found = new Map<string, UnknownElement>()

  add(kind: UnknownElement['kind'], path: string, example: string): void {
    // Values of one place are told apart: each is a word for somebody to look at.
    const shown = detached(example.replace(/\s+/g, ' ').trim().slice(0, EXAMPLE_LENGTH))
    const key = kind === 'VALUE' ? `${path} ${shown}` : `${kind} ${path}`
    const known = this.found.get(key)
    if (known) known.count += 1
    else this.found.set(key, { path: detached(path), kind, count: 1, example: shown })
  }

  list(): UnknownElement[] {
    return [...this.found.values()]
  }
}
