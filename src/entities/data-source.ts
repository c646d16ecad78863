import 'reflect-metadata'
import './list-indexes'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { DataSource, type DataSourceOptions } from 'typeorm'
import { Bill } from './bill'
import { BillAction } from './bill-action'
import { BillAlias, BillCommittee, BillSubject, BillSummary, BillTitle, Law, RelatedBill } from './bill-parts'
import { Claim, Evidence } from './claim'
import { Committee } from './committee'
import { CommitteeMembership } from './committee-membership'
import { Cosponsorship } from './cosponsorship'
import {
  Hearing,
  HearingAlias,
  HearingBill,
  HearingCommittee,
  HearingDocument,
  HearingParticipant,
} from './hearing'
import { Change, DataVersion } from './history'
import { Member } from './member'
import { MemberAlias } from './member-alias'
import { MemberTerm } from './member-term'
import { CosponsorCounts1764000000050 } from './migrations/cosponsor-counts'
import { CosponsorPages1764000000080 } from './migrations/cosponsor-pages'
import { HearingTimes1764000000060 } from './migrations/hearing-times'
import { HistoryTables1764000000020 } from './migrations/history-tables'
import { IngestTables1764000000030 } from './migrations/ingest-tables'
import { MemberAliases1764000000070 } from './migrations/member-aliases'
import { RecordTables1764000000000 } from './migrations/record-tables'
import { ReleaseTables1764000000001 } from './migrations/release-tables'
import { SearchPages1764000000040 } from './migrations/search-pages'
import { SearchTables1764000000010 } from './migrations/search-tables'
import { OfficialRecord } from './official-record'
import { BillMention, HearingMention, Quotation, Release, ReleasePublisher } from './release'

/** Which database: a SQLite file (or `:memory:`), or the address of a PostgreSQL database. */
export type DatabaseSettings = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string }

/** Channel on which processes on one PostgreSQL database tell each other of a new data version. */
export const DATA_VERSION_CHANNEL = 'safe_harbor_data_version'

/** Every stored class, parents before the rows that point at them. */
export const ENTITIES = [
  OfficialRecord,
  Member,
  MemberTerm,
  MemberAlias,
  Committee,
  CommitteeMembership,
  Bill,
  BillAlias,
  BillTitle,
  BillSubject,
  BillSummary,
  BillCommittee,
  RelatedBill,
  Law,
  Cosponsorship,
  BillAction,
  Hearing,
  HearingAlias,
  HearingCommittee,
  HearingBill,
  HearingParticipant,
  HearingDocument,
  Release,
  ReleasePublisher,
  BillMention,
  Quotation,
  HearingMention,
  Claim,
  Evidence,
  Change,
  DataVersion,
]

/** A DataSource for the database named; nothing is opened before `initialize()`. */
export function createDataSource(database: DatabaseSettings): DataSource {
  return new DataSource({
    ...engineOptions(database),
    entities: ENTITIES,
    migrations: [
      RecordTables1764000000000,
      ReleaseTables1764000000001,
      SearchTables1764000000010,
      HistoryTables1764000000020,
      IngestTables1764000000030,
      SearchPages1764000000040,
      CosponsorCounts1764000000050,
      HearingTimes1764000000060,
      MemberAliases1764000000070,
      CosponsorPages1764000000080,
    ],
    synchronize: false,
    migrationsRun: false,
  })
}

/** SQLite’s own 2 MB hold no tenth of what lists are read from, and each page that is not there is a call of the system. */
const PAGE_CACHE_KILOBYTES = 32_000
const CONNECTIONS = 10
const CONNECT_TIMEOUT_MS = 5_000
const IDLE_TIMEOUT_MS = 30_000

function engineOptions(database: DatabaseSettings): DataSourceOptions {
  if (database.engine === 'postgres') {
    return {
      type: 'postgres',
      url: database.url,
      applicationName: 'safe-harbor',
      poolSize: CONNECTIONS,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      extra: { keepAlive: true, idleTimeoutMillis: IDLE_TIMEOUT_MS },
    }
  }
  if (database.file !== ':memory:') mkdirSync(path.dirname(database.file), { recursive: true })
  return {
    type: 'better-sqlite3',
    database: database.file,
    enableWAL: database.file !== ':memory:',
    timeout: 5000,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      connection.pragma(`cache_size = -${PAGE_CACHE_KILOBYTES}`)
    },
  }
}
