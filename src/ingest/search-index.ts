import { createHash } from 'node:crypto'
import sql, { empty, join, type Sql } from 'sql-template-tag'
import type { DataSource, EntityManager } from 'typeorm'
import type { Change } from '../entities/history'
import { readSearchDocuments, type SearchDocument } from '../queries/search-documents'
import { firstPlaceOf, spanWords } from '../queries/search-places'
import {
  HEADING_FIELDS,
  SEARCH_FIELDS,
  SEARCH_INDEX_VERSION,
  SearchType,
  typeWord,
} from '../queries/search-type'
import { elements, isPostgres, name, type Reader, readCells } from '../queries/sql'
import { type IndexedWords, indexedWords, toTsvector } from './search-index-words'
import { fixRecent, hasTooManyRecent } from './search-recent'
import { addWords } from './search-vocabulary'

const DOCUMENTS_AT_ONCE = 250

type Touched = Record<SearchType, Set<string>>
type WrittenChange = Pick<Change, 'entity' | 'entityId' | 'path' | 'oldValue' | 'newValue'> & {
  billId?: string | null
}

const TABLES: Record<SearchType, { table: string; key: string; day?: string }> = {
  BILL: { table: 'bill', key: 'billId', day: 'introducedOn' },
  MEMBER: { table: 'member', key: 'bioguideId' },
  HEARING: { table: 'hearing', key: 'hearingId', day: 'date' },
  RELEASE: { table: 'release', key: 'releaseId', day: 'publishedOn' },
}

/** Columns that are searched, or that order what is found; of the tables left out nothing is. */
const SEARCHED: Record<string, { type: SearchType; columns?: string[] }> = {
  bill: {
    type: SearchType.BILL,
    columns: ['type', 'number', 'congress', 'title', 'introducedOn', 'policyArea'],
  },
  bill_title: { type: SearchType.BILL, columns: ['title', 'position'] },
  bill_subject: { type: SearchType.BILL },
  bill_summary: { type: SearchType.BILL, columns: ['text', 'date'] },
  bill_committee: { type: SearchType.BILL, columns: ['committeeId'] },
  cosponsorship: { type: SearchType.BILL, columns: ['bioguideId', 'withdrawnOn'] },
  law: { type: SearchType.BILL, columns: ['number'] },
  member: { type: SearchType.MEMBER, columns: ['fullName', 'lastName', 'nickname', 'state'] },
  member_term: { type: SearchType.MEMBER, columns: ['endsOn'] },
  hearing: { type: SearchType.HEARING, columns: ['title', 'date', 'citation'] },
  hearing_committee: { type: SearchType.HEARING },
  hearing_participant: { type: SearchType.HEARING, columns: ['name', 'organization', 'position'] },
  committee: { type: SearchType.HEARING, columns: ['name'] },
  release: { type: SearchType.RELEASE, columns: ['title', 'publishedOn'] },
}

/**
 * Brings the search index up to date with changes of the same transaction: only documents that they
 * touch are made anew. The index is derived, so it stands in no change and in no export.
 */
export async function refreshSearchIndex(
  manager: EntityManager,
  changes: readonly Partial<WrittenChange>[],
): Promise<void> {
  if ((await indexVersion(manager)) !== SEARCH_INDEX_VERSION) return build(manager)
  const touched = await touchedBy(manager, changes as readonly WrittenChange[])
  for (const type of Object.values(SearchType)) {
    await indexDocuments(manager, type, [...touched[type]])
  }
}

/** Builds the index of a database that has none of this version: one just migrated, copied or imported. */
export async function ensureSearchIndex(db: DataSource): Promise<void> {
  if (!(await isOutdated(db))) return
  await db.transaction(async (manager) => {
    // A write first, so that of two processes that start together one waits, and finds it done.
    await manager.query('UPDATE "search_index" SET "version" = "version" WHERE "id" = 1')
    if (await isOutdated(readerOf(manager))) await build(manager)
  })
}

