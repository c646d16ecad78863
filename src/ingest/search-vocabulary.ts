import sql from 'sql-template-tag'
import { hasBeginning } from '../queries/search-type'
import { elements, type Reader, readCells } from '../queries/sql'
import type { IndexedWords } from './search-index-words'

/** Shorter words are no more than the beginnings that are looked for. */
const MIN_LETTERS = 4

/** Takes new words into the vocabulary. None is taken out: one that no document holds any more finds nothing. */
export async function addWords(db: Reader, documents: IndexedWords[], known: Set<string>): Promise<void> {
  const added: string[] = []
  for (const word of documents.flatMap((words) => Object.values(words).flat())) {
    if (known.has(word)) continue
    known.add(word)
    if (word.length >= MIN_LETTERS && hasBeginning(word)) added.push(word)
  }
  if (added.length === 0) return
  await readCells(
    db,
    sql`INSERT INTO "search_vocabulary" ("word") SELECT * FROM (${elements(db, added)}) AS "added" WHERE TRUE ON CONFLICT DO NOTHING`,
  )
}
