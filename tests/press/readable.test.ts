import fc from 'fast-check'
import { assertReleaseText, decodeRelease, UnreadableReleaseError } from '../../src/press/readable'

test.each([
  ['', /^The release is empty/],
  [' \n\t', /^The release is empty/],
  ['abc\u0000def', /NUL characters/],
  ['\u0001\u0002\u0003abc', /control characters/],
  ['a'.repeat(1_000_001), /1,000,001 characters; at most 1,000,000/],
])('%#: an unreadable text is refused with a sentence', (text, message) => {
  expect(() => assertReleaseText(text)).toThrow(UnreadableReleaseError)
  expect(() => assertReleaseText(text)).toThrow(message)
})

test.each(['A release.', 'Ein Gedicht\nüber Häfen', 'a'.repeat(1_000_000)])(
  '%#: any other text is read',
  (text) => {
    expect(() => assertReleaseText(text)).not.toThrow()
  },
)

test('a byte order mark stays, so that spans count from the first code unit stored', () => {
  expect(decodeRelease(new Uint8Array([0xef, 0xbb, 0xbf, 72, 105]))).toBe('\ufeffHi')
})

test('bytes that are not UTF-8 are refused', () => {
  expect(() => decodeRelease(new Uint8Array([0x93, 72, 0x94]))).toThrow(/not UTF-8/)
})

test('what is decoded encodes to the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeRelease(new TextEncoder().encode(text))).toBe(text)
    }),
  )
})
