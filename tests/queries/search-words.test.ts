import fc from 'fast-check'
import { searchWords } from '../../src/queries/search-words'

const wordsOf = (text: string) => searchWords(text).map(({ word }) => word)

describe('the words of a text', () => {
  it.each([
    ['Tony Cárdenas', ['tony', 'cardena']],
    ['CARDENAS', ['cardena']],
    ['Klobuchar’s bill', ['klobuchar', 'bill']],
    ["O'Brien, O’Brien", ['obrien', 'obrien']],
    ['anti-trafficking', ['anti', 'trafficking']],
    ['S. Hrg. 113-455', ['s', 'hrg', '113', '455']],
    ['Straße ﬁne Ｈ２', ['straße', 'fine', 'h2']],
    ['😀 ~ * " -- …', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['victims', 'victim'],
    ['agencies', 'agency'],
    ['churches', 'church'],
    ['witnesses', 'witness'],
    ['taxes', 'tax'],
    ['abuses', 'abuse'],
    ['committees', 'committee'],
  ])('%s is found by %s, and the other way about', (plural, one) => {
    expect(wordsOf(plural)).toEqual(wordsOf(one))
  })

  it.each(['congress', 'status', 'us', 'gas', 'children'])('%s stays as it is', (word) => {
    expect(wordsOf(word)).toEqual([word])
  })

  it('stand where they say, are letters and digits alone, and of bounded length, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0
        for (const { word, start, end } of searchWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(word).toMatch(/^[\p{L}\p{N}]{1,80}$/u)
          last = end
        }
      }),
    )
  })
})
