import { ClientError, GraphQLClient } from 'graphql-request'
import { AGAIN, type AgainData, describeClient, PAGE, type PageData, REFUSED } from './journey'

describeClient('graphql-request', (address) => {
  const client = new GraphQLClient(address)
  return {
    page: (after) => client.request<PageData>(PAGE, { after }),
    again: (id) => client.request<AgainData>(AGAIN, { id }),
    refusal: () =>
      client
        .request(REFUSED)
        .catch((error: unknown) =>
          error instanceof ClientError ? error.response.errors?.[0]?.extensions.code : error,
        ),
  }
})
