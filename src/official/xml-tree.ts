import type { Attributes, Shape } from './xml-shape'

/** An element's place in a kind of document, with what is to be done there. */
export class Place {
  readonly children = new Map<string, Place>()
  readonly words: ((record: never, words: string) => void) | null
  readonly begin: ((attributes: Attributes) => object) | null
  readonly end: ((parent: never, record: never) => void) | null
  readonly attributes: ReadonlySet<string>
  readonly keepsWords: boolean
  /** The whole subtree is left out on purpose. */
  readonly isLeftOut: boolean

  constructor(
    readonly path: string,
    shape: Shape<never> | null,
    /** Stands for the same place within a `cdata` element, which some dialects wrap around what it holds. */
    unwrapped: Place | null = null,
  ) {
    this.isLeftOut = shape === null
    this.keepsWords = Boolean(shape?.words)
    this.words = (!unwrapped && shape?.words) || null
    this.begin = (!unwrapped && shape?.begin) || null
    this.end = (!unwrapped && shape?.end) || null
    this.attributes = new Set(unwrapped ? [] : shape?.attributes)
    if (unwrapped) this.children = unwrapped.children
    for (const [name, child] of Object.entries(unwrapped ? {} : (shape?.children ?? {}))) {
      this.children.set(name, new Place(`${path}/${name}`, child))
    }
    this.wrapped = unwrapped || shape === null ? this : new Place(path, shape, this)
  }

  readonly wrapped: Place
}

/** A kind of document, ready to read. */
export interface XmlKind<R> {
  /** As a sentence says it: `a BILLSTATUS file`. */
  name: string
  root: Place
  make: () => R
}

/** Adds the subtrees that are left out on purpose; each must hang on an element that is read. */
function leaveOut(root: Place, paths: string[]): void {
  for (const path of paths) {
    const names = path.split('/')
    const last = names.pop()!
    const parent = names.slice(1).reduce<Place | undefined>((at, name) => at?.children.get(name), root)
    if (names[0] !== root.path || !parent || parent.isLeftOut || parent.children.has(last)) {
      throw new Error(`${path} cannot be left out: its parent is not read, or it is read itself`)
    }
    parent.children.set(last, new Place(path, null))
  }
}

/**
 * Makes a kind of document of the shape of its root element and the paths that are left out. Throws
 * where the two do not fit together.
 */
export function xmlKind<R>(
  name: string,
  root: string,
  make: () => R,
  shape: Shape<R>,
  leftOut: Readonly<Record<string, string>>,
): XmlKind<R> {
  const place = new Place(root, shape)
  leaveOut(place, Object.keys(leftOut))
  return { name, root: place, make }
}
