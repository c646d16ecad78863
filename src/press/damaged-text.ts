/** A stretch of stored text and what it stands for. */
interface Repair {
  length: number
  text: string
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  reg: '®',
  copy: '©',
  trade: '™',
  sect: '§',
  eacute: 'é',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  zwnj: '',
  zwj: '',
}

const LONGEST_ENTITY = 12

/** The character that an HTML entity at this place stands for, or null where there is none. */
export function decodeEntity(text: string, at: number): Repair | null {
  const near = text.slice(at + 1, at + LONGEST_ENTITY)
  const body = near.slice(0, Math.max(0, near.indexOf(';')))
  const length = body.length + 2
  if (body === '') return null
  const named = ENTITIES[body]
  if (named !== undefined) return { length, text: named }
  const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(body)
  if (!numeric) return null
  const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2])
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { length, text: ' ' }
  return { length, text: code === 160 ? ' ' : String.fromCodePoint(code) }
}

/** UTF-8 read as Windows-1252, as several collections of releases hold it. */
const MOJIBAKE: [string, string][] = [
  ['â€™', '’'],
  ['â€˜', '‘'],
  ['â€œ', '“'],
  ['â€\u009d', '”'],
  ['â€“', '–'],
  ['â€”', '—'],
  ['â€¦', '…'],
  ['â€¢', '•'],
  ['â\u0080\u0099', '’'],
  ['â\u0080\u0098', '‘'],
  ['â\u0080\u009c', '“'],
  ['â\u0080\u009d', '”'],
  ['â\u0080\u0093', '–'],
  ['â\u0080\u0094', '—'],
  ['â€', '”'],
  ['Â ', ' '],
  ['Â\u00a0', ' '],
  ['Â®', '®'],
  ['Â§', '§'],
  ['Ã©', 'é'],
  ['Ã¡', 'á'],
  ['Ã³', 'ó'],
  ['Ã±', 'ñ'],
  ['Ãº', 'ú'],
]

/** The character that wrongly decoded bytes at this place were, or null where all is well. */
export function repairMojibake(text: string, at: number): Repair | null {
  const char = text[at]
  if (char !== 'â' && char !== 'Â' && char !== 'Ã') return null
  const found = MOJIBAKE.find(([wrong]) => text.startsWith(wrong, at))
  return found ? { length: found[0].length, text: found[1] } : null
}
