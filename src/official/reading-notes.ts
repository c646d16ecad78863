import { clockTime, washingtonDay } from './official-date'
import type { UnknownTally } from './unknown-element'

/** `True`, `False`, `Y`, `N`: how official files write yes and no. */
const FLAGS: Record<string, boolean> = {
  True: true,
  False: false,
  true: true,
  false: false,
  Y: true,
  N: false,
}

/** What a table says of a word that a document gives; undefined for a word that it lacks. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}

/** What a reader has to say of a document beside its record: what is missing, and what it did not know. */
export class ReadingNotes {
  readonly gaps: string[] = []

  constructor(
    private readonly unknown: UnknownTally,
    /** Path that the places below hang on: `billStatus/bill`. */
    private readonly root: string,
  ) {}

  gap(sentence: string): void {
    if (!this.gaps.includes(sentence)) this.gaps.push(sentence)
  }

  /** Reports a value outside of the list that the reader knows. */
  strange(place: string, value: string): void {
    this.unknown.add('VALUE', `${this.root}/${place}`, value)
  }

  /** The meaning of a word of a known list, as given or in lower case; null for none or a strange one. */
  oneOf<T>(known: Readonly<Record<string, T>>, place: string, given: string | undefined): T | null {
    if (!given) return null
    const meaning = lookUp(known, given) ?? lookUp(known, given.toLowerCase())
    if (meaning === undefined) this.strange(place, given)
    return meaning ?? null
  }

  flag(place: string, given: string | undefined): boolean | null {
    return this.oneOf(FLAGS, place, given)
  }

  day(place: string, given: string | undefined): string | null {
    return this.read(washingtonDay, place, given)
  }

  time(place: string, given: string | undefined): string | null {
    return this.read(clockTime, place, given)
  }

  /** A whole number, zero or more. */
  whole(place: string, given: string | undefined): number | null {
    return this.read((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null), place, given)
  }

  private read<T>(reader: (text: string) => T | null, place: string, given: string | undefined): T | null {
    if (!given) return null
    const value = reader(given)
    if (value === null) this.strange(place, given)
    return value
  }
}

/** Words with single spaces between them. */
export function oneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
