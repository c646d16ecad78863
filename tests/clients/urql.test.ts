import { Client, fetchExchange } from '@urql/core'
import { AGAIN, type AgainData, describeClient, PAGE, type PageData, REFUSED } from './journey'

describeClient('urql', (url) => {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false })
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    const { data, error } = await client.query<Data>(query, variables).toPromise()
    if (error) throw error
    return data!
  }
  return {
    page: (after) => ask<PageData>(PAGE, { after }),
    again: (id) => ask<AgainData>(AGAIN, { id }),
    refusal: async () =>
      (await client.query(REFUSED, {}).toPromise()).error?.graphQLErrors[0]?.extensions.code,
  }
})
