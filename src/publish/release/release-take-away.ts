import { citationLine } from '../pages/cite'
import { queryTakeaways, spreadsheetFormula } from '../pages/snippets'
import type { Takeaway } from '../pages/take-away'

interface TakenRelease {
  releaseId: string
  name: string
  publishedOn: string | null
  origin: string
  embeds: Takeaway[]
}

/** What can be taken along from the page of a release. */
export function releaseTakeaways({ releaseId, name, publishedOn, origin, embeds }: TakenRelease): Takeaway[] {
  const url = `${origin}/releases/${releaseId}`
  const query = `{
  release(releaseId: "${releaseId}") {
    title
    publishedOn
    claims(first: 100) {
      nodes { kind memberName verdict rule explanation evidence { quote } }
    }
  }
}`
  return [
    { label: 'Link', text: url },
    { label: 'Citation', text: citationLine({ title: name, asOf: publishedOn, source: null, url }) },
    ...embeds,
    {
      label: 'Spreadsheet formula',
      hint: 'All its claims with their verdicts, in Google Sheets.',
      text: spreadsheetFormula(`${origin}/v1/claims.csv?release.releaseId=${releaseId}`),
    },
    ...queryTakeaways(origin, query, `${url}.json`),
  ]
}
