import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What the ingest remembers of its own work: bookkeeping, not data, so no entity shows it and no export
 * holds it. Beside it, ids under which a hearing was known before, and seats on committees.
 */
const STATEMENTS = [
  `CREATE TABLE "read_document" ("sha256" text NOT NULL, "passedOverBy" text, PRIMARY KEY ("sha256"))`,
  `CREATE TABLE "download" (
    "url" text NOT NULL, "modifiedAt" text NOT NULL, "passedOverBy" text, PRIMARY KEY ("url")
  )`,
  `CREATE TABLE "listing" ("url" text NOT NULL, "etag" text, "lastModified" text, "state" text NOT NULL, PRIMARY KEY ("url"))`,
  `CREATE TABLE "stale_release" ("releaseId" text NOT NULL, PRIMARY KEY ("releaseId"))`,
  `CREATE TABLE "hearing_reading" (
    "name" text NOT NULL, "hearingId" text NOT NULL, "recordId" text NOT NULL, "reading" text NOT NULL,
    PRIMARY KEY ("name")
  )`,
  `CREATE INDEX "hearing_reading_hearing" ON "hearing_reading" ("hearingId")`,
  `CREATE TABLE "hearing_alias" (
    "aliasId" text NOT NULL, "hearingId" text NOT NULL,
    CONSTRAINT "PK_80a4efb38ee80990623e7d129f1" PRIMARY KEY ("aliasId"),
    CONSTRAINT "FK_5bca0a1e36506cdbc71c2697602" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_5bca0a1e36506cdbc71c269760" ON "hearing_alias" ("hearingId")`,
  `CREATE TABLE "committee_membership" (
    "membershipId" text NOT NULL, "committeeId" text NOT NULL, "bioguideId" text NOT NULL,
    "side" text NOT NULL, "rank" integer NOT NULL, "title" text, "recordId" text,
    CONSTRAINT "PK_d0df0d98b59a20e4a6ae7fd98aa" PRIMARY KEY ("membershipId"),
    CONSTRAINT "FK_110662d77e04007001582b47006" FOREIGN KEY ("committeeId") REFERENCES "committee"("committeeId") ON DELETE CASCADE,
    CONSTRAINT "FK_ecf09ccb0ff8d52536bec02f9da" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_110662d77e04007001582b4700" ON "committee_membership" ("committeeId")`,
  `CREATE INDEX "IDX_ecf09ccb0ff8d52536bec02f9d" ON "committee_membership" ("bioguideId")`,
]

const TABLES = ['committee_membership', 'hearing_alias', 'hearing_reading', 'stale_release', 'listing', 'download', 'read_document']

export class IngestTables1764000000030 implements MigrationInterface {
  name = 'IngestTables1764000000030'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE "${table}"`)
  }
}
