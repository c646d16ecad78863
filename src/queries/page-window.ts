import { decodeCursor } from './cursor'
import { UserInputError } from './errors'
import type { Order, SortValue } from './order'

export const DEFAULT_PAGE_SIZE = 20
export const MAX_PAGE_SIZE = 100

/** What a caller asks of a page, as in the Relay connection specification. */
export interface PageRequest {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

/** The same, checked: how many rows, from which end, between which places. */
export interface PageWindow {
  size: number
  isBackward: boolean
  after: SortValue[] | null
  before: SortValue[] | null
}

/** @throws UserInputError for a size or a cursor that cannot be used */
export function windowOf({ first, last, after, before }: PageRequest, order: Order): PageWindow {
  const isBackward = typeof last === 'number'
  if (typeof first === 'number' && isBackward) {
    throw new UserInputError('last', 'stands beside "first": ask from one end only, with one of them.')
  }
  checkSize('first', first)
  checkSize('last', last)
  return {
    size: (isBackward ? last : first) ?? DEFAULT_PAGE_SIZE,
    isBackward,
    after: typeof after === 'string' ? decodeCursor(order, after, 'after') : null,
    before: typeof before === 'string' ? decodeCursor(order, before, 'before') : null,
  }
}

/** Names a window: two of one id are the same. */
export const windowId = ({ size, isBackward, after, before }: PageWindow): string =>
  `${isBackward ? 'last' : 'first'} ${size} ${after ? JSON.stringify(after) : ''} ${before ? JSON.stringify(before) : ''}`

function checkSize(argument: 'first' | 'last', size: number | null | undefined): void {
  if (size === null || size === undefined || (size >= 1 && size <= MAX_PAGE_SIZE)) return
  throw new UserInputError(
    argument,
    `is ${size}, and a page holds 1 to ${MAX_PAGE_SIZE} rows: ask for ${argument}: ${DEFAULT_PAGE_SIZE}, and page on with cursors.`,
  )
}
