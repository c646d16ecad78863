import fc from 'fast-check'
import type { SearchDocument } from '../../src/queries/search-documents'
import { parseSearch } from '../../src/queries/search-query'
import { bestPassage, type SearchSnippet } from '../../src/queries/search-snippet'

const documentOf = (title: string[], text: string[] = []): SearchDocument => ({
  key: 'k',
  day: null,
  marks: [],
  fields: { number: [], title, subject: [], text },
})

const passage = (query: string, document: SearchDocument) =>
  bestPassage(document, parseSearch(query, 'query').groups.flat(), ['text', 'title'])!

/** The passage with its marks in brackets. */
function bracketed({ text, marks }: SearchSnippet): string {
  return marks.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  )
}

const filler = (count: number) => Array.from({ length: count }, (_, index) => `filler${index}`).join(' ')

describe('a snippet', () => {
  it.each([
    ['victim', 'Justice for Victims of Trafficking', 'Justice for [Victims] of Trafficking'],
    ['cardenas', 'Mr. Cárdenas’s bill', 'Mr. [Cárdenas’s] bill'],
    ['"sex trafficking"', 'on sex\n  trafficking of', 'on [sex trafficking] of'],
    ['traff*', '😀 Trafficking traffic', '😀 [Trafficking] [traffic]'],
    ['"a b" "b c"', 'a b c', '[a b c]'],
    ['nothing', 'Short title', 'Short title'],
  ])('of %s in %j', (query, text, expected) => {
    expect(bracketed(passage(query, documentOf([], [text])))).toBe(expected)
  })

  it('shows the words around the place that holds most of what was looked for', () => {
    const text = `${filler(100)} shelter ${filler(100)} shelter for victims ${filler(100)}`
    const { text: shown } = passage('victims shelter', documentOf(['Shelter'], [text]))
    expect(shown).toMatch(/^… .* shelter for victims .* …$/)
    expect(shown.split(' ')).toHaveLength(42)
  })

  it('is of the text that holds all words, before one that holds some', () => {
    const document = documentOf(['Housing for victims'], ['A bill about housing.'])
    expect(bracketed(passage('housing victims', document))).toBe('[Housing] for [victims]')
  })

  it('has marks in order, within its text, and none over another, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '\n', '"', "'", 's'),
      maxLength: 400,
    })
    fc.assert(
      fc.property(text, (words) => {
        const { text: shown, marks } = passage('a OR b OR as "a b"', documentOf([], [words]))
        let last = 0
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(shown.length)
          last = end
        }
      }),
    )
  })
})
