interface GraphQLRequest {
  query: string
  operationName?: string | null
  variables?: unknown
}

/** Beside the explorer, wherever the service is mounted. */
const ENDPOINT = new URL('../graphql', document.baseURI)

/** Sends one query. Asked for plain JSON, the server gives refusals as answers, which no console counts as failures. */
export async function askTheGraph(request: GraphQLRequest, options?: { headers?: Record<string, string> }) {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...options?.headers,
    },
    body: JSON.stringify(request),
  })
  return response.json()
}
