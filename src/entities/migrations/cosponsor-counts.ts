import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the cosponsors of bills are counted by, without reading their rows: who withdrew, by party, by state. */
export class CosponsorCounts1764000000050 implements MigrationInterface {
  name = 'CosponsorCounts1764000000050'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "cosponsorship_count" ON "cosponsorship" ("billId", "withdrawnOn", "party", "state")`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "cosponsorship_count"`)
  }
}
