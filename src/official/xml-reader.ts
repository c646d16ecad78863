import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { decodeUtf8 } from './decode'
import { UnknownTally } from './unknown-element'
import { UnreadableDocumentError } from './unreadable'
import type { Attributes } from './xml-shape'
import type { Place, XmlKind } from './xml-tree'

/** Elements within each other; an official file stays under ten. */
const DEEPEST = 100

/** Where the walk stands: the elements open around it and the record each adds to. */
class Walk {
  private readonly places: Place[] = []
  private readonly records: unknown[] = []
  private place: Place | null = null
  private words = ''
  /** How many elements deep within a subtree that is not read; 0 outside of one. */
  private skipped = 0
  /** Path of the unknown element being skipped, and the first of its words. */
  private strange: { path: string; words: string } | null = null

  constructor(
    private readonly root: Place,
    private record: unknown,
    private readonly unknown: UnknownTally,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.skipped > 0) {
      this.skipped += 1
      return
    }
    const at = this.place
    const child = at === null ? this.root : at.children.get(name)
    if (child?.isLeftOut) this.skipped = 1
    else if (child) this.enter(child, attributes)
    else if (name === 'cdata') this.enter(at!.wrapped, attributes)
    else {
      this.skipped = 1
      this.strange = { path: `${at!.path}/${name}`, words: '' }
    }
  }

  private enter(place: Place, attributes: Attributes): void {
    for (const name in attributes) {
      if (!place.attributes.has(name) && !name.startsWith('xmlns'))
        this.unknown.add('ATTRIBUTE', `${place.path}@${name}`, attributes[name]!)
    }
    if (this.places.length >= DEEPEST)
      throw new UnreadableDocumentError(place.path, `elements stand more than ${DEEPEST} deep`)
    if (place.words) this.words = ''
    this.places.push(place)
    this.records.push(this.record)
    this.place = place
    if (place.begin) this.record = place.begin(attributes)
  }

  text(chunk: string): void {
    if (this.skipped > 0) {
      if (this.strange && this.strange.words.length < 200) this.strange.words += chunk.slice(0, 200)
      return
    }
    const at = this.place
    if (at === null) return
    if (at.keepsWords) this.words += chunk
    else if (/\S/.test(chunk)) this.unknown.add('TEXT', `${at.path}/text()`, chunk)
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1
      if (this.skipped === 0 && this.strange) {
        this.unknown.add('ELEMENT', this.strange.path, this.strange.words)
        this.strange = null
      }
      return
    }
    const place = this.places.pop()!
    const { record } = this
    this.record = this.records.pop()
    this.place = this.places.at(-1) ?? null
    if (place.words) place.words(record as never, this.words)
    if (place.end) place.end(this.record as never, record as never)
  }
}

/** The opening of a document that is not XML at all, said as a person would. */
function refuseOtherKinds(opening: string, kind: string): void {
  const start = opening.replace(/^\s+|^(?:\s*<!--[\s\S]*?-->)+\s*/g, '')
  if (start === '') throw new UnreadableDocumentError(null, `the document is empty, not ${kind}`)
  if (/^<(?:!doctype\s+html|html)\b/i.test(start)) {
    const title = /<title[^>]*>\s*([^<]{1,80})/i.exec(start)?.[1]?.trim()
    const shown = title ? ` (“${title}”)` : ''
    throw new UnreadableDocumentError(null, `this is a web page${shown}, not ${kind}`)
  }
  if (!start.startsWith('<'))
    throw new UnreadableDocumentError('line 1', `this is not XML, and so not ${kind}`)
}

/**
 * Reads a document of a known kind in one pass, and keeps only what its shape takes. Strict: what
 * is not well formed is refused whole.
 *
 * Throws an {@link UnreadableDocumentError} with line and column for malformed XML, a document cut
 * short, a web page, or a document of another kind.
 */
export function readXml<R>(xml: string | Uint8Array, kind: XmlKind<R>): { record: R; unknown: UnknownTally } {
  const source = decodeUtf8(xml)
  refuseOtherKinds(source.slice(0, 2000), kind.name)
  const record = kind.make()
  const unknown = new UnknownTally()
  const walk = new Walk(kind.root, record, unknown)
  const parser = new SaxesParser()
  let isRootSeen = false
  let isAtEnd = false
  const here = () => `line ${parser.line}, column ${parser.column}`
  parser.on('error', (error) => {
    const reason = error.message.replace(/^(?:\d+:\d+: )+/, '')
    const explained = isAtEnd
      ? `the document is cut short (${reason.replace(/\.$/, '')})`
      : `not well-formed XML: ${reason}`
    throw new UnreadableDocumentError(here(), explained)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (!isRootSeen && tag.name !== kind.root.path) {
      throw new UnreadableDocumentError(
        here(),
        `the root element is <${tag.name}>, not <${kind.root.path}>: not ${kind.name}`,
      )
    }
    isRootSeen = true
    walk.open(tag.name, tag.attributes)
  })
  parser.on('text', (chunk) => walk.text(chunk))
  parser.on('cdata', (chunk) => walk.text(chunk))
  parser.on('closetag', () => walk.close())
  parser.write(source)
  isAtEnd = true
  parser.close()
  return { record, unknown }
}
