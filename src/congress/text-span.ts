/** A half-open stretch of a text, in UTF-16 code units: `text.slice(start, end)`. */
export interface TextSpan {
  start: number
  end: number
}

/** A span with the words it covers; `text.slice(start, end) === quote` always holds. */
export interface QuotedSpan extends TextSpan {
  quote: string
}

/** The span together with its words. Throws a RangeError where it leaves the text. */
export function quoteSpan(text: string, { start, end }: TextSpan): QuotedSpan {
  if (start < 0 || end > text.length || start >= end) {
    throw new RangeError(`span ${start}-${end} is not inside a text of ${text.length} code units`)
  }
  return { start, end, quote: text.slice(start, end) }
}

/** True where two spans share at least one code unit. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end
}
