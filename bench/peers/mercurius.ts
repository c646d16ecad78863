import 'reflect-metadata'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { In } from 'typeorm'
import { Bill, Cosponsorship, countByParty, Member, openDatabase } from './entities'

const schema = `
  type Member { bioguideId: ID! fullName: String! party: String state: String }
  type Cosponsorship { date: String! isOriginal: Boolean! member: Member! }
  type Bill {
    billId: ID! title: String! introducedOn: String! status: String! sponsor: Member
    cosponsorships(first: Int!): [Cosponsorship!]!
  }
  type PartyCount { value: String! count: Int! }
  type Query {
    bill(id: ID!): Bill
    bills(first: Int!, congress: Int, sponsorState: String): [Bill!]!
    cosponsorsByParty(congress: Int!): [PartyCount!]!
  }
`

interface Asked<Row, Params = unknown> {
  obj: Row
  params: Params
}

/** Mercurius with its loaders, which are DataLoaders, and its just-in-time compiler, over TypeORM. */
async function serve(): Promise<void> {
  const db = await openDatabase()
  const members = async (ids: string[]) => {
    const found = await db.getRepository(Member).findBy({ bioguideId: In([...new Set(ids)]) })
    const byId = new Map(found.map((member) => [member.bioguideId, member]))
    return ids.map((id) => byId.get(id) ?? null)
  }
  const app = Fastify()
  await app.register(mercurius, {
    schema,
    jit: 1,
    resolvers: {
      Query: {
        bill: (_root: unknown, { id }: { id: string }) => db.getRepository(Bill).findOneBy({ billId: id }),
        bills: (
          _root: unknown,
          { first, ...where }: { first: number; congress?: number; sponsorState?: string },
        ) =>
          db
            .getRepository(Bill)
            .find({ where, order: { introducedOn: 'DESC', billId: 'DESC' }, take: first }),
        cosponsorsByParty: (_root: unknown, { congress }: { congress: number }) => countByParty(db, congress),
      },
    },
    loaders: {
      Bill: {
        sponsor: (asked: Asked<Bill>[]) => members(asked.map(({ obj }) => obj.sponsorId)),
        async cosponsorships(asked: Asked<Bill, { first: number }>[]) {
          const ids = asked.map(({ obj }) => obj.billId)
          const rows: Cosponsorship[] = await db.query(
            `SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY "billId" ORDER BY "date", "cosponsorshipId") AS "place"
              FROM "cosponsorship" WHERE "billId" IN (${ids.map(() => '?').join(', ')})) WHERE "place" <= ? ORDER BY "place"`,
            [...ids, asked[0]!.params.first],
          )
          const byBill = Map.groupBy(rows, ({ billId }) => billId)
          return ids.map((id) =>
            (byBill.get(id) ?? []).map((row) => ({ ...row, isOriginal: Boolean(row.isOriginal) })),
          )
        },
      },
      Cosponsorship: {
        member: (asked: Asked<Cosponsorship>[]) => members(asked.map(({ obj }) => obj.bioguideId)),
      },
    },
  })
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
}

void serve()
