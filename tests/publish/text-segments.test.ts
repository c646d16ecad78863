import fc from 'fast-check'
import type { TextSpan } from '../../src/congress/text-span'
import { type Block, blocksOf } from '../../src/publish/release/text-segments'
import { toItsEnd } from '../support/to-its-end'

const textOf = (blocks: Block[]) =>
  blocks.map(({ segments }) => segments.map(({ text }) => text).join('')).join('')

const spansIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]): TextSpan => ({ start, end: Math.min(start + length, text.length) }))

const marked = fc
  .string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '\r\n', '“', '😀'),
    minLength: 1,
    maxLength: 120,
  })
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      evidence: fc.array(fc.array(spansIn(text), { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
    }),
  )

describe('cutting a text at its evidence', () => {
  it('gives each piece the claims that it is under', () => {
    const evidence = [[{ start: 0, end: 6 }], [{ start: 3, end: 9 }], [{ start: 3, end: 6 }]]
    expect(blocksOf('abcdefghijk', evidence)).toEqual([
      {
        start: 0,
        isBlank: false,
        segments: [
          { start: 0, text: 'abc', claims: [0], ends: [] },
          {
            start: 3,
            text: 'def',
            claims: [0, 1, 2],
            ends: [
              { claim: 0, piece: 0 },
              { claim: 2, piece: 0 },
            ],
          },
          { start: 6, text: 'ghi', claims: [1], ends: [{ claim: 1, piece: 0 }] },
          { start: 9, text: 'jk', claims: [], ends: [] },
        ],
      },
    ])
  })

  it('finds paragraphs between blank lines, and cuts evidence that runs over them', () => {
    const blocks = blocksOf('One.\n \nTwo.', [[{ start: 0, end: 11 }]])
    expect(blocks.map(({ isBlank, segments }) => [isBlank, segments.map(({ text }) => text)])).toEqual([
      [false, ['One.']],
      [true, ['\n \n']],
      [false, ['Two.']],
    ])
    expect(blocks.map(({ segments }) => segments[0]?.ends.length)).toEqual([0, 0, 1])
  })

  it('keeps every character, and marks exactly what the evidence covers', () => {
    fc.assert(
      fc.property(marked, ({ text, evidence }) => {
        const blocks = blocksOf(text, evidence)
        expect(textOf(blocks)).toBe(text)
        const segments = blocks.flatMap((block) => block.segments)
        evidence.forEach((pieces, claim) => {
          const covered = segments.filter(({ claims }) => claims.includes(claim))
          const within = (at: number) => pieces.some(({ start, end }) => start <= at && at < end)
          for (const { start, text: words } of segments) {
            const isCovered = covered.some((segment) => segment.start === start)
            for (let at = start; at < start + words.length; at++) expect(isCovered).toBe(within(at))
          }
        })
        const ends = segments.flatMap((segment) => segment.ends)
        expect(ends).toHaveLength(evidence.flat().length)
      }),
    )
  })

  it('takes a time that grows with the text, not faster', () => {
    const text = '\n \t'.repeat(300_000)
    expect(toItsEnd(() => textOf(blocksOf(text, [])))).toBe(text)
  })
})
