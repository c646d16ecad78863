import fc from 'fast-check'
import { clean } from '../../src/press/clean'

test.each([
  ['Smith&rsquo;s bill', 'Smith’s bill'],
  ['<p>One.</p><p>Two.</p>', '\n\nOne.\n\n\n\nTwo.\n\n'],
  ['theyâ€™re “here”', 'they’re “here”'],
  ['a\u00a0b\tc', 'a b c'],
  ['line\r\nline', 'line\nline'],
  ['fair &amp; just', 'fair & just'],
  ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
  ['<div><script>var a = "<b>"</script>Text</div>', '\n\n\nText\n\n'],
  ['\ufeffText', 'Text'],
  ['caf&eacute; &#8220;x&#x201D;', 'café “x”'],
  ['&unknown; &', '&unknown; &'],
])('%j', (stored, cleaned) => {
  expect(clean(stored).text).toBe(cleaned)
})

const damaged = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br/>',
      '&amp;',
      '&rsquo;',
      '&#8217;',
      'â€™',
      'Â ',
      '\r\n',
      '\u00a0',
      '<',
      '&',
      'Senator ',
      'S. 1733 ',
      '😀',
    ),
    fc.string({ maxLength: 12, unit: 'binary' }),
  ),
  { maxLength: 40 },
)

test('every span of the cleaned text comes from a span inside the stored one, in order', () => {
  fc.assert(
    fc.property(damaged, fc.nat(), fc.nat(), (parts, a, b) => {
      const stored = parts.join('')
      const { text, toOriginal } = clean(stored)
      expect(text.length).toBeLessThanOrEqual(stored.length)
      if (text.length === 0) return
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const span = toOriginal({ start, end })
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeLessThanOrEqual(stored.length)
      expect(span.start).toBeLessThan(span.end)
      expect(toOriginal({ start: 0, end: 1 }).start).toBeLessThanOrEqual(span.start)
    }),
  )
})

test('a text without damage maps onto itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abc XYZ.,’“”\n') }), (text) => {
      const cleaned = clean(text)
      expect(cleaned.text).toBe(text)
      for (let at = 0; at < text.length; at++)
        expect(cleaned.toOriginal({ start: at, end: at + 1 })).toEqual({ start: at, end: at + 1 })
    }),
  )
})
