import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { AGAIN, type AgainData, describeClient, PAGE, type PageData, REFUSED } from './journey'

describeClient('Apollo Client', (uri) => {
  const client = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() })
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> =>
    (await client.query<Data>({ query: gql(query), variables })).data!
  return {
    page: (after) => ask<PageData>(PAGE, { after }),
    again: (id) => ask<AgainData>(AGAIN, { id }),
    refusal: () =>
      ask(REFUSED, {}).catch((error: unknown) =>
        CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.code : error,
      ),
  }
})
