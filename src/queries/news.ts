import sql, { join, raw, type Sql } from 'sql-template-tag'
import { Change } from '../entities/history'
import { billFilter } from './bills'
import { claimFilter } from './claims'
import { type Filter, filterCondition } from './filter'
import type { Loaders } from './loaders'
import { columnsOf, name, readCells, select } from './sql'

/** What one document changed on one bill: changes that came to be seen together. */
export interface BillNews {
  billId: string
  dataVersion: number
  /** When this service saw it. */
  seenAt: string
  /** Place in the history of the last of them. */
  seq: number
  changes: Change[]
}

/** Whose news: of bills that fit a filter, of one bill, or of what a senator sponsors and joins. */
export type NewsScope = { filter: Filter | null } | { billId: string } | { bioguideId: string }

/** Changes looked through where all bills have news. */
const LOOK_BACK = 20_000
/** Claims have news of their own; how a search index or a document was read is none. */
const NO_NEWS = ['claim', 'evidence', 'official_record', 'bill_mention', 'quotation', 'bill_alias']
const IS_NEWS = sql`"c"."entity" NOT IN (${join(NO_NEWS)})`

/**
 * The latest news of bills, newest first.
 * @throws UserInputError naming the part of the filter that cannot be used
 */
export async function billNews(loaders: Loaders, scope: NewsScope, limit: number): Promise<BillNews[]> {
  const { db } = loaders
  const fits = sql`${await scopeCondition(loaders, scope, limit)} AND ${IS_NEWS}`
  const latest = sql`SELECT "c"."billId", "c"."dataVersion", "c"."seq" FROM "change" AS "c"
    WHERE "c"."billId" IS NOT NULL AND ${fits} ORDER BY "c"."seq" DESC LIMIT ${LOOK_BACK}`
  const found = await readCells<{ billId: string; dataVersion: number; seq: number }>(
    db,
    sql`SELECT "billId", "dataVersion", MAX("seq") AS "seq" FROM (${latest}) AS "latest"
      GROUP BY "billId", "dataVersion" ORDER BY MAX("seq") DESC LIMIT ${limit}`,
  )
  if (found.length === 0) return []
  const among = (column: 'billId' | 'dataVersion') => join([...new Set(found.map((one) => one[column]))])
  const changes = await select(
    db,
    Change,
    sql`SELECT ${columnsOf(db.getMetadata(Change), 'c')} FROM "change" AS "c"
      WHERE "c"."billId" IN (${among('billId')}) AND "c"."dataVersion" IN (${among('dataVersion')}) AND ${fits}
      ORDER BY "c"."seq"`,
  )
  const grouped = Map.groupBy(changes, ({ billId, dataVersion }) => `${billId} ${dataVersion}`)
  return found.map(({ billId, dataVersion, seq }) => {
    const own = grouped.get(`${billId} ${dataVersion}`) ?? []
    return { billId, dataVersion, seq, seenAt: own[0]?.seenAt ?? '', changes: own }
  })
}

async function scopeCondition({ db }: Loaders, scope: NewsScope, limit: number): Promise<Sql> {
  if ('billId' in scope) return sql`"c"."billId" = ${scope.billId}`
  if ('bioguideId' in scope) {
    const { bioguideId } = scope
    return sql`(("c"."entity" = 'cosponsorship' AND "c"."entityId" IN (SELECT "cosponsorshipId" FROM "cosponsorship" WHERE "bioguideId" = ${bioguideId}))
      OR ("c"."entity" IN ('bill', 'law') AND "c"."billId" IN (SELECT "billId" FROM "bill" WHERE "sponsorId" = ${bioguideId})))`
  }
  const condition = filterCondition(db, billFilter, scope.filter)
  if (!condition) return raw('TRUE')
  // The latest news are of the bills whose last news are the latest: each is found by one look into an index.
  const last = sql`SELECT "c"."seq" FROM "change" AS "c"
    WHERE "c"."billId" = "t"."billId" AND ${IS_NEWS} ORDER BY "c"."seq" DESC LIMIT 1`
  const latest = await readCells<{ billId: string }>(
    db,
    sql`SELECT "billId" FROM (SELECT "t"."billId", (${last}) AS "last" FROM "bill" AS "t" WHERE ${condition}) AS "fitting"
      WHERE "last" IS NOT NULL ORDER BY "last" DESC LIMIT ${limit}`,
  )
  if (latest.length === 0) return raw('FALSE')
  return sql`"c"."billId" IN (${join(latest.map(({ billId }) => billId))})`
}

/** A verdict that came to be or that became another, with what is told of it by the same document. */
export interface VerdictNews {
  claimId: string
  change: Change
  /** All verdicts that the claim has had, the oldest first. */
  history: Change[]
  /** Explanation that came with the verdict; null where it stayed as it was. */
  explanation: string | null
}

/**
 * The latest verdicts on claims that fit a filter, newest first: new ones and changed ones.
 * @throws UserInputError naming the part of the filter that cannot be used
 */
export async function verdictNews(
  { db }: Loaders,
  filter: Filter | null,
  limit: number,
): Promise<VerdictNews[]> {
  const columns = columnsOf(db.getMetadata(Change), 'c')
  const isVerdict = sql`"c"."entity" = 'claim' AND ("c"."path" = 'verdict' OR ("c"."path" IS NULL AND "c"."newValue" IS NOT NULL))`
  const condition = filterCondition(db, claimFilter, filter) ?? raw('TRUE')
  const latest = await select(
    db,
    Change,
    sql`SELECT ${columns} FROM "change" AS "c" WHERE ${isVerdict}
      AND "c"."entityId" IN (SELECT "t"."claimId" FROM "claim" AS "t" WHERE ${condition})
      ORDER BY "c"."seq" DESC LIMIT ${limit}`,
  )
  if (latest.length === 0) return []
  const ofClaims = await select(
    db,
    Change,
    sql`SELECT ${columns} FROM "change" AS "c" WHERE "c"."entityId" IN (${join([...new Set(latest.map(({ entityId }) => entityId))])})
      AND (${isVerdict} OR ("c"."entity" = 'claim' AND ${name('c', 'path')} = 'explanation')) ORDER BY "c"."seq"`,
  )
  const byClaim = Map.groupBy(ofClaims, ({ entityId }) => entityId)
  return latest.map((change) => {
    const own = byClaim.get(change.entityId) ?? []
    const told = own.find(
      ({ path, dataVersion }) => path === 'explanation' && dataVersion === change.dataVersion,
    )
    return {
      claimId: change.entityId,
      change,
      history: own.filter(({ path }) => path !== 'explanation'),
      explanation: told?.newValue ? (JSON.parse(told.newValue) as string) : null,
    }
  })
}
