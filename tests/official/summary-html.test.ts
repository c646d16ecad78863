import fc from 'fast-check'
import { readSummaryHtml } from '../../src/official/summary-html'

describe('readSummaryHtml', () => {
  it.each([
    ['plain words', null, 'plain words'],
    ['Pays &amp; reports&nbsp;yearly.', null, 'Pays & reports yearly.'],
    ['<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<p>a<br>b</p>', '<p>a<br />b</p>', 'a\nb'],
    ['<p><b>unclosed', '<p><b>unclosed</b></p>', 'unclosed'],
    ['<p>5 &lt; 6</p>', '<p>5 &lt; 6</p>', '5 < 6'],
    ['<p>\n  many\n  lines  </p>', '<p>\n  many\n  lines  </p>', 'many lines'],
    ['<div>a</div><h4>b</h4>', '<p>a</p><p>b</p>', 'a\n\nb'],
    [
      '<table><tr><td colspan="2" class="x">a</td><td>b</td></tr></table>',
      '<table><tr><td colspan="2">a</td><td>b</td></tr></table>',
      'a b',
    ],
    ['<p style="color:red" onclick="x()">a</p>', '<p>a</p>', 'a'],
    ['<p>a<script>alert(1)</script><style>p{}</style></p>', '<p>a</p>', 'a'],
    ['<p><img src="x" onerror="alert(1)">a</p>', '<p>a</p>', 'a'],
    [
      '<p><a href="https://www.cbo.gov/x?a=1&b=2">CBO</a></p>',
      '<p><a href="https://www.cbo.gov/x?a=1&amp;b=2">CBO</a></p>',
      'CBO',
    ],
    [
      '<p><a href="file:///S|/x.htm">a</a><a href="javascript:x()">b</a><a href="//x.org">c</a><a href="/d">d</a><a name="e">e</a></p>',
      '<p>abcde</p>',
      'abcde',
    ],
  ])('%s', (raw, html, text) => {
    expect(readSummaryHtml(raw)).toEqual({ html, text })
  })

  it('lets nothing run and nothing load, whatever comes in', () => {
    const parts = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<a href="javascript:x">',
      '<p',
      '>',
      '"',
      "'",
      '<svg/onload=x>',
      '&lt;script&gt;',
      'words',
      '<!--',
      '-->',
      '<![CDATA[',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
        const { html } = readSummaryHtml(pieces.join(''))
        expect(html ?? '').not.toMatch(/<(?!\/?(?:p|a|br \/)[ >])|<[^>]*\bon\w+=|href="(?!https?:)/i)
      }),
    )
  })
})
