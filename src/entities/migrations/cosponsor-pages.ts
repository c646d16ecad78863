import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The cosponsors of a bill in the order of their list, those who withdrew told apart: a page of them needs no sort, and no row that it does not show. */
export class CosponsorPages1764000000080 implements MigrationInterface {
  name = 'CosponsorPages1764000000080'

  async up(runner: QueryRunner): Promise<void> {
    const byBytes = runner.connection.options.type === 'postgres' ? 'COLLATE "C"' : 'COLLATE BINARY'
    const columns = `"billId", "date" ${byBytes}, "cosponsorshipId" ${byBytes}, "withdrawnOn"`
    await runner.query(`CREATE INDEX "cosponsorship_by_bill" ON "cosponsorship" (${columns})`)
    await runner.query(`DROP INDEX "IDX_7a62e122cf2d3a49e948488b07"`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_7a62e122cf2d3a49e948488b07" ON "cosponsorship" ("billId", "date")`)
    await runner.query(`DROP INDEX "cosponsorship_by_bill"`)
  }
}
