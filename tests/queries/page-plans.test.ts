import type { Sql } from 'sql-template-tag'
import type { DataSource, QueryRunner } from 'typeorm'
import { generateRecord } from '../../bench/support/generated-record'
import { SINGLE_FILTERS } from '../../bench/support/single-filters'
import { ensureSearchIndex } from '../../src/ingest/search-index'
import { billList } from '../../src/queries/bills'
import type { Filter } from '../../src/queries/filter'
import { Loaders } from '../../src/queries/loaders'
import { OrderDirection } from '../../src/queries/order'
import { type PagePlan, planPage } from '../../src/queries/page-plan'
import { rootStatement } from '../../src/queries/page-rows'
import { readList } from '../../src/queries/read-list'
import { describeOnEngines, openDatabase } from '../support/engines'

/** Enough for values to be many and few. */
const BILLS = 6000

describeOnEngines('a page of bills', (engine) => {
  let db: DataSource
  let runner: QueryRunner
  beforeAll(async () => {
    db = await openDatabase(engine)
    await generateRecord(db, BILLS)
    await ensureSearchIndex(db)
    runner = db.createQueryRunner()
    if (engine === 'sqlite') return
    await runner.query('ANALYZE')
    // So few rows PostgreSQL would rather sort: what is asked is whether an index can give the order.
    for (const way of ['sort', 'incremental_sort', 'seqscan', 'bitmapscan', 'hashjoin', 'mergejoin']) {
      await runner.query(`SET enable_${way} = off`)
    }
  })
  afterAll(async () => {
    await runner.release()
    await db.destroy()
  })

  const explained = async (statement: Sql): Promise<string> => {
    const rows: Record<string, string>[] =
      engine === 'sqlite'
        ? await runner.query(`EXPLAIN QUERY PLAN ${statement.sql}`, statement.values)
        : await runner.query(`EXPLAIN ${statement.text}`, statement.values)
    return rows.map((row) => row.detail ?? row['QUERY PLAN']).join('\n')
  }
  const pageOf = (filter: Filter | null, rest = {}) =>
    readList(new Loaders(db), billList, { filter, first: 20, ...rest })

  /** The statements that read from the list itself: one, or one a branch. */
  async function statementsOf(
    filter: Filter | null,
    rest = {},
  ): Promise<{ plan: PagePlan; statements: Sql[] }> {
    const page = pageOf(filter, rest)
    const plan = await planPage(db, page.source, page.order)
    const all = plan.branches?.map((branch) => ({ conditions: [branch, ...plan.conditions] })) ?? [plan]
    return { plan, statements: all.map((each) => rootStatement(db, page, each)) }
  }

  it.each(SINGLE_FILTERS)('by %s is read in the order of an index, or is of few', async (_name, filter) => {
    const { plan, statements } = await statementsOf(filter)
    if (plan.isFew || plan.text) return
    for (const statement of statements) {
      expect(await explained(statement)).toMatch(/bill_(?:order|by)_/)
      expect(await explained(statement)).not.toMatch(/TEMP B-TREE|Sort/)
    }
  })

  it.each(SINGLE_FILTERS)('by %s holds what the whole list holds', async (_name, filter) => {
    const columns = 'SELECT "billId", "introducedOn" FROM "bill" AS "t"'
    const where = pageOf(filter).source.where
    const rows = where
      ? await db.query(
          `${columns} WHERE ${engine === 'sqlite' ? where.sql : where.text}`,
          where.values as unknown[],
        )
      : await db.query(columns)
    const keys = rows.map((row: Record<string, string>) => `${row.introducedOn ?? ''} ${row.billId}`)
    const expected = keys.toSorted().reverse()
    const forward = await walk((cursor) => pageOf(filter, { first: 100, after: cursor }))
    expect(forward.slice(0, 300)).toEqual(expected.slice(0, 300))
    const orderBy = { field: 'INTRODUCED_ON', direction: OrderDirection.ASC }
    const upward = await walk((cursor) => pageOf(filter, { first: 100, after: cursor, orderBy }))
    expect(upward.slice(0, 300)).toEqual(expected.toReversed().slice(0, 300))
    const last = await pageOf(filter, { first: null, last: 7 }).nodes()
    expect(last.map((bill) => `${bill.introducedOn ?? ''} ${bill.billId}`)).toEqual(expected.slice(-7))
  })

  /** Up to three pages, one after the other. */
  async function walk(pageAfter: (cursor: string | null) => ReturnType<typeof pageOf>) {
    const seen: string[] = []
    let cursor: string | null = null
    for (let turn = 0; turn < 3; turn += 1) {
      const page = pageAfter(cursor)
      seen.push(...(await page.nodes()).map((bill) => `${bill.introducedOn ?? ''} ${bill.billId}`))
      const info = await page.pageInfo()
      if (!info.hasNextPage) break
      cursor = info.endCursor
    }
    return seen
  }

  it('by few values is read from those, whatever the order', async () => {
    const orderBy = { field: 'LATEST_ACTION_ON', direction: OrderDirection.DESC }
    const { plan } = await statementsOf({ status: { in: ['VETOED'] } }, { orderBy })
    expect(plan.isFew).toBe(true)
  })

  it('by two conditions starts from the one that fewer fulfil', async () => {
    const { plan } = await statementsOf({ congress: { gte: 110 }, subject: { any: ['Subject 700'] } })
    expect(plan.isFew).toBe(true)
    expect(plan.conditions[0]!.sql).toContain('bill_subject')
  })

  it('leaves nothing to a search index of another version', async () => {
    await db.query('UPDATE "search_index" SET "version" = 0')
    const { plan } = await statementsOf({ committee: { any: ['ssaa00'] } })
    await ensureSearchIndex(db)
    expect(plan.text).toBeUndefined()
    expect((await statementsOf({ committee: { any: ['ssaa00'] } })).plan.text).toBeDefined()
  })
})
