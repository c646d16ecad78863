import 'reflect-metadata'
import '../entities/enums'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema, getMetadataStorage, type NonEmptyArray } from 'type-graphql'
import { Bill } from '../entities/bill'
import { BillAction } from '../entities/bill-action'
import { BillSummary } from '../entities/bill-parts'
import { Claim } from '../entities/claim'
import { Committee } from '../entities/committee'
import { Cosponsorship } from '../entities/cosponsorship'
import { Hearing } from '../entities/hearing'
import { Representative, Senator } from '../entities/member'
import { OfficialRecord } from '../entities/official-record'
import { Release } from '../entities/release'
import { BillResolver } from './bill'
import { BillFacetsResolver } from './bill-facets'
import { BillCommitteeResolver, BillPartsResolver, RelatedBillResolver } from './bill-parts'
import { BillTitleResolver, BillTitlesResolver } from './bill-titles'
import { BillChangesResolver, ChangeResolver } from './change'
import { CheckReleaseResolver } from './check-release'
import { CheckedClaimRelationsResolver } from './checked-claim'
import { ClaimRelationsResolver, ClaimResolver } from './claim'
import { CLAIMS_RESOLVERS } from './claims-field'
import { CommitteeResolver } from './committee'
import { CommitteeSeatResolver } from './committee-seat'
import { CosponsorshipConnectionResolver, CosponsorshipResolver } from './cosponsorship'
import { CosponsorshipFacetsResolver } from './cosponsorship-facets'
import { DataStatusResolver } from './data-status'
import { callDirectly } from './direct-calls'
import { HearingParticipantResolver, HearingResolver } from './hearing'
import { MemberResolver } from './member'
import { NodeResolver } from './node'
import { statePlainValues } from './plain-values'
import { RateLimitResolver } from './rate-limit'
import { RECORD_RESOLVERS } from './record-field'
import { BillMentionResolver, HearingMentionResolver, QuotationResolver, ReleaseResolver } from './release'
import { SearchResolver } from './search'

type ResolverClass = new () => object

const RESOLVERS: ResolverClass[] = [
  BillResolver,
  BillPartsResolver,
  BillTitlesResolver,
  BillTitleResolver,
  BillCommitteeResolver,
  RelatedBillResolver,
  BillFacetsResolver,
  MemberResolver,
  CosponsorshipResolver,
  CosponsorshipConnectionResolver,
  CosponsorshipFacetsResolver,
  CommitteeResolver,
  CommitteeSeatResolver,
  HearingResolver,
  HearingParticipantResolver,
  ReleaseResolver,
  BillMentionResolver,
  QuotationResolver,
  HearingMentionResolver,
  ClaimResolver,
  ClaimRelationsResolver,
  CheckReleaseResolver,
  CheckedClaimRelationsResolver,
  NodeResolver,
  DataStatusResolver,
  RateLimitResolver,
  SearchResolver,
  ChangeResolver,
  BillChangesResolver,
  ...CLAIMS_RESOLVERS,
  ...RECORD_RESOLVERS,
]

/** Types behind interfaces, which no field may name itself. */
const NODES = [
  Bill,
  BillAction,
  BillSummary,
  Claim,
  Committee,
  Cosponsorship,
  Hearing,
  OfficialRecord,
  Release,
  Representative,
  Senator,
]

/** The schema with its resolvers. Types are the process's own, so one process has one schema. */
export async function buildGraphQLSchema(): Promise<GraphQLSchema> {
  // No field has middleware: what has no resolver of its own is read off its row as it stands.
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName
  const schema = await buildSchema({
    resolvers: RESOLVERS as unknown as NonEmptyArray<ResolverClass>,
    orphanedTypes: NODES,
    validate: false,
  })
  callDirectly(schema)
  statePlainValues(schema)
  return schema
}

/** The schema as text, sorted, so that a change shows as what it is. */
export function printSchemaSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
