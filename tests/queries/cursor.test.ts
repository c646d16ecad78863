import fc from 'fast-check'
import { decodeCursor, encodeCursor } from '../../src/queries/cursor'
import { UserInputError } from '../../src/queries/errors'
import { type Order, OrderDirection } from '../../src/queries/order'

const order: Order = {
  tag: 'bills:NUMBER:ASC',
  columns: ['number', 'billId'],
  kinds: ['integer', 'text'],
  direction: OrderDirection.ASC,
}

describe('a cursor', () => {
  it('takes any sort values there and back', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'))
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: -1 }), text), (values) => {
        expect(decodeCursor(order, encodeCursor(order, values), 'after')).toEqual(values)
      }),
    )
  })

  it.each([
    ['no base64url', 'x'],
    ['no JSON', Buffer.from('{nonsense').toString('base64url')],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['a nested list', Buffer.from('["bills:NUMBER:ASC",[1],"b"]').toString('base64url')],
    ['an empty text', ''],
    ['too many values', encodeCursor(order, [1, 'b', 'c'])],
    ['another order', encodeCursor({ ...order, tag: 'bills:TITLE:ASC' }, [1, 'b'])],
  ])('is refused where it is %s', (_what, cursor) => {
    expect(() => decodeCursor(order, cursor, 'before')).toThrow(UserInputError)
    expect(() => decodeCursor(order, cursor, 'before')).toThrow('Argument "before" is')
  })

  it('is refused for any text that this API did not make', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(order, text, 'after')).toThrow(UserInputError)
      }),
    )
  })
})
