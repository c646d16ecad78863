import { billIdAt, CONGRESSES, FIRST_CONGRESS, states } from '../support/serving-record'

type Variables = Record<string, string | number>

/** How a kind of server is asked one thing, and what its answer comes to in the words of ours. */
export interface Wording {
  query: string
  /** Brings its data into the shape of ours; the same shape where left out. */
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their query
  read?: (data: any) => unknown
}

export type Dialect = 'own' | 'plain' | 'postgraphile'

export interface Question {
  name: string
  /** Each caller asks for another of them in turn. */
  variables: Variables[]
  wordings: Partial<Record<Dialect, Wording>>
}

const MEMBER = 'bioguideId fullName party state'
const BILL = 'billId title introducedOn status'
const congresses = Array.from({ length: CONGRESSES }, (_, index) => ({ congress: FIRST_CONGRESS + index }))
const STEP = 7919

interface GraphileBill {
  memberBySponsorId: unknown
  cosponsorshipsByBillId: { nodes: { memberByBioguideId: unknown }[] }
}

/** PostGraphile names a relation after the table and the column. */
const named = ({ memberBySponsorId, cosponsorshipsByBillId, ...bill }: GraphileBill) => ({
  ...bill,
  sponsor: memberBySponsorId,
  ...(cosponsorshipsByBillId && {
    cosponsorships: cosponsorshipsByBillId.nodes.map(({ memberByBioguideId, ...rest }) => ({
      ...rest,
      member: memberByBioguideId,
    })),
  }),
})

export const ONE: Question = {
  name: 'one bill',
  variables: Array.from({ length: 2000 }, (_, index) => ({ id: billIdAt((index * STEP) % 20_000) })),
  wordings: {
    own: { query: `query One($id: ID!) { bill(id: $id) { ${BILL} sponsor { ${MEMBER} } } }` },
    plain: { query: `query One($id: ID!) { bill(id: $id) { ${BILL} sponsor { ${MEMBER} } } }` },
    postgraphile: {
      query: `query One($id: String!) { billByBillId(billId: $id) { ${BILL} memberBySponsorId { ${MEMBER} } } }`,
      read: ({ billByBillId }) => ({ bill: named(billByBillId) }),
    },
  },
}

export const NESTED: Question = {
  name: 'nested',
  variables: states().map((state) => ({ state })),
  wordings: {
    own: {
      query: `query Nested($state: String!) { bills(filter: { sponsor: { state: { eq: $state } } }, first: 20) { nodes {
        ${BILL} sponsor { ${MEMBER} } cosponsorships(first: 10) { nodes { date isOriginal member { ${MEMBER} } } } } } }`,
      read: ({ bills }) =>
        bills.nodes.map(({ cosponsorships, ...bill }: { cosponsorships: { nodes: unknown } }) => ({
          ...bill,
          cosponsorships: cosponsorships.nodes,
        })),
    },
    plain: {
      query: `query Nested($state: String!) { bills(sponsorState: $state, first: 20) {
        ${BILL} sponsor { ${MEMBER} } cosponsorships(first: 10) { date isOriginal member { ${MEMBER} } } } }`,
      read: ({ bills }) => bills,
    },
    postgraphile: {
      query: `query Nested($state: String!) { allBills(condition: { sponsorState: $state }, orderBy: [INTRODUCED_ON_DESC, BILL_ID_DESC], first: 20) { nodes {
        ${BILL} memberBySponsorId { ${MEMBER} }
        cosponsorshipsByBillId(first: 10, orderBy: [DATE_ASC, COSPONSORSHIP_ID_ASC]) { nodes { date isOriginal memberByBioguideId { ${MEMBER} } } } } } }`,
      read: ({ allBills }) => allBills.nodes.map(named),
    },
  },
}

export const LIST: Question = {
  name: '100 ids',
  variables: congresses,
  wordings: {
    own: {
      query: `query List($congress: Int!) { bills(filter: { congress: { eq: $congress } }, first: 100) { nodes { billId } } }`,
      read: ({ bills }) => bills.nodes,
    },
    plain: {
      query: `query List($congress: Int!) { bills(congress: $congress, first: 100) { billId } }`,
      read: ({ bills }) => bills,
    },
    postgraphile: {
      query: `query List($congress: Int!) { allBills(condition: { congress: $congress }, orderBy: [INTRODUCED_ON_DESC, BILL_ID_DESC], first: 100) { nodes { billId } } }`,
      read: ({ allBills }) => allBills.nodes,
    },
  },
}

export const AGGREGATE: Question = {
  name: 'aggregate',
  variables: congresses,
  wordings: {
    own: {
      query: `query Parties($congress: Int!) { cosponsorships(filter: { bill: { congress: { eq: $congress } } }, first: 1) { facets { party { value count } } } }`,
      read: ({ cosponsorships }) => cosponsorships.facets.party,
    },
    plain: {
      query: `query Parties($congress: Int!) { cosponsorsByParty(congress: $congress) { value count } }`,
      read: ({ cosponsorsByParty }) => cosponsorsByParty,
    },
    postgraphile: {
      query: `query Parties($congress: Int!) { allCosponsorsByParties(condition: { congress: $congress }) { nodes { value count } } }`,
      read: ({ allCosponsorsByParties }) => allCosponsorsByParties.nodes,
    },
  },
}

/** The first four, which every server is asked. */
export const QUESTIONS = [ONE, NESTED, LIST, AGGREGATE]

/** The bodies of the requests for a question, one for each set of variables. */
export const bodiesOf = ({ variables }: Question, { query }: Wording): string[] =>
  variables.map((each) => JSON.stringify({ query, variables: each }))
