import { SEARCH_FIELDS, type SearchField } from './search-type'

/** What documents must hold, in no engine's own words. */
export type SearchExpression =
  | { kind: 'phrase'; words: string[]; isPrefix: boolean; fields: readonly SearchField[] }
  | { kind: 'all' | 'any'; of: SearchExpression[] }
  | { kind: 'without'; of: SearchExpression; excluded: SearchExpression }

export const phrase = (
  words: string[],
  fields: readonly SearchField[] = SEARCH_FIELDS,
  isPrefix = false,
): SearchExpression => ({ kind: 'phrase', words, isPrefix, fields })

export const allOf = (of: SearchExpression[]): SearchExpression =>
  of.length === 1 ? of[0]! : { kind: 'all', of }
export const anyOf = (of: SearchExpression[]): SearchExpression =>
  of.length === 1 ? of[0]! : { kind: 'any', of }
export const without = (of: SearchExpression, excluded: SearchExpression[]): SearchExpression =>
  excluded.length === 0 ? of : { kind: 'without', of, excluded: anyOf(excluded) }

/** The expression as a MATCH of SQLite’s FTS5. */
export function toFts5(expression: SearchExpression): string {
  switch (expression.kind) {
    case 'phrase': {
      const { words, fields, isPrefix } = expression
      const where = fields.length < SEARCH_FIELDS.length ? `{${fields.join(' ')}} : ` : ''
      return `${where}"${words.join(' ')}"${isPrefix ? ' *' : ''}`
    }
    case 'without':
      return `((${toFts5(expression.of)}) NOT (${toFts5(expression.excluded)}))`
    default:
      return `(${expression.of.map(toFts5).join(expression.kind === 'all' ? ' AND ' : ' OR ')})`
  }
}

const WEIGHTS: Record<SearchField, string> = { number: 'A', title: 'B', subject: 'C', text: 'D' }

/** Weight of a field in PostgreSQL’s `tsvector`. */
export const weightOf = (field: SearchField): string => WEIGHTS[field]

/** Whether it asks for nothing beyond those fields. */
export function isWithin(expression: SearchExpression, fields: readonly SearchField[]): boolean {
  switch (expression.kind) {
    case 'phrase':
      return expression.fields.every((field) => fields.includes(field))
    case 'without':
      return isWithin(expression.of, fields) && isWithin(expression.excluded, fields)
    default:
      return expression.of.every((each) => isWithin(each, fields))
  }
}

/** Last words of phrases that may go on. */
export function beginningsOf(expression: SearchExpression): string[] {
  switch (expression.kind) {
    case 'phrase':
      return expression.isPrefix ? [expression.words.at(-1)!] : []
    case 'without':
      return [expression.of, expression.excluded].flatMap(beginningsOf)
    default:
      return expression.of.flatMap(beginningsOf)
  }
}

/** The expression as a `tsquery` of PostgreSQL. */
export function toTsquery(expression: SearchExpression): string {
  switch (expression.kind) {
    case 'phrase': {
      const { words, fields, isPrefix } = expression
      // Words of the index's own stand in one field only, and without a weight need not be looked up again.
      const isOwn = words[0]!.startsWith('~')
      const weights = isOwn || fields.length === SEARCH_FIELDS.length ? '' : fields.map(weightOf).join('')
      const lexemes = words.map((word, index) => {
        const star = isPrefix && index === words.length - 1 ? '*' : ''
        return `'${word}'${star || weights ? `:${star}${weights}` : ''}`
      })
      return `(${lexemes.join(' <-> ')})`
    }
    case 'without':
      return `(${toTsquery(expression.of)} & !${toTsquery(expression.excluded)})`
    default:
      return `(${expression.of.map(toTsquery).join(expression.kind === 'all' ? ' & ' : ' | ')})`
  }
}
