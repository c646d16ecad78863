import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a page of a search is read by, so that its cost does not grow. On SQLite: the words that the index holds, since a
 * beginning is looked up as the words it stands for, and an index of the shortest beginnings, which stand for
 * hundreds. On PostgreSQL: indexes of the recent documents alone. The index is built anew from the
 * record (ingest/search-index.ts), as it is for every later version.
 */
const POSTGRES_UP = [
  `ALTER TABLE "search_index" ADD "recentFrom" bigint NOT NULL DEFAULT 0`,
  `ALTER TABLE "search_document" ADD "isRecent" boolean NOT NULL DEFAULT TRUE`,
  `CREATE INDEX "search_document_recent_heading" ON "search_document" USING gin ("heading") WITH (gin_pending_list_limit = 1024) WHERE "isRecent"`,
  `CREATE INDEX "search_document_recent_words" ON "search_document" USING gin ("words") WITH (gin_pending_list_limit = 1024) WHERE "isRecent"`,
  // What an index has not yet taken in is read from end to end by every search: a megabyte of it, not four.
  `ALTER INDEX "search_document_heading" SET (gin_pending_list_limit = 1024)`,
  `ALTER INDEX "search_document_words" SET (gin_pending_list_limit = 1024)`,
]
const POSTGRES_DOWN = [
  `DROP INDEX "search_document_recent_heading"`,
  `DROP INDEX "search_document_recent_words"`,
  `ALTER TABLE "search_document" DROP COLUMN "isRecent"`,
  `ALTER TABLE "search_index" DROP COLUMN "recentFrom"`,
  `ALTER INDEX "search_document_heading" RESET (gin_pending_list_limit)`,
  `ALTER INDEX "search_document_words" RESET (gin_pending_list_limit)`,
]
const WORDS = `CREATE VIRTUAL TABLE "search_words" USING fts5(
  "number", "title", "subject", "text",
  content='', contentless_delete=1, tokenize="ascii tokenchars '~'"`

export class SearchPages1764000000040 implements MigrationInterface {
  name = 'SearchPages1764000000040'

  async up(runner: QueryRunner): Promise<void> {
    // First, so that what follows is done to an empty table.
    await empty(runner)
    if (isPostgres(runner)) {
      for (const statement of POSTGRES_UP) await runner.query(statement)
    } else {
      await runner.query(
        `CREATE TABLE "search_vocabulary" ("word" text PRIMARY KEY NOT NULL) WITHOUT ROWID`,
      )
      await remakeWords(runner, `, prefix='3'`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await empty(runner)
    if (isPostgres(runner)) {
      for (const statement of POSTGRES_DOWN) await runner.query(statement)
    } else {
      await runner.query(`DROP TABLE "search_vocabulary"`)
      await remakeWords(runner, '')
    }
  }
}

async function remakeWords(runner: QueryRunner, options: string): Promise<void> {
  await runner.query(`DROP TABLE "search_words"`)
  await runner.query(`${WORDS}${options})`)
}

async function empty(runner: QueryRunner): Promise<void> {
  await runner.query(`${isPostgres(runner) ? 'TRUNCATE' : 'DELETE FROM'} "search_document"`)
  await runner.query(`UPDATE "search_index" SET "version" = 0 WHERE "id" = 1`)
}

const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres'
