import fc from 'fast-check'
import { readRelease } from '../../src/press/read-release'
import { assertReleaseText, decodeRelease, UnreadableReleaseError } from '../../src/press/readable'
import { seedKnowledge } from '../support/seed-knowledge'

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

test('Windows-1252, and Latin-1 with it, is read where the bytes are not UTF-8', () => {
  const bytes = new Uint8Array([0x93, 0x4a, 0x6f, 0x73, 0xe9, 0x94, 0x20, 0x96, 0x20, 0xa7])
  expect(decodeRelease(bytes)).toBe('“José” – §')
})

test('UTF-16 is read by its byte order mark', () => {
  expect(decodeRelease(new Uint8Array([0xff, 0xfe, 72, 0, 105, 0]))).toBe('\ufeffHi')
  expect(decodeRelease(new Uint8Array([0xfe, 0xff, 0, 72, 0, 105]))).toBe('\ufeffHi')
})

test('a binary file is still refused, with a sentence', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
  expect(() => assertReleaseText(decodeRelease(picture))).toThrow(/NUL characters/)
})

test('claims of a Latin-1 release carry evidence that is the text itself', () => {
  const text =
    'Sen. Amy Klobuchar (D-MN) introduced S. 1733, the \u0093Stop Exploitation Through Trafficking Act\u0094.'
  const read = decodeRelease(Uint8Array.from(text, (character) => character.charCodeAt(0)))
  const { claims } = readRelease(read, seedKnowledge(), { publishedOn: '2014-01-11' })
  expect(claims.map((claim) => [claim.kind, claim.member?.name])).toEqual([['INTRODUCED', 'Amy Klobuchar']])
  for (const { start, end, quote } of claims[0]!.evidence) expect(read.slice(start, end)).toBe(quote)
})

test('what is decoded encodes to the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeRelease(new TextEncoder().encode(text))).toBe(text)
    }),
  )
})
