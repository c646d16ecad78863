import { readBillStatus } from '../../src/official/billstatus'
import { UnreadableDocumentError } from '../../src/official/unreadable'
import { billStatusWith, DIALECTS, dialect, READ_ON, refusalOf } from './samples'

const bytes = (...values: number[]) => Uint8Array.from(values)
const withoutNumber = (name: string) => billStatusWith('').replace(new RegExp(`<${name}>[^<]*</${name}>`), '')

describe('a document that is no readable BILLSTATUS file', () => {
  it.each([
    ['nothing', '', 'the document is empty'],
    ['blanks', ' \n ', 'the document is empty'],
    [
      'a web page',
      '<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head></html>',
      'this is a web page (“503 Service Unavailable”), not a BILLSTATUS file',
    ],
    [
      'a web page without a declaration',
      '<html lang="en"><body><p>Not found</body></html>',
      'this is a web page, not a BILLSTATUS file',
    ],
    ['JSON', '{"error":"rate limit"}', 'line 1: this is not XML, and so not a BILLSTATUS file'],
    [
      'another kind',
      '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>',
      'line 2, column 19: the root element is <rss>, not <billStatus>',
    ],
    [
      'mismatched tags',
      '<billStatus><bill>\n<number>1</bill></billStatus>',
      'line 2, column 16: not well-formed XML',
    ],
    [
      'an entity of its own',
      billStatusWith('<title>&bomb;</title>'),
      'not well-formed XML: undefined entity',
    ],
    ['no Congress', withoutNumber('congress'), 'bill/congress: the element is missing or empty'],
    ['no type', withoutNumber('type'), 'bill/type: the element is missing or empty'],
    ['no number', withoutNumber('number'), 'bill/number: the element is missing or empty'],
    [
      'a kind that is none',
      billStatusWith('<type>HAMDT</type>'),
      'bill: Congress “117”, type “HAMDT” and number “9905” name no bill',
    ],
    ['no title', withoutNumber('title'), 'bill/title: the bill has no title'],
    ['a nest without end', billStatusWith('<cdata>'.repeat(200)), 'elements stand more than 100 deep'],
    ['bytes that are not UTF-8', bytes(0x3c, 0x61, 0x3e, 0xe9, 0x3c), 'the document is not text in UTF-8'],
    ['UTF-16', bytes(0xff, 0xfe, 0x3c, 0x00), 'this is text in UTF-16'],
    ['a zip', bytes(0x50, 0x4b, 0x03, 0x04, 0x0a), 'this is a zip file'],
    ['gzip', bytes(0x1f, 0x8b, 0x08), 'this is gzip-compressed data'],
  ])('%s', (_, document, reason) => {
    expect(refusalOf(() => readBillStatus(document, READ_ON))).toContain(reason)
  })

  it.each(DIALECTS)('%s cut short anywhere is refused, never half read', (name) => {
    const whole = Buffer.from(dialect(name)).toString().trimEnd()
    for (let length = 0; length < whole.length; length += 7)
      expect(() => readBillStatus(whole.slice(0, length), READ_ON)).toThrow(UnreadableDocumentError)
  })

  it('cut short says so, with the last line', () => {
    const whole = Buffer.from(dialect('1.0.0')).toString()
    const cut = whole.slice(0, whole.indexOf('</titles>'))
    expect(refusalOf(() => readBillStatus(cut, READ_ON))).toMatch(
      /^line \d+, column \d+: the document is cut short \(unclosed tag: titles\)$/,
    )
  })
})

describe('what is readable all the same', () => {
  it('a byte order mark, comments and CDATA around everything', () => {
    const document = `\uFEFF<!-- first -->${billStatusWith('<policyArea><name><![CDATA[Health & Aging]]></name></policyArea>')}<!-- last -->`
    expect(readBillStatus(Buffer.from(document), READ_ON).bill.policyArea).toBe('Health & Aging')
  })

  it('a field within a `cdata` element of its own, and a stray empty one beside it', () => {
    const document = billStatusWith('<policyArea><cdata/><name><cdata>Health</cdata></name></policyArea>')
    expect(readBillStatus(document, READ_ON)).toMatchObject({ bill: { policyArea: 'Health' }, unknown: [] })
  })
})
