import { z } from 'zod'
import { decodeUtf8 } from './decode'
import { UnknownTally } from './unknown-element'
import { UnreadableDocumentError } from './unreadable'

/** A list may also be one thing alone, or an `item` with either, as in JSON that was made from XML. */
function elementsOf(value: unknown): unknown[] {
  const inner = value && typeof value === 'object' && 'item' in value ? value.item : value
  if (inner === undefined || inner === null || inner === '') return []
  return Array.isArray(inner) ? inner : [inner]
}

/** A list in any of the forms of {@link elementsOf}; nothing at all is an empty one. */
export function listOf<S extends z.ZodType>(element: S) {
  return z.preprocess(elementsOf, z.array(element))
}

/** A word or number, as text; empty is null. */
export const wordOrNumber = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || null)

/** Every field that a schema reads, as paths from its root. */
function readPaths(schema: unknown, path: string, into: Set<string>): Set<string> {
  if (schema instanceof z.ZodObject) {
    for (const [name, part] of Object.entries(schema.shape)) {
      into.add(`${path}/${name}`)
      readPaths(part, `${path}/${name}`, into)
    }
  } else if (schema instanceof z.ZodArray) {
    readPaths(schema.element, path, into)
  } else if (schema instanceof z.ZodPipe) {
    readPaths(schema.def.in, path, into)
    readPaths(schema.def.out, path, into)
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) readPaths(option, path, into)
  }
  return into
}

/** Counts the fields that are neither read nor left out; what lies within those is not looked at. */
function reportUnknown(
  value: unknown,
  path: string,
  read: ReadonlySet<string>,
  leftOut: Readonly<Record<string, string>>,
  unknown: UnknownTally,
): void {
  for (const element of elementsOf(value)) {
    if (typeof element !== 'object' || element === null) continue
    for (const [name, part] of Object.entries(element)) {
      const place = `${path}/${name}`
      if (read.has(place)) reportUnknown(part, place, read, leftOut, unknown)
      else if (!Object.hasOwn(leftOut, place)) unknown.add('ELEMENT', place, JSON.stringify(part))
    }
  }
}

/** An object that an answer of the Congress.gov API is about. */
export interface ApiItem<S extends z.ZodType> {
  /** Its name there: `committeeMeeting`, `hearing`. */
  name: string
  schema: S
  /** Fields that are left out on purpose, and why: paths from the item's name. */
  leftOut: Readonly<Record<string, string>>
}

function parseJson(document: string | Uint8Array): unknown {
  const text = decodeUtf8(document)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnreadableDocumentError(null, `not JSON: ${(cause as Error).message}`, { cause })
  }
}

/**
 * Reads the one object that an answer of the Congress.gov API is about, under its name or bare. Throws an
 * {@link UnreadableDocumentError} for what is not JSON, for a list of such objects (which only points at
 * them), and for a field that is missing or wrong.
 */
export function readApiItem<S extends z.ZodType>(
  document: string | Uint8Array,
  { name, schema, leftOut }: ApiItem<S>,
): { item: z.output<S>; unknown: UnknownTally } {
  const answer = parseJson(document)
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw new UnreadableDocumentError(null, `the JSON holds no ${name}`)
  const named = answer as Record<string, unknown>
  if (Array.isArray(named[`${name}s`])) {
    throw new UnreadableDocumentError(
      `${name}s`,
      'this is a list that only points at its items; fetch each item',
    )
  }
  const raw = named[name] ?? answer
  const parsed = schema.safeParse(raw)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    throw new UnreadableDocumentError([name, ...path].join('.'), message)
  }
  const unknown = new UnknownTally()
  reportUnknown(raw, name, readPaths(schema, name, new Set()), leftOut, unknown)
  return { item: parsed.data, unknown }
}
