import { UserInputError } from '../../src/queries/errors'
import { MAX_QUERY_LENGTH, parseSearch, type SearchTerm } from '../../src/queries/search-query'

/** A term as a line: words, a star for a beginning, the bill that it names. */
const shown = ({ words, prefix, bill }: SearchTerm) =>
  [
    words.join('+'),
    prefix === null ? '' : `${prefix}*`,
    bill ? `=${bill.type}${bill.number}-${bill.congress ?? ''}` : '',
  ]
    .filter(Boolean)
    .join(' ')

function parsed(text: string): string {
  const { groups, excluded } = parseSearch(text, 'query')
  const wanted = groups.map((terms) => terms.map(shown).join(' | '))
  return [...wanted, ...excluded.map((term) => `not ${shown(term)}`)].join(' & ')
}

describe('a search', () => {
  it.each([
    ['sex trafficking', 'sex & trafficking'],
    ['"sex trafficking" minors', 'sex+trafficking & minor'],
    ['“sex trafficking”', 'sex+trafficking'],
    ['"sex trafficking', 'sex+trafficking'],
    ['anti-trafficking', 'anti+trafficking'],
    ['traffick*', 'traffick traffick*'],
    ['"human traffick"*', 'human+traffick traffick*'],
    ['"human traffick*"', 'human+traffick traffick*'],
    ['tr*', 'tr'],
    ['shelter OR housing victims', 'shelter | housing & victim'],
    ['a OR b OR c', 'a | b | c'],
    ['OR victims', 'or & victim'],
    ['victims OR', 'victim & or'],
    ['labor or sex', 'labor & or & sex'],
    ['trafficking -drugs', 'trafficking & not drug'],
    ['trafficking -"wildlife parts"', 'trafficking & not wildlife+part'],
    ['well -', 'well'],
    ['AND NOT NEAR(a b)', 'and & not & near+a & b'],
    ['title:"x" {y} ^z', 'title & x & y & z'],
    ['S. 1733', 's+1733 =s1733-'],
    ['hr 3610', 'hr+3610 =hr3610-'],
    ['H.R.3610', 'h+r+3610 =hr3610-'],
    ['H.J. Res. 2', 'h+j+res+2 =hjres2-'],
    ['S. 1733 (113th)', 's+1733+113th =s1733-113'],
    ['s1733-113', 's1733+113 =s1733-113'],
    [
      'https://www.congress.gov/bill/113th-congress/senate-bill/1733',
      'http+www+congress+gov+bill+113th+congress+senate+bill+1733 =s1733-113',
    ],
    ['klobuchar S. 1733', 'klobuchar & s+1733 =s1733-'],
    ['405 U.S. 1030', '405 & u+s & 1030'],
  ])('%s', (text, expected) => {
    expect(parsed(text)).toBe(expected)
  })

  it.each([
    ['', 'holds no word'],
    ['  \n ', 'holds no word'],
    ['"" * ( ) 😀 \0', 'holds no word'],
    ['-drugs', 'only says what to leave out'],
    ['x'.repeat(MAX_QUERY_LENGTH + 1), 'has 501 characters'],
    ['x'.repeat(10_240), 'has 10240 characters'],
    ['a '.repeat(60), 'has 60 words'],
  ])('refuses %j, naming the argument', (text, fault) => {
    expect(() => parseSearch(text, 'query')).toThrow(UserInputError)
    expect(() => parseSearch(text, 'query')).toThrow(`Argument "query" ${fault}`)
  })
})
