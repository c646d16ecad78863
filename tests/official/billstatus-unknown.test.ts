import { BILLSTATUS_LEFT_OUT } from '../../src/official/billstatus-left-out'
import { group } from '../../src/official/xml-shape'
import { xmlKind } from '../../src/official/xml-tree'
import { readWith } from './samples'

const unknownIn = (more: string) => readWith(more).unknown

describe('what no reader knows', () => {
  it('an element is counted, with its first words; what lies within it is not counted again', () => {
    const more =
      '<actions><item><actionDate>2021-03-01</actionDate><text>X</text><room><name>226</name> Dirksen</room></item></actions>'
    expect(unknownIn(more + more)).toEqual([
      { path: 'billStatus/bill/actions/item/room', kind: 'ELEMENT', count: 2, example: '226 Dirksen' },
    ])
  })

  it('an attribute, and words where none belong', () => {
    expect(unknownIn('<laws kind="new">see below</laws>')).toEqual([
      { path: 'billStatus/bill/laws@kind', kind: 'ATTRIBUTE', count: 1, example: 'new' },
      { path: 'billStatus/bill/laws/text()', kind: 'TEXT', count: 1, example: 'see below' },
    ])
  })

  it.each([
    [
      'a date',
      '<actions><item><actionDate>March 1</actionDate><text>X</text></item></actions>',
      'actions/item/actionDate',
      'March 1',
    ],
    [
      'a time',
      '<actions><item><actionDate>2021-03-01</actionDate><actionTime>noon</actionTime><text>X</text></item></actions>',
      'actions/item/actionTime',
      'noon',
    ],
    [
      'a system',
      '<actions><item><actionDate>2021-03-01</actionDate><text>X</text><sourceSystem><name>Archives</name></sourceSystem></item></actions>',
      'actions/item/sourceSystem/name',
      'Archives',
    ],
    [
      'an activity',
      '<committees><item><systemCode>hsju00</systemCode><activities><item><name>Slept on</name></item></activities></item></committees>',
      'committees/item/activities/item/name',
      'Slept on',
    ],
    [
      'a relation',
      '<relatedBills><item><congress>117</congress><type>S</type><number>1</number><relationshipDetails><item><type>Cousin</type></item></relationshipDetails></item></relatedBills>',
      'relatedBills/item/relationshipDetails/item/type',
      'Cousin',
    ],
    [
      'a kind of law',
      '<laws><item><type>Treaty</type><number>117-1</number></item></laws>',
      'laws/item/type',
      'Treaty',
    ],
    [
      'a party',
      '<sponsors><item><bioguideId>K000367</bioguideId><party>DFL</party></item></sponsors>',
      'sponsors/item/party',
      'DFL',
    ],
    ['a word for yes', '<isReserved>maybe</isReserved>', 'isReserved', 'maybe'],
  ])('%s outside of its list', (_, more, path, example) => {
    expect(unknownIn(more)).toEqual([{ path: `billStatus/bill/${path}`, kind: 'VALUE', count: 1, example }])
  })

  it('a version', () => {
    expect(readWith('<version>4.0.0</version>').unknown).toMatchObject([{ example: '4.0.0' }])
  })

  it('shows at most 80 characters', () => {
    expect(unknownIn(`<poem>${'la '.repeat(100)}</poem>`)[0]!.example).toHaveLength(80)
  })
})

describe('what is left out on purpose', () => {
  it.each(Object.keys(BILLSTATUS_LEFT_OUT).filter((path) => path.startsWith('billStatus/bill/')))(
    '%s',
    (path) => {
      const names = path.split('/').slice(2)
      const nested = names.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, '<new>1</new>')
      expect(unknownIn(nested).filter(({ kind }) => kind === 'ELEMENT')).toEqual([])
    },
  )

  it.each([
    ['a path whose parent is not read', { 'a/x/y': 'why' }],
    ['a path that is read', { 'a/b': 'why' }],
    ['a path in another document', { 'z/b': 'why' }],
  ])('cannot be %s', (_, leftOut) => {
    expect(() => xmlKind('a test', 'a', () => ({}), group({ b: group({}) }), leftOut)).toThrow(
      'cannot be left out',
    )
  })
})
