import sql, { join } from 'sql-template-tag'
import { anyOf, beginningsOf, type SearchExpression } from './search-expression'
import { isPostgres, type Reader, readCells } from './sql'

/** Words that all beginnings of a search may stand for; one of more is left to the engine. */
const MOST_WORDS = 500
/** SQLite’s index has the documents of beginnings of this length (migrations/search-pages.ts). */
const INDEXED_LETTERS = 3
/** Above every letter and digit, byte by byte. */
const ABOVE_ALL = '\u{10FFFF}'

/**
 * Says of each beginning which words it stands for. SQLite has the documents of a word in order, and reads as many as a
 * page needs; of a beginning it would first bring together all that there are. PostgreSQL has no use for it.
 */
export async function spellOut(
  db: Reader,
  expressions: readonly SearchExpression[],
): Promise<SearchExpression[]> {
  const all = new Set(expressions.flatMap(beginningsOf))
  const beginnings = [...all].filter((beginning) => beginning.length > INDEXED_LETTERS)
  if (beginnings.length === 0 || isPostgres(db)) return [...expressions]
  const words = await wordsOf(db, beginnings)
  return expressions.map((expression) => spelledOut(expression, words))
}

/** The words of those beginnings that stand for few, each beginning among its own. */
async function wordsOf(db: Reader, beginnings: string[]): Promise<Map<string, string[]>> {
  const most = Math.floor(MOST_WORDS / beginnings.length)
  const found = beginnings.map(
    (beginning, index) => sql`SELECT * FROM (
      SELECT ${index} AS "at", "word" FROM "search_vocabulary"
      WHERE "word" > ${beginning} AND "word" < ${beginning + ABOVE_ALL} LIMIT ${most + 1}
    ) AS "of_one"`,
  )
  const rows = await readCells<{ at: number; word: string }>(db, join(found, ' UNION ALL '))
  const byBeginning = Map.groupBy(rows, ({ at }) => beginnings[at]!)
  return new Map(
    beginnings.flatMap((beginning) => {
      const words = byBeginning.get(beginning)?.map(({ word }) => word) ?? []
      return words.length > most ? [] : [[beginning, [beginning, ...words]] as const]
    }),
  )
}

function spelledOut(expression: SearchExpression, words: Map<string, string[]>): SearchExpression {
  const within = (each: SearchExpression) => spelledOut(each, words)
  switch (expression.kind) {
    case 'phrase': {
      const known = expression.isPrefix ? words.get(expression.words.at(-1)!) : undefined
      if (!known) return expression
      const before = expression.words.slice(0, -1)
      return anyOf(known.map((word) => ({ ...expression, words: [...before, word], isPrefix: false })))
    }
    case 'without':
      return { ...expression, of: within(expression.of), excluded: within(expression.excluded) }
    default:
      return { ...expression, of: expression.of.map(within) }
  }
}
