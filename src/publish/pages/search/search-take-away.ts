import { curlOf, spreadsheetFormula } from '../snippets'
import type { Takeaway } from '../take-away'
import { isOfBills, type SearchAsked, searchAddress } from './search-request'

/** What can be taken along from a search: the bills that it finds, as a table, a query and a feed. */
export function searchTakeaways(asked: SearchAsked, origin: string): Takeaway[] {
  const query = isOfBills(asked) || asked.q === '' ? billsQuery(asked) : searchQuery(asked)
  const table = tableSearch(asked)
  return [
    { label: 'Link', text: `${origin}/${searchAddress(asked, { after: '' })}` },
    {
      label: 'Spreadsheet formula',
      hint: 'The bills among what is found, in Google Sheets; the address in it is a CSV file.',
      text: spreadsheetFormula(`${origin}/v1/bills.csv${table}`),
    },
    {
      label: 'Feed of these bills',
      hint: 'What changes on them, for a feed reader.',
      text: `${origin}/feeds/bills.atom${table}`,
    },
    { label: 'GraphQL query', text: query },
    { label: 'The same query by curl', text: curlOf(origin, query.replaceAll("'", '’')) },
    {
      label: 'This page as data',
      text: `${origin}/${searchAddress(asked).replace('search', 'search.json')}`,
    },
  ]
}

/** The conditions as the parameters that tables and feeds take. */
function tableSearch({ q, congress, status, chamber, party, subject }: SearchAsked): string {
  const listed = (value: string) => (value.includes(',') ? `"${value}"` : value)
  const named = {
    text: q,
    congress,
    status,
    originChamber: chamber,
    'sponsor.party': listed(party),
    subject: listed(subject),
  }
  const parameters = new URLSearchParams(Object.entries(named).filter(([, value]) => value !== ''))
  return parameters.size > 0 ? `?${parameters}` : ''
}

function billsQuery({ q, congress, status, chamber, party, subject }: SearchAsked): string {
  const conditions = [
    q && `text: ${JSON.stringify(q)}`,
    congress && `congress: { eq: ${Number(congress)} }`,
    status && `status: { eq: ${status} }`,
    chamber && `originChamber: { eq: ${chamber} }`,
    party && `sponsor: { party: { eq: ${JSON.stringify(party)} } }`,
    subject && `subject: { any: [${JSON.stringify(subject)}] }`,
  ].filter(Boolean)
  const filter = conditions.length > 0 ? `filter: { ${conditions.join(', ')} }, ` : ''
  return `{
  bills(${filter}first: 100) {
    totalCount
    nodes { citation title status introducedOn sponsor { fullName party state } }
  }
}`
}

function searchQuery({ q, type }: SearchAsked): string {
  return `{
  search(query: ${JSON.stringify(q)}${type && `, types: [${type}]`}, first: 20) {
    totalCount
    edges { matchedIn snippet { text } node { ... on Node { id } } }
  }
}`
}
