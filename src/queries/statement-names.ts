import { LRUCache } from 'lru-cache'

/** Texts of which it is known how often they were asked for. */
const MAX_TEXTS = 1000
/** Statements that a server keeps for each connection. */
const MAX_NAMES = 200
const RUNS_BEFORE_NAMING = 2

/**
 * Names for statements that are asked for again: a server parses and plans one with a name once a connection. Filters make
 * any number of statements, so that only as many get names as a connection should hold.
 */
export class StatementNames {
  private readonly known = new LRUCache<string, number | string>({ max: MAX_TEXTS })
  private given = 0
  private isOff = false

  /** The name under which to ask; none for a statement that is not known to come again. */
  nameOf(text: string): string | undefined {
    if (this.isOff) return undefined
    const known = this.known.get(text) ?? 0
    if (typeof known === 'string') return known
    if (known < RUNS_BEFORE_NAMING) this.known.set(text, known + 1)
    if (known < RUNS_BEFORE_NAMING || this.given === MAX_NAMES) return undefined
    this.given += 1
    const name = `reader_${this.given}`
    this.known.set(text, name)
    return name
  }

  /** No more names: whatever stands between here and the server does not keep to a connection. */
  stop(): void {
    this.isOff = true
  }
}
