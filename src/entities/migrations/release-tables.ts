import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Releases, what they claim, and the history of every row. The same statements run on SQLite and on PostgreSQL. */
const STATEMENTS = [
  `CREATE TABLE "release" (
    "releaseId" text NOT NULL, "sha256" text NOT NULL, "text" text NOT NULL, "title" text,
    "url" text, "publishedOn" text, "dateBasis" text, "dateReasons" text NOT NULL, "note" text,
    CONSTRAINT "PK_7f4e77dc291cab9a6ca40877007" PRIMARY KEY ("releaseId")
  )`,
  `CREATE INDEX "IDX_e803fe051036dc4d9e14aff1a4" ON "release" ("publishedOn")`,
  `CREATE TABLE "release_publisher" (
    "releaseId" text NOT NULL, "bioguideId" text NOT NULL,
    CONSTRAINT "PK_f25aaeab19c00f7b928d4ef2b9b" PRIMARY KEY ("releaseId", "bioguideId"),
    CONSTRAINT "FK_5f3f40e71d927d62ab4f1473314" FOREIGN KEY ("releaseId") REFERENCES "release"("releaseId") ON DELETE CASCADE,
    CONSTRAINT "FK_7275ddd09c8dfa63d590332332b" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId")
  )`,
  `CREATE INDEX "IDX_7275ddd09c8dfa63d590332332" ON "release_publisher" ("bioguideId")`,
  `CREATE TABLE "bill_mention" (
    "mentionId" text NOT NULL, "releaseId" text NOT NULL, "start" integer NOT NULL,
    "end" integer NOT NULL, "quote" text NOT NULL, "number" text, "title" text, "congress" integer,
    "billId" text, "candidateIds" text NOT NULL, "reasons" text NOT NULL, "conflict" text,
    CONSTRAINT "PK_2e1cdf2a580ba8a5c8dc467c0b3" PRIMARY KEY ("mentionId"),
    CONSTRAINT "FK_f60eb6f4fbb4a7ae027ecf3ea75" FOREIGN KEY ("releaseId") REFERENCES "release"("releaseId") ON DELETE CASCADE,
    CONSTRAINT "FK_59773797d9aa7d61d2fbb3dd08f" FOREIGN KEY ("billId") REFERENCES "bill"("billId")
  )`,
  `CREATE INDEX "IDX_f60eb6f4fbb4a7ae027ecf3ea7" ON "bill_mention" ("releaseId")`,
  `CREATE INDEX "IDX_59773797d9aa7d61d2fbb3dd08" ON "bill_mention" ("billId")`,
  `CREATE TABLE "quotation" (
    "quotationId" text NOT NULL, "releaseId" text NOT NULL, "start" integer NOT NULL,
    "end" integer NOT NULL, "quote" text NOT NULL, "speaker" text, "bioguideId" text,
    CONSTRAINT "PK_2f7c189d8d6805411f6ac853b5f" PRIMARY KEY ("quotationId"),
    CONSTRAINT "FK_7bbd0e2f43c1f8fe8d40670ca1e" FOREIGN KEY ("releaseId") REFERENCES "release"("releaseId") ON DELETE CASCADE,
    CONSTRAINT "FK_037043a12e0238b551621970224" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId")
  )`,
  `CREATE INDEX "IDX_7bbd0e2f43c1f8fe8d40670ca1" ON "quotation" ("releaseId")`,
  `CREATE INDEX "IDX_037043a12e0238b55162197022" ON "quotation" ("bioguideId")`,
  `CREATE TABLE "hearing_mention" (
    "mentionId" text NOT NULL, "releaseId" text NOT NULL, "role" text NOT NULL,
    "name" text NOT NULL, "bioguideId" text, "start" integer NOT NULL, "end" integer NOT NULL,
    "quote" text NOT NULL,
    CONSTRAINT "PK_c91df148ffaf41308cfa411f4ab" PRIMARY KEY ("mentionId"),
    CONSTRAINT "FK_845fcfd5cbec6027cd46122303c" FOREIGN KEY ("releaseId") REFERENCES "release"("releaseId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_845fcfd5cbec6027cd46122303" ON "hearing_mention" ("releaseId")`,
  `CREATE TABLE "claim" (
    "claimId" text NOT NULL, "releaseId" text NOT NULL, "position" integer NOT NULL,
    "kind" text NOT NULL, "memberName" text, "bioguideId" text, "candidateMemberIds" text NOT NULL,
    "billNumber" text, "billTitle" text, "billId" text, "candidateBillIds" text NOT NULL,
    "status" text, "chamber" text, "count" integer, "date" text, "committeeName" text,
    "committeeId" text, "subject" text, "verdict" text NOT NULL, "rule" text NOT NULL,
    "explanation" text NOT NULL, "checkedAsOf" text, "hearingId" text, "restsOnIds" text NOT NULL,
    CONSTRAINT "PK_81c8387b0650c895d69d6784cee" PRIMARY KEY ("claimId"),
    CONSTRAINT "FK_857423da288700e35d4a5434842" FOREIGN KEY ("releaseId") REFERENCES "release"("releaseId") ON DELETE CASCADE,
    CONSTRAINT "FK_247bbaec5a35f17493340539154" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId"),
    CONSTRAINT "FK_926f46822539837ad453e38131e" FOREIGN KEY ("billId") REFERENCES "bill"("billId"),
    CONSTRAINT "FK_e761de0071dde67150a8f9da0a4" FOREIGN KEY ("committeeId") REFERENCES "committee"("committeeId"),
    CONSTRAINT "FK_6542fde04e8a2c4f916c96a8f8b" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId")
  )`,
  `CREATE INDEX "IDX_857423da288700e35d4a543484" ON "claim" ("releaseId")`,
  `CREATE INDEX "IDX_df8e54cf6ba5ef0151af8591f4" ON "claim" ("kind")`,
  `CREATE INDEX "IDX_247bbaec5a35f1749334053915" ON "claim" ("bioguideId")`,
  `CREATE INDEX "IDX_926f46822539837ad453e38131" ON "claim" ("billId")`,
  `CREATE INDEX "IDX_9f9420035e5566fe3e1f16af82" ON "claim" ("verdict")`,
  `CREATE INDEX "IDX_6542fde04e8a2c4f916c96a8f8" ON "claim" ("hearingId")`,
  `CREATE TABLE "evidence" (
    "evidenceId" text NOT NULL, "claimId" text NOT NULL, "start" integer NOT NULL,
    "end" integer NOT NULL, "quote" text NOT NULL,
    CONSTRAINT "PK_c825b21c15a3b1437d5a936f019" PRIMARY KEY ("evidenceId"),
    CONSTRAINT "FK_afa0020995c9dc26c979795d048" FOREIGN KEY ("claimId") REFERENCES "claim"("claimId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_afa0020995c9dc26c979795d04" ON "evidence" ("claimId")`,
  `CREATE TABLE "change" (
    "seq" integer NOT NULL, "dataVersion" integer NOT NULL, "entity" text NOT NULL,
    "entityId" text NOT NULL, "path" text, "oldValue" text, "newValue" text, "cause" text NOT NULL,
    "happenedOn" text, "sourceUpdatedAt" text, "seenAt" text NOT NULL,
    CONSTRAINT "PK_b6991564d3c020ed5759061fb7e" PRIMARY KEY ("seq")
  )`,
  `CREATE INDEX "IDX_6c4e84f89fd09afadd976d26dd" ON "change" ("dataVersion")`,
  `CREATE INDEX "IDX_d070a3d1a3510e4e7836770ea1" ON "change" ("entityId")`,
  `CREATE TABLE "data_version" (
    "id" integer NOT NULL, "version" integer NOT NULL, "changedAt" text NOT NULL,
    CONSTRAINT "PK_3148924ffcfb626029b309ba4e5" PRIMARY KEY ("id")
  )`,
  `INSERT INTO "data_version" ("id", "version", "changedAt") VALUES (1, 0, '1970-01-01T00:00:00.000Z')`,
]

export class ReleaseTables1764000000001 implements MigrationInterface {
  name = 'ReleaseTables1764000000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["data_version", "change", "evidence", "claim", "hearing_mention", "quotation", "bill_mention", "release_publisher", "release"]) await runner.query(`DROP TABLE "${table}"`)
  }
}
