import { UserInputError } from './errors'
import type { Order, SortKind, SortValue } from './order'

/** A place in an order: opaque to callers, and right whatever rows are inserted around it. */
export function encodeCursor(order: Order, values: SortValue[]): string {
  return Buffer.from(JSON.stringify([order.tag, ...values])).toString('base64url')
}

/** @throws UserInputError where the text is no cursor, or one of another list or order. */
export function decodeCursor(order: Order, cursor: string, argument: 'after' | 'before'): SortValue[] {
  const content = parse(cursor)
  if (!content) throw noCursor(argument, cursor)
  const [tag, ...values] = content
  if (tag !== order.tag || values.length !== order.columns.length) {
    throw new UserInputError(
      argument,
      `is a cursor of another list or order ("${tag}"), and this one is "${order.tag}". Start without a cursor, or ask in the order it came from.`,
    )
  }
  if (!values.every((value, index) => couldStand(value, order.kinds[index]!)))
    throw noCursor(argument, cursor)
  return values
}

function noCursor(argument: string, cursor: string): UserInputError {
  return new UserInputError(
    argument,
    `is no cursor: "${cursor.slice(0, 60)}". Send the \`cursor\` of an edge, or \`endCursor\`, as this API gave it.`,
  )
}

/** In 32 bits, as both engines store them. */
const LARGEST_INTEGER = 2 ** 31 - 1

/** Engines fail at what a column cannot hold, and cursors can be forged. */
function couldStand(value: SortValue, kind: SortKind): boolean {
  if (typeof value === 'string') return kind === 'text' && !value.includes('\0')
  if (kind === 'text' || !Number.isSafeInteger(value)) return false
  return kind === 'number' || Math.abs(value) <= LARGEST_INTEGER
}

function parse(cursor: string): SortValue[] | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (Buffer.from(text).toString('base64url') !== cursor) return null
  try {
    const content: unknown = JSON.parse(text)
    const isFlat =
      Array.isArray(content) && content.every((item) => ['string', 'number'].includes(typeof item))
    return isFlat && typeof content[0] === 'string' ? content : null
  } catch {
    return null
  }
}
