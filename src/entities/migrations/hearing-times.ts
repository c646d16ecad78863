import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When on its day a hearing begins, and where. */
export class HearingTimes1764000000060 implements MigrationInterface {
  name = 'HearingTimes1764000000060'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "hearing" ADD COLUMN "startsAt" text')
    await runner.query('ALTER TABLE "hearing" ADD COLUMN "location" text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "hearing" DROP COLUMN "location"')
    await runner.query('ALTER TABLE "hearing" DROP COLUMN "startsAt"')
  }
}
