import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The official record: bills and their parts, members, committees, hearings. The same statements run on SQLite and on PostgreSQL. */
const STATEMENTS = [
  `CREATE TABLE "official_record" (
    "recordId" text NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "title" text NOT NULL,
    "url" text NOT NULL, "sha256" text NOT NULL, "retrievedOn" text NOT NULL, "updatedAt" text,
    "note" text NOT NULL, "gaps" text NOT NULL, "isCurrent" boolean NOT NULL,
    CONSTRAINT "PK_c9c31aadb0ca3438b65e9c22e56" PRIMARY KEY ("recordId")
  )`,
  `CREATE INDEX "IDX_e31b35d7ae1f600754f3646cdf" ON "official_record" ("name")`,
  `CREATE TABLE "member" (
    "bioguideId" text NOT NULL, "fullName" text NOT NULL, "firstName" text NOT NULL,
    "middleName" text, "lastName" text NOT NULL, "suffix" text, "nickname" text, "party" text,
    "state" text, "district" integer, "chamber" text, "isSenator" boolean NOT NULL,
    "recordId" text,
    CONSTRAINT "PK_e62ea6d9c437db0f62f836ca817" PRIMARY KEY ("bioguideId")
  )`,
  `CREATE INDEX "IDX_03b8039b975d0cacd9e7ce9692" ON "member" ("lastName")`,
  `CREATE INDEX "IDX_6b53853aa9b2c7f25c68f5a0ce" ON "member" ("state")`,
  `CREATE TABLE "member_term" (
    "termId" text NOT NULL, "bioguideId" text NOT NULL, "chamber" text NOT NULL,
    "state" text NOT NULL, "district" integer, "party" text, "startsOn" text, "endsOn" text,
    CONSTRAINT "PK_cb915c82a37d9d4aa358b0d24a0" PRIMARY KEY ("termId"),
    CONSTRAINT "FK_09ee71b34c75dc81b9f2129ada0" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_09ee71b34c75dc81b9f2129ada" ON "member_term" ("bioguideId")`,
  `CREATE TABLE "committee" (
    "committeeId" text NOT NULL, "name" text NOT NULL, "chamber" text NOT NULL,
    "formerNames" text NOT NULL, "isCurrent" boolean NOT NULL, "parentId" text, "recordId" text,
    CONSTRAINT "PK_60acf578cb381f48159167e1d71" PRIMARY KEY ("committeeId")
  )`,
  `CREATE INDEX "IDX_ce119761e6abc6c7dba0f58a9e" ON "committee" ("parentId")`,
  `CREATE TABLE "bill" (
    "billId" text NOT NULL, "congress" integer, "type" text, "number" integer,
    "title" text NOT NULL, "introducedOn" text, "known" text NOT NULL,
    "isReserved" boolean NOT NULL, "policyArea" text, "sponsorId" text, "sponsorParty" text,
    "sponsorState" text, "status" text NOT NULL, "latestActionOn" text, "topicRelevance" text,
    "topicReasons" text NOT NULL, "subjectsKnown" boolean NOT NULL, "recordId" text,
    CONSTRAINT "PK_ded105d396cc380a858a4eed38c" PRIMARY KEY ("billId"),
    CONSTRAINT "FK_2cdca4a43b7e908bdc6c582f5f8" FOREIGN KEY ("sponsorId") REFERENCES "member"("bioguideId")
  )`,
  `CREATE INDEX "IDX_38e74e3aab8eb26f633a65d848" ON "bill" ("introducedOn")`,
  `CREATE INDEX "IDX_2cdca4a43b7e908bdc6c582f5f" ON "bill" ("sponsorId")`,
  `CREATE INDEX "IDX_0730c30b809ead8ac231d639f6" ON "bill" ("status")`,
  `CREATE INDEX "IDX_26a7b1603169cc91c4e0f3f319" ON "bill" ("congress", "type", "number")`,
  `CREATE TABLE "bill_alias" (
    "aliasId" text NOT NULL, "billId" text NOT NULL,
    CONSTRAINT "PK_62f8162f5c00340af30e47dfaed" PRIMARY KEY ("aliasId"),
    CONSTRAINT "FK_cd81ccce776c4ca9756c63452ea" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_cd81ccce776c4ca9756c63452e" ON "bill_alias" ("billId")`,
  `CREATE TABLE "bill_title" (
    "titleId" text NOT NULL, "billId" text NOT NULL, "title" text NOT NULL, "kind" text NOT NULL,
    "asOf" text, "forPortion" boolean NOT NULL, "position" integer NOT NULL,
    CONSTRAINT "PK_c64eda9e040ffe1195877ec5e02" PRIMARY KEY ("titleId"),
    CONSTRAINT "FK_916162b53579501382e987bc876" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_916162b53579501382e987bc87" ON "bill_title" ("billId")`,
  `CREATE TABLE "bill_subject" (
    "billId" text NOT NULL, "subject" text NOT NULL,
    CONSTRAINT "PK_e96b5fb827076337e7b9bac18ca" PRIMARY KEY ("billId", "subject"),
    CONSTRAINT "FK_2c697d9a8db99cc2cdbf085f4c8" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_ad2fe7e31eb5e5c138f4795ec2" ON "bill_subject" ("subject")`,
  `CREATE TABLE "bill_summary" (
    "summaryId" text NOT NULL, "billId" text NOT NULL, "version" text, "date" text,
    "text" text NOT NULL, "html" text,
    CONSTRAINT "PK_1af1c9e0712133ac9cebf311f30" PRIMARY KEY ("summaryId"),
    CONSTRAINT "FK_b68eb424ffb5822b24fd330286a" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_b68eb424ffb5822b24fd330286" ON "bill_summary" ("billId")`,
  `CREATE TABLE "bill_committee" (
    "activityId" text NOT NULL, "billId" text NOT NULL, "committeeId" text NOT NULL,
    "nameAsGiven" text NOT NULL, "activity" text, "date" text, "position" integer NOT NULL,
    CONSTRAINT "PK_de15108a93af200ec810d536f42" PRIMARY KEY ("activityId"),
    CONSTRAINT "FK_d995f8c4cf50d565b97e511f07e" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE,
    CONSTRAINT "FK_f0b73e6931ef9615fd233931438" FOREIGN KEY ("committeeId") REFERENCES "committee"("committeeId")
  )`,
  `CREATE INDEX "IDX_d995f8c4cf50d565b97e511f07" ON "bill_committee" ("billId")`,
  `CREATE INDEX "IDX_f0b73e6931ef9615fd23393143" ON "bill_committee" ("committeeId")`,
  `CREATE TABLE "related_bill" (
    "relationId" text NOT NULL, "billId" text NOT NULL, "relatedBillId" text NOT NULL,
    "relation" text NOT NULL, "identifiedBy" text,
    CONSTRAINT "PK_2f6b6ae60bbf48328a6037707ea" PRIMARY KEY ("relationId"),
    CONSTRAINT "FK_4df8ef656c4f248e24da172df79" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_4df8ef656c4f248e24da172df7" ON "related_bill" ("billId")`,
  `CREATE INDEX "IDX_0c609f078ee5b8239cadee5813" ON "related_bill" ("relatedBillId")`,
  `CREATE TABLE "law" (
    "lawId" text NOT NULL, "billId" text NOT NULL, "kind" text NOT NULL, "number" text NOT NULL,
    "approvedOn" text, "statutesCitation" text,
    CONSTRAINT "PK_26be662ccea1ff4398d82bfa4d6" PRIMARY KEY ("lawId"),
    CONSTRAINT "FK_9e07af3d6dd3151eef6554c808c" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_9e07af3d6dd3151eef6554c808" ON "law" ("billId")`,
  `CREATE TABLE "cosponsorship" (
    "cosponsorshipId" text NOT NULL, "billId" text NOT NULL, "bioguideId" text NOT NULL,
    "date" text NOT NULL, "isOriginal" boolean NOT NULL, "withdrawnOn" text, "party" text,
    "state" text, "district" integer, "recordId" text,
    CONSTRAINT "PK_a075805746d681e7ceecd2c6b42" PRIMARY KEY ("cosponsorshipId"),
    CONSTRAINT "FK_596a952c0d326dcdef624269022" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE,
    CONSTRAINT "FK_6e43be6dd3f07148a37f223776c" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId")
  )`,
  `CREATE INDEX "IDX_6e43be6dd3f07148a37f223776" ON "cosponsorship" ("bioguideId")`,
  `CREATE INDEX "IDX_7a62e122cf2d3a49e948488b07" ON "cosponsorship" ("billId", "date")`,
  `CREATE TABLE "bill_action" (
    "actionId" text NOT NULL, "billId" text NOT NULL, "position" integer NOT NULL,
    "date" text NOT NULL, "time" text, "text" text NOT NULL, "type" text, "code" text,
    "chamber" text, "status" text, "sourceSystem" text, "alsoReportedBy" text NOT NULL,
    "duplicateOf" text, "voteChamber" text, "rollNumber" integer, "yeas" integer, "nays" integer,
    "recordId" text,
    CONSTRAINT "PK_4184f9655e48a96db5d6682eb6b" PRIMARY KEY ("actionId"),
    CONSTRAINT "FK_987424a4b65987f6a280a371cdf" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_e00496a6b5c83c986fd0461eb6" ON "bill_action" ("billId", "date", "position")`,
  `CREATE TABLE "hearing" (
    "hearingId" text NOT NULL, "title" text, "date" text NOT NULL, "congress" integer NOT NULL,
    "chamber" text NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "citation" text,
    "jacketNumber" text, "witnessCount" integer, "recordId" text,
    CONSTRAINT "PK_5ce992ccb195b809f3dcf6714e5" PRIMARY KEY ("hearingId")
  )`,
  `CREATE INDEX "IDX_4d180a6cd3715809ae3c2f8db1" ON "hearing" ("date")`,
  `CREATE TABLE "hearing_committee" (
    "hearingId" text NOT NULL, "committeeId" text NOT NULL,
    CONSTRAINT "PK_a01c48b15594ff7b975d6354a20" PRIMARY KEY ("hearingId", "committeeId"),
    CONSTRAINT "FK_93c4ca404612c1a7dcf677f7e7d" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId") ON DELETE CASCADE,
    CONSTRAINT "FK_cee40b36485bccc199378cb1572" FOREIGN KEY ("committeeId") REFERENCES "committee"("committeeId")
  )`,
  `CREATE INDEX "IDX_cee40b36485bccc199378cb157" ON "hearing_committee" ("committeeId")`,
  `CREATE TABLE "hearing_bill" (
    "hearingId" text NOT NULL, "billId" text NOT NULL,
    CONSTRAINT "PK_19cd121de82cf22897da31daa0a" PRIMARY KEY ("hearingId", "billId"),
    CONSTRAINT "FK_78d25bc2be9a687646984e6a672" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId") ON DELETE CASCADE,
    CONSTRAINT "FK_449548b2088506f4f5ee56db61a" FOREIGN KEY ("billId") REFERENCES "bill"("billId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_449548b2088506f4f5ee56db61" ON "hearing_bill" ("billId")`,
  `CREATE TABLE "hearing_participant" (
    "participantId" text NOT NULL, "hearingId" text NOT NULL, "position" integer NOT NULL,
    "role" text NOT NULL, "name" text NOT NULL, "organization" text, "office" text,
    "bioguideId" text,
    CONSTRAINT "PK_052bac6a6e80147ecbc93acca91" PRIMARY KEY ("participantId"),
    CONSTRAINT "FK_01b1cfe979987baf9bbee978f69" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId") ON DELETE CASCADE,
    CONSTRAINT "FK_8f327fc08787033216f816451aa" FOREIGN KEY ("bioguideId") REFERENCES "member"("bioguideId")
  )`,
  `CREATE INDEX "IDX_01b1cfe979987baf9bbee978f6" ON "hearing_participant" ("hearingId")`,
  `CREATE INDEX "IDX_8f327fc08787033216f816451a" ON "hearing_participant" ("bioguideId")`,
  `CREATE TABLE "hearing_document" (
    "documentId" text NOT NULL, "hearingId" text NOT NULL, "title" text NOT NULL,
    "url" text NOT NULL, "format" text NOT NULL,
    CONSTRAINT "PK_7c115ce9ec46e8c88595de72f20" PRIMARY KEY ("documentId"),
    CONSTRAINT "FK_0498635802fdabe238a45c7b260" FOREIGN KEY ("hearingId") REFERENCES "hearing"("hearingId") ON DELETE CASCADE
  )`,
  `CREATE INDEX "IDX_0498635802fdabe238a45c7b26" ON "hearing_document" ("hearingId")`,
]

export class RecordTables1764000000000 implements MigrationInterface {
  name = 'RecordTables1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["hearing_document", "hearing_participant", "hearing_bill", "hearing_committee", "hearing", "bill_action", "cosponsorship", "law", "related_bill", "bill_committee", "bill_summary", "bill_subject", "bill_title", "bill_alias", "bill", "committee", "member_term", "member", "official_record"]) await runner.query(`DROP TABLE "${table}"`)
  }
}
