import { type RunningServer, startServer } from '../support/running-server'

export const PAGE = `query Page($after: String) {
  bills(first: 4, after: $after, filter: { topic: { relevance: { eq: PRIMARY } } }) {
    edges { cursor node { id billId title } }
    pageInfo { hasNextPage endCursor }
  }
}`
export const AGAIN = 'query Again($id: ID!) { node(id: $id) { __typename id ... on Bill { billId title } } }'
export const REFUSED = 'query Refused { bills(first: 1000) { nodes { billId } } }'

export interface BillRow {
  id: string
  billId: string
  title: string
}

export interface PageData {
  bills: {
    edges: { cursor: string; node: BillRow }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

export interface AgainData {
  node: (BillRow & { __typename: string }) | null
}

/** How one kind of client asks: it gives the data, or throws what it makes of an error. */
export interface Client {
  page(after: string | null): Promise<PageData>
  again(id: string): Promise<AgainData>
  /** Code of the error that it reports for {@link REFUSED}. */
  refusal(): Promise<unknown>
}

/** What every client has to manage: page through a list, fetch an object anew by its id, and meet an error. */
export function describeClient(name: string, clientOf: (address: string) => Client | Promise<Client>): void {
  describe(name, () => {
    let server: RunningServer
    let client: Client
    beforeAll(async () => {
      server = await startServer({ isSeeded: true })
      client = await clientOf(`${server.origin}/graphql`)
    })
    afterAll(() => server.stop())

    it('pages through bills, each once and in order', async () => {
      const bills: BillRow[] = []
      let after: string | null = null
      for (let page = 0; page < 3; page += 1) {
        const { bills: found }: PageData = await client.page(after)
        bills.push(...found.edges.map(({ node }) => node))
        expect(found.pageInfo).toMatchObject({ hasNextPage: true, endCursor: found.edges.at(-1)!.cursor })
        after = found.pageInfo.endCursor
      }
      const { data } = await server.ask(PAGE.replace('first: 4', 'first: 12'))
      const all = data.bills.edges.map(({ node }: { node: BillRow }) => node.billId)
      expect(bills.map(({ billId }) => billId)).toEqual(all)
      expect(new Set(all).size).toBe(12)
    })

    it('fetches a bill anew by its global id', async () => {
      const [edge] = (await client.page(null)).bills.edges
      const { node } = await client.again(edge!.node.id)
      expect(node).toMatchObject({ __typename: 'Bill', ...edge!.node })
    })

    it('meets an error with its code', async () => {
      expect(await client.refusal()).toBe('BAD_USER_INPUT')
    })
  })
}