async function isOutdated(db: Reader): Promise<boolean> {
  if ((await indexVersion(db)) !== SEARCH_INDEX_VERSION) return true
  return isPostgres(db) && hasTooManyRecent(db)
}

async function build(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM "search_document"')
  if (isPostgres(manager.connection)) {
    await fixRecent(readerOf(manager))
  } else {
    await manager.query('DELETE FROM "search_vocabulary"')
    // An index without contents has no rows to delete one by one.
    await manager.query(`INSERT INTO "search_words" ("search_words") VALUES ('delete-all')`)
  }
  const known = new Set<string>()
  for (const type of Object.values(SearchType)) await indexAll(manager, type, known)
  // In one piece the index is read in less time than in the many that it was written in.
  await manager.query(
    isPostgres(manager.connection)
      ? `SELECT gin_clean_pending_list(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        JOIN pg_am ON pg_am.oid = relam AND amname = 'gin' WHERE indrelid = 'search_document'::regclass`
      : `INSERT INTO "search_words" ("search_words") VALUES ('optimize')`,
  )
  await manager.query(`UPDATE "search_index" SET "version" = ${SEARCH_INDEX_VERSION} WHERE "id" = 1`)
}

async function indexVersion(db: Pick<EntityManager, 'query'>): Promise<number | undefined> {
  const [state] = await db.query('SELECT "version" FROM "search_index" WHERE "id" = 1')
  return state?.version
}

/** In the order of their places: SQLite’s index takes words of later places in far less time. */
async function indexAll(manager: EntityManager, type: SearchType, known: Set<string>): Promise<void> {
  const { table, key, day } = TABLES[type]
  const order = day ? sql`COALESCE(${name(day)}, ''), ` : empty
  const rows = await run<{ key: string }>(
    manager,
    sql`SELECT ${name(key)} AS "key" FROM ${name(table)} ORDER BY ${order}${name(key)}`,
  )
  const keys = rows.map((row) => row.key)
  await indexDocuments(manager, type, keys, known)
}

/** Documents of which the changes touch a word, or the day that orders them. */
async function touchedBy(manager: EntityManager, changes: readonly WrittenChange[]): Promise<Touched> {
  const touched: Touched = { BILL: new Set(), MEMBER: new Set(), HEARING: new Set(), RELEASE: new Set() }
  const people: string[] = []
  const committees: string[] = []
  for (const { entity, entityId, path, billId, oldValue, newValue } of changes) {
    const searched = SEARCHED[entity]
    if (!searched || (path !== null && searched.columns && !searched.columns.includes(path))) continue
    if (entity === 'committee') committees.push(entityId)
    else if (entity !== 'hearing_participant') touched[searched.type].add(billId ?? entityId.split('/')[0]!)
    else if (path !== null) people.push(entityId)
    else touched.HEARING.add(JSON.parse(newValue ?? oldValue ?? '{}').hearingId)
  }
  const ofPeople = await hearingsBy(manager, 'hearing_participant', 'participantId', people)
  const ofCommittees = await hearingsBy(manager, 'hearing_committee', 'committeeId', committees)
  for (const hearingId of [...ofPeople, ...ofCommittees]) touched.HEARING.add(hearingId)
  return touched
}

async function hearingsBy(
  manager: EntityManager,
  table: string,
  column: string,
  keys: string[],
): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await run<{ hearingId: string }>(
    manager,
    sql`SELECT DISTINCT "hearingId" FROM ${name(table)} WHERE ${name(column)} IN (${elements(manager.connection, keys)})`,
  )
  return rows.map(({ hearingId }) => hearingId)
}

async function indexDocuments(
  manager: EntityManager,
  type: SearchType,
  keys: string[],
  known = new Set<string>(),
): Promise<void> {
  for (let at = 0; at < keys.length; at += DOCUMENTS_AT_ONCE) {
    const words = await indexSome(manager, type, keys.slice(at, at + DOCUMENTS_AT_ONCE))
    if (!isPostgres(manager.connection)) await addWords(readerOf(manager), words, known)
  }
}

