/** Attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string>>

/**
 * What is taken of an element, written as a tree of names. `P` is the record that the element's words and
 * children add to. A document is read against its shape in one pass: nothing is kept but what a shape takes.
 */
export interface Shape<in P> {
  readonly children?: Children<never>
  /** Takes the element's own words, trimmed of nothing, at its end. */
  readonly words?: (record: P, words: string) => void
  /** Begins a record of its own, which the children add to, and {@link Shape.end} hands to the parent's. */
  readonly begin?: (attributes: Attributes) => object
  readonly end?: (parent: P, record: never) => void
  /** Attributes that `begin` takes; any other is unknown. */
  readonly attributes?: readonly string[]
}

export type Children<P> = Readonly<Record<string, Shape<P>>>

/** An element that only holds others. `seen` is told of each one, empty or not. */
export function group<P>(children: Children<P>, seen?: (record: P) => void): Shape<P> {
  return seen ? { children, end: (record: P) => seen(record) } : { children }
}

/** An element whose words are taken. */
export function words<P>(take: (record: P, words: string) => void): Shape<P> {
  return { words: take }
}

/** A field of the record, from the element's words; an empty element leaves the field unset. */
export function field<K extends string>(key: K): Shape<Partial<Record<K, string>>> {
  return words((record, given) => {
    const value = given.trim()
    if (value) record[key] = value
  })
}

/** Elements that are each a field of their own name. */
export function fields<K extends string>(...keys: K[]): Children<Partial<Record<K, string>>> {
  return Object.fromEntries(keys.map((key) => [key, field(key)]))
}

/** A list of words: each element with any adds one. */
export function wordList<K extends string>(key: K): Shape<Record<K, string[]>> {
  return words((record, given) => {
    const value = given.trim()
    if (value) record[key].push(value)
  })
}

/** A list of records: each element begins one, which joins the list at its end. */
export function list<K extends string, R extends object>(
  key: K,
  make: (attributes: Attributes) => R,
  children: Children<R>,
): Shape<Record<K, R[]>> {
  return {
    children,
    begin: make,
    end: (parent: Record<K, R[]>, record: R) => {
      parent[key].push(record)
    },
  }
}

interface Held {
  attributes: Attributes
  words: string
}

function hold(held: Held, given: string): void {
  held.words = given
}

/** An element of which attributes and words are taken together. */
export function attributed<P>(
  attributes: readonly string[],
  take: (record: P, attributes: Attributes, words: string) => void,
): Shape<P> {
  return {
    attributes,
    begin: (given): Held => ({ attributes: given, words: '' }),
    // The words go to what `begin` made, which the type of a shape without a record of its own cannot say.
    words: hold as unknown as Shape<P>['words'],
    end: (record: P, held: Held) => take(record, held.attributes, held.words.trim()),
  }
}
