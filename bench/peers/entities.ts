import { Field, ID, ObjectType } from 'type-graphql'
import { Column, DataSource, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'

@ObjectType()
@Entity({ name: 'member' })
export class Member {
  @Field(() => ID)
  @PrimaryColumn('text')
  bioguideId!: string

  @Field(() => String)
  @Column('text')
  fullName!: string

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  party!: string | null

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  state!: string | null
}

@ObjectType()
@Entity({ name: 'bill' })
export class Bill {
  @Field(() => ID)
  @PrimaryColumn('text')
  billId!: string

  @Column('integer')
  congress!: number

  @Field(() => String)
  @Column('text')
  title!: string

  @Field(() => String)
  @Column('text')
  introducedOn!: string

  @Field(() => String)
  @Column('text')
  status!: string

  @Column('text')
  sponsorState!: string

  @Column('text')
  sponsorId!: string

  @ManyToOne(() => Member)
  @JoinColumn({ name: 'sponsorId' })
  sponsor?: Relation<Member>
}

@ObjectType()
@Entity({ name: 'cosponsorship' })
export class Cosponsorship {
  @PrimaryColumn('text')
  cosponsorshipId!: string

  @Column('text')
  billId!: string

  @Column('text')
  bioguideId!: string

  @Field(() => String)
  @Column('text')
  date!: string

  @Field(() => Boolean)
  @Column('boolean')
  isOriginal!: boolean

  @Column('text')
  party!: string

  @ManyToOne(() => Bill)
  @JoinColumn({ name: 'billId' })
  bill?: Relation<Bill>

  @ManyToOne(() => Member)
  @JoinColumn({ name: 'bioguideId' })
  member?: Relation<Member>
}

/** The SQLite file named by the environment, opened. */
export async function openDatabase(): Promise<DataSource> {
  const database = process.env.DATABASE
  if (!database) throw new Error('DATABASE is not set: the bench names the SQLite file there.')
  const entities = [Member, Bill, Cosponsorship]
  return new DataSource({ type: 'better-sqlite3', database, entities, enableWAL: true }).initialize()
}

/** Cosponsorships of a Congress by party, in SQL: no ORM offers more. */
export function countByParty(db: DataSource, congress: number): Promise<{ value: string; count: number }[]> {
  return db
    .getRepository(Cosponsorship)
    .createQueryBuilder('c')
    .innerJoin('c.bill', 'b')
    .select('c.party', 'value')
    .addSelect('COUNT(*)', 'count')
    .where('b.congress = :congress', { congress })
    .groupBy('c.party')
    .orderBy('COUNT(*)', 'DESC')
    .getRawMany()
}
