import fc from 'fast-check'
import { daysBetween, spansFrom, spanWords, startOfDay } from '../../src/queries/search-places'

const place = fc.integer({ min: 0, max: 90_000 * 2 ** 32 })
const request = fc.record({
  place,
  other: place,
  days: fc.integer({ min: 1, max: 40_000 }),
  isDescending: fc.boolean(),
})

describe('spans of days', () => {
  it('hold all places of the days asked for, and no place has their words outside of them', () => {
    fc.assert(
      fc.property(request, ({ place, other, days, isDescending }) => {
        const { low, high, words } = spansFrom(place, days, isDescending)
        const isInside = other >= low && other < high
        expect(spanWords(other).some((word) => words.includes(word))).toBe(isInside)
        const [from, to] = isDescending ? [other, place] : [place, other]
        if (from <= to && daysBetween(from, to) <= days) expect(isInside).toBe(true)
        expect([low, high]).toEqual([startOfDay(low), startOfDay(high)])
      }),
    )
  })

  it('are few, and at most twice as long as what was asked for', () => {
    fc.assert(
      fc.property(request, ({ place, days, isDescending }) => {
        const { low, high, words } = spansFrom(place, days, isDescending)
        expect(daysBetween(low, high) - 1).toBeLessThanOrEqual(3 * days)
        expect(words.length).toBeLessThanOrEqual(5 + days / 4096)
      }),
    )
  })
})