/** Takes the documents out of the index, and puts in those that are there; gives their words. */
async function indexSome(manager: EntityManager, type: SearchType, keys: string[]): Promise<IndexedWords[]> {
  const documents = await readSearchDocuments(readerOf(manager), type, keys)
  const isOfKeys = sql`"type" = ${type} AND "key" IN (${elements(manager.connection, keys)})`
  if (!isPostgres(manager.connection)) {
    await run(
      manager,
      sql`DELETE FROM "search_words" WHERE rowid IN (SELECT "place" FROM "search_document" WHERE ${isOfKeys})`,
    )
  }
  await run(manager, sql`DELETE FROM "search_document" WHERE ${isOfKeys}`)
  if (documents.length === 0) return []
  const places = await placesOf(manager, type, documents)
  const rows = documents
    .map((document, index) => ({
      place: places[index]!,
      key: document.key,
      words: indexedWords(document, typeWord(type)),
    }))
    .toSorted((a, b) => a.place - b.place)
  await (isPostgres(manager.connection) ? insertInPostgres : insertInSqlite)(manager, type, rows)
  return rows.map(({ words }) => words)
}

interface IndexedDocument {
  place: number
  key: string
  words: IndexedWords
}

async function insertInPostgres(
  manager: EntityManager,
  type: SearchType,
  documents: IndexedDocument[],
): Promise<void> {
  const rows = documents.map(({ place, key, words }) => [
    place,
    key,
    toTsvector(words, HEADING_FIELDS, spanWords(place)),
    toTsvector(words, SEARCH_FIELDS, spanWords(place)),
  ])
  await run(
    manager,
    sql`INSERT INTO "search_document" ("place", "type", "key", "heading", "words", "isRecent")
      SELECT (value->>0)::bigint, ${type}, value->>1, (value->>2)::tsvector, (value->>3)::tsvector,
        (value->>0)::bigint >= (SELECT "recentFrom" FROM "search_index" WHERE "id" = 1)
      FROM json_array_elements(${JSON.stringify(rows)}::json) AS value`,
  )
}

async function insertInSqlite(
  manager: EntityManager,
  type: SearchType,
  documents: IndexedDocument[],
): Promise<void> {
  const rows = documents.map(({ place, key, words }) => [
    place,
    key,
    ...SEARCH_FIELDS.map((field) => words[field].join(' ')),
  ])
  const json = JSON.stringify(rows)
  await run(
    manager,
    sql`INSERT INTO "search_document" ("place", "type", "key")
      SELECT value->>0, ${type}, value->>1 FROM json_each(${json})`,
  )
  await run(
    manager,
    sql`INSERT INTO "search_words" (rowid, "number", "title", "subject", "text")
      SELECT value->>0, value->>2, value->>3, value->>4, value->>5 FROM json_each(${json})`,
  )
}

/** Places of new documents, the newest the greatest. */
async function placesOf(
  manager: EntityManager,
  type: SearchType,
  documents: SearchDocument[],
): Promise<number[]> {
  const wanted = documents.map(({ day, key }) => firstPlaceOf(day) + hash(`${type}:${key}`))
  const rows = await run<{ place: number | string }>(
    manager,
    sql`SELECT "place" FROM "search_document" WHERE "place" IN (${join(wanted)})`,
  )
  const taken = new Set(rows.map(({ place }) => Number(place)))
  return wanted.map((place) => {
    let free = place
    while (taken.has(free)) free += 1
    taken.add(free)
    return free
  })
}

const hash = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

const readerOf = (manager: EntityManager): Reader => ({
  options: manager.connection.options,
  query: (text: string, values?: unknown[]) => manager.query(text, values),
})

const run = <Row>(manager: EntityManager, query: Sql): Promise<Row[]> =>
  readCells<Row>(readerOf(manager), query)
