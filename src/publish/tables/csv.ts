import { stringify } from 'csv-stringify/sync'
import { withoutDirections } from './directions'
import type { Cells } from './table-rows'

/** Spreadsheets read on behind blanks, line breaks and controls: the library looks at the first letter alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN_FORMULA = /^[\s\u0000-\u001f\u200b\ufeff]+[=+\-@＝＋－＠]|^[\r\n]/

/** A text that no spreadsheet takes for a formula, and that turns no text beside it around. */
function inertText(text: string): string {
  const plain = withoutDirections(text)
  return HIDDEN_FORMULA.test(plain) ? `'${plain}` : plain
}

/** Lines of CSV (RFC 4180); several values of one cell are parted by semicolons. */
export function csvLines(rows: Cells[] | string[][]): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: String,
      string: inertText,
      object: (values) => inertText((values as unknown as readonly string[]).join('; ')),
    },
  })
}

/** By which Excel knows that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'
