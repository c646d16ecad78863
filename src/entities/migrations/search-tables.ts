import type { MigrationInterface, QueryRunner } from 'typeorm'

type Engine = 'sqlite' | 'postgres'

/**
 * The search index: which document stands at which place, and its words. Derived from the record, and in
 * no export: it is built, and built anew for a later version, by ingest/search-index.ts.
 */
const TABLES: Record<Engine, string[]> = {
  sqlite: [
    `CREATE TABLE "search_document" (
      "place" integer PRIMARY KEY NOT NULL, "type" text NOT NULL, "key" text NOT NULL,
      UNIQUE ("type", "key")
    )`,
    `CREATE VIRTUAL TABLE "search_words" USING fts5(
      "number", "title", "subject", "text",
      content='', contentless_delete=1, tokenize="ascii tokenchars '~'"
    )`,
  ],
  postgres: [
    `CREATE TABLE "search_document" (
      "place" bigint PRIMARY KEY, "type" text NOT NULL, "key" text NOT NULL,
      "heading" tsvector NOT NULL, "words" tsvector NOT NULL,
      UNIQUE ("type", "key")
    )`,
    `CREATE INDEX "search_document_heading" ON "search_document" USING gin ("heading")`,
    `CREATE INDEX "search_document_words" ON "search_document" USING gin ("words")`,
  ],
}

/** What a list is ordered by, as queries/order.ts states it: null below all, text by its bytes. */
const text = (column: string) => `(COALESCE("${column}", '')) COLLATE`
const whole = (column: string) => `(COALESCE("${column}", -1))`
const given = (column: string) => `"${column}" COLLATE`

/** Each order of a list that grows, with the key that decides in the end. */
const ORDERS: [index: string, table: string, keys: string[]][] = [
  ['bill_order_introduced', 'bill', [text('introducedOn'), given('billId')]],
  ['bill_order_latest_action', 'bill', [text('latestActionOn'), given('billId')]],
  ['bill_order_number', 'bill', [whole('congress'), text('type'), whole('number'), given('billId')]],
  ['hearing_order_date', 'hearing', [given('date'), given('hearingId')]],
  ['release_order_published', 'release', [text('publishedOn'), given('releaseId')]],
  ['member_order_name', 'member', [given('lastName'), given('firstName'), given('bioguideId')]],
  ['member_order_state', 'member', [text('state'), given('lastName'), given('firstName'), given('bioguideId')]],
  ['cosponsorship_order_date', 'cosponsorship', [given('date'), given('cosponsorshipId')]],
  ['claim_order_position', 'claim', [given('releaseId'), '"position"', given('claimId')]],
]

/** PostgreSQL refuses index entries of more than 2,700 bytes, which a title may have. */
const SQLITE_ORDERS: typeof ORDERS = [
  ['bill_order_title', 'bill', [given('title'), given('billId')]],
  ['hearing_order_title', 'hearing', [text('title'), given('hearingId')]],
  ['release_order_title', 'release', [text('title'), given('releaseId')]],
]

/** Columns of which each value’s bills stand in the list’s default order. */
const BILL_VALUES = [
  'congress', 'type', 'number', 'status', 'known', 'policyArea', 'sponsorId', 'sponsorParty', 'sponsorState',
  'topicRelevance', 'latestActionOn',
]

export class SearchTables1764000000010 implements MigrationInterface {
  name = 'SearchTables1764000000010'

  async up(runner: QueryRunner): Promise<void> {
    const engine = engineOf(runner)
    for (const statement of TABLES[engine]) await runner.query(statement)
    await runner.query(`CREATE TABLE "search_index" ("id" integer PRIMARY KEY NOT NULL, "version" integer NOT NULL)`)
    await runner.query(`INSERT INTO "search_index" ("id", "version") VALUES (1, 0)`)
    for (const [index, table, keys] of ordersOf(engine)) {
      await runner.query(`CREATE INDEX "${index}" ON "${table}" (${keysIn(engine, keys)})`)
    }
    for (const column of BILL_VALUES) {
      const order = keysIn(engine, [text('introducedOn'), given('billId')])
      await runner.query(`CREATE INDEX "bill_by_${column}" ON "bill" ("${column}", ${order})`)
    }
    await runner.query(`CREATE INDEX "law_by_number" ON "law" ("number")`)
  }

  async down(runner: QueryRunner): Promise<void> {
    const engine = engineOf(runner)
    const byValue = BILL_VALUES.map((column) => `bill_by_${column}`)
    const byOrder = ordersOf(engine).map(([index]) => index)
    for (const index of ['law_by_number', ...byValue, ...byOrder]) await runner.query(`DROP INDEX "${index}"`)
    await runner.query(`DROP TABLE "search_index"`)
    if (engine === 'sqlite') await runner.query(`DROP TABLE "search_words"`)
    await runner.query(`DROP TABLE "search_document"`)
  }
}

const engineOf = (runner: QueryRunner): Engine =>
  runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite'

const ordersOf = (engine: Engine) => (engine === 'sqlite' ? [...ORDERS, ...SQLITE_ORDERS] : ORDERS)

const keysIn = (engine: Engine, keys: string[]): string =>
  keys.map((key) => key.replace(/COLLATE$/, engine === 'sqlite' ? 'COLLATE BINARY' : 'COLLATE "C"')).join(', ')
