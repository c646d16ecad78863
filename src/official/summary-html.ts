import sanitize from 'sanitize-html'

const INLINE = ['b', 'strong', 'i', 'em', 'u', 'sub', 'sup', 'a', 'br']
const BLOCKS = ['p', 'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td']
const MADE_PARAGRAPHS = ['div', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']

const OPTIONS: sanitize.IOptions = {
  allowedTags: [...INLINE, ...BLOCKS],
  allowedAttributes: { a: ['href'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nestingLimit: 40,
  transformTags: {
    // A link within the record's own site or disk leads nowhere from here: only its words stay.
    a: (tagName, { href = '' }) => ({
      tagName: /^https?:\/\//i.test(href.trim()) ? tagName : 'span',
      attribs: { href: href.trim() },
    }),
    ...Object.fromEntries(MADE_PARAGRAPHS.map((tag) => [tag, 'p'])),
  },
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/** A summary as it may be shown, and its bare words. */
export interface ReadableSummary {
  /** Null where the record has no markup. */
  html: string | null
  /** Paragraphs stand apart by an empty line, lines of a list or table by a line break. */
  text: string
}

/** Words of sanitised HTML, in which only these four entities are left. */
function wordsOf(html: string): string {
  return html
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/<\/(?:p|ul|ol|table)>/g, '\n\n')
    .replace(/<br ?\/?>|<\/(?:li|tr|caption)>/g, '\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!)
    .replace(/ {2,}/g, ' ')
    .replaceAll(' \n', '\n')
    .replaceAll('\n ', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * Makes a summary's HTML safe to show — a small list of elements, links only to web addresses, no
 * style, no script — and gives its plain text beside it. Official summaries hold links to the
 * author's disk, tables and images, and are never trusted.
 *
 * @example readSummaryHtml('<p><b>Act</b></p><p>Sets &amp; pays.</p>').text // 'Act\n\nSets & pays.'
 */
export function readSummaryHtml(raw: string): ReadableSummary {
  const html = sanitize(raw, OPTIONS).trim()
  return { html: html.includes('<') ? html : null, text: wordsOf(html) }
}
