import type { Takeaway } from './take-away'

/** Formula that fills a sheet of Google Sheets with a table of ours. */
export const spreadsheetFormula = (address: string): string => `=IMPORTDATA("${address}")`

/** The command that asks a query of this service. */
export const curlOf = (origin: string, query: string): string =>
  `curl --get '${origin}/graphql' \\\n  --data-urlencode 'query=${query}'`

/** A query, the same as a command, and the page as data. */
export const queryTakeaways = (origin: string, query: string, data: string): Takeaway[] => [
  { label: 'GraphQL query', text: query },
  { label: 'The same query by curl', text: curlOf(origin, query) },
  { label: 'This page as data', text: data },
]
