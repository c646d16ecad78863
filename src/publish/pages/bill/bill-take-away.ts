import { citationLine } from '../cite'
import { queryTakeaways, spreadsheetFormula } from '../snippets'
import type { Takeaway } from '../take-away'
import type { BillData } from './bill-data'

/** What can be taken along from the page of a bill. */
export function billTakeaways(
  data: BillData,
  { origin, url, name, embeds }: { origin: string; url: string; name: string; embeds: Takeaway[] },
): Takeaway[] {
  const { billId, asOf, sources } = data
  const search = asOf ? `?asOf=${asOf}` : ''
  const query = billQuery(billId, asOf)
  return [
    { label: 'Link', text: url },
    {
      label: 'Citation',
      text: citationLine({ title: name, asOf, source: sources[0] ?? null, url }),
    },
    ...embeds,
    {
      label: 'Spreadsheet formula',
      hint: 'All cosponsors, in Google Sheets; the address in it is a CSV file for any other program.',
      text: spreadsheetFormula(
        `${origin}/v1/cosponsorships.csv?bill=${billId}${asOf ? `&asOf=${asOf}` : ''}`,
      ),
    },
    {
      label: 'Chart of cosponsors',
      hint: 'As PNG; the same address with .svg is a drawing of any size.',
      text: `${origin}/charts/cosponsors/${billId}.png${search}`,
    },
    ...queryTakeaways(origin, query, `${origin}/bills/${billId}.json${search}`),
  ]
}

function billQuery(billId: string, asOf: string | null): string {
  const day = asOf ? `(asOf: "${asOf}")` : ''
  return `{
  bill(id: "${billId}") {
    citation
    title${day}
    status${day}
    sponsor { fullName party state }
    cosponsorCount${day}
    cosponsorships(${asOf ? `asOf: "${asOf}", ` : ''}first: 100) {
      nodes { date isOriginal party state member { fullName bioguideId } }
    }
    record { title url retrievedOn }
  }
}`
}
