import sql, { type Sql } from 'sql-template-tag'
import { UserInputError } from './errors'
import type { TextField } from './filter-fields'
import { matchingKeys } from './search-engine'
import type { SearchExpression } from './search-expression'
import { parseSearch } from './search-query'
import { searchMatches } from './search-tiers'
import type { Reader } from './sql'

/** Rows whose words are among those looked for. */
export function textCondition(
  db: Pick<Reader, 'options'>,
  field: TextField,
  key: Sql,
  text: unknown,
  path: string,
): Sql {
  return sql`${key} IN (${matchingKeys(db, textExpression(field, text, path))})`
}

/** @throws UserInputError where the text is no search */
export function textExpression({ type }: TextField, text: unknown, path: string): SearchExpression {
  if (typeof text !== 'string') throw new UserInputError(path, 'is no text.')
  return searchMatches(parseSearch(text, path), [type])
}
