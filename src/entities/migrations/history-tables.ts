import type { MigrationInterface, QueryRunner } from 'typeorm'

const MEMBER_OF_JSON = {
  postgres: (column: string) => `"${column}"::json ->> 'billId'`,
  sqlite: (column: string) => `json_extract("${column}", '$.billId')`,
}

/** Changes name the bill that their row is or belongs to, so that the history of one bill is found by an index. */
export class HistoryTables1764000000020 implements MigrationInterface {
  name = 'HistoryTables1764000000020'

  async up(runner: QueryRunner): Promise<void> {
    const billOf = MEMBER_OF_JSON[runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite']
    await runner.query('ALTER TABLE "change" ADD COLUMN "billId" text')
    // A row that came or went is written out whole; of a single field, the row's coming tells the bill.
    await runner.query(
      `UPDATE "change" SET "billId" = COALESCE(${billOf('newValue')}, ${billOf('oldValue')}) WHERE "path" IS NULL`,
    )
    await runner.query(
      `UPDATE "change" SET "billId" = (
        SELECT "whole"."billId" FROM "change" AS "whole" WHERE "whole"."entity" = "change"."entity"
          AND "whole"."entityId" = "change"."entityId" AND "whole"."path" IS NULL ORDER BY "whole"."seq" LIMIT 1
      ) WHERE "path" IS NOT NULL`,
    )
    await runner.query('CREATE INDEX "IDX_change_bill" ON "change" ("billId", "seq")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "IDX_change_bill"')
    await runner.query('ALTER TABLE "change" DROP COLUMN "billId"')
  }
}
