import 'reflect-metadata'
import http from 'node:http'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import {
  Arg,
  buildSchema,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import type { DataSource } from 'typeorm'
import { Bill, Cosponsorship, countByParty, Member, openDatabase } from './entities'

/** Apollo Server, TypeGraphQL and TypeORM as their documentation puts them together. */
let db: DataSource

@ObjectType()
class PartyCount {
  @Field(() => String)
  value!: string

  @Field(() => Int)
  count!: number
}

@Resolver(() => Bill)
class BillResolver {
  @Query(() => Bill, { nullable: true })
  bill(@Arg('id', () => ID) billId: string) {
    return db.getRepository(Bill).findOneBy({ billId })
  }

  @Query(() => [Bill])
  bills(
    @Arg('first', () => Int) take: number,
    @Arg('congress', () => Int, { nullable: true }) congress?: number,
    @Arg('sponsorState', () => String, { nullable: true }) sponsorState?: string,
  ) {
    const where = { ...(congress && { congress }), ...(sponsorState && { sponsorState }) }
    return db.getRepository(Bill).find({ where, order: { introducedOn: 'DESC', billId: 'DESC' }, take })
  }

  @Query(() => [PartyCount])
  cosponsorsByParty(@Arg('congress', () => Int) congress: number) {
    return countByParty(db, congress)
  }

  @FieldResolver(() => Member, { nullable: true })
  sponsor(@Root() { sponsorId }: Bill) {
    return db.getRepository(Member).findOneBy({ bioguideId: sponsorId })
  }

  @FieldResolver(() => [Cosponsorship])
  cosponsorships(@Root() { billId }: Bill, @Arg('first', () => Int) take: number) {
    const order = { date: 'ASC', cosponsorshipId: 'ASC' } as const
    return db.getRepository(Cosponsorship).find({ where: { billId }, order, take })
  }
}

@Resolver(() => Cosponsorship)
class CosponsorshipResolver {
  @FieldResolver(() => Member)
  member(@Root() { bioguideId }: Cosponsorship) {
    return db.getRepository(Member).findOneBy({ bioguideId })
  }
}

async function serve(): Promise<void> {
  db = await openDatabase()
  const schema = await buildSchema({ resolvers: [BillResolver, CosponsorshipResolver] })
  const apollo = new ApolloServer({ schema })
  await apollo.start()
  const app = express()
  app.use('/graphql', express.json(), expressMiddleware(apollo))
  http.createServer(app).listen(Number(process.env.PORT), '127.0.0.1')
}

void serve()
