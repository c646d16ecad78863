import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Bioguide ids that members had before. */
export class MemberAliases1764000000070 implements MigrationInterface {
  name = 'MemberAliases1764000000070'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "member_alias" (
      "aliasId" text NOT NULL, "bioguideId" text NOT NULL,
      CONSTRAINT "PK_49b9ccb4b02702ce8fa05e3edc7" PRIMARY KEY ("aliasId"),
      CONSTRAINT "FK_871ee61b27f7177b79f480429bb" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId") ON DELETE CASCADE
    )`)
    await runner.query('CREATE INDEX "IDX_871ee61b27f7177b79f480429b" ON "member_alias" ("bioguideId")')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "member_alias"')
  }
}
