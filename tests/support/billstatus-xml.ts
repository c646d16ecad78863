import type { DocumentFile } from '../../src/official/files'

export interface BillFacts {
  number: number
  congress?: number
  type?: 'HR' | 'S'
  title?: string
  introduced?: string
  updated?: string
  subjects?: string[]
  /** Bioguide id and day of joining of each cosponsor. */
  cosponsors?: [bioguideId: string, date: string][]
  sponsor?: string
  /** Committee and moment of each hearing on it. */
  hearings?: [systemCode: string, instant: string][]
  actions?: [date: string, text: string][]
  more?: string
}

const items = <T>(list: T[], each: (one: T) => string) =>
  list.map((one) => `<item>${each(one)}</item>`).join('')

const person = (bioguideId: string) =>
  `<bioguideId>${bioguideId}</bioguideId><fullName>Sen. Doe, Ann [D-MN]</fullName><firstName>Ann</firstName><lastName>Doe</lastName><party>D</party><state>MN</state>`

/** A BILLSTATUS file in the form of 2022, about a bill that never was. */
export function billStatusXml(facts: BillFacts): string {
  const { number, congress = 117, type = 'S', title = 'Stop Human Trafficking Act', more = '' } = facts
  const { introduced = '2021-02-03', updated = '2021-03-01T10:00:00Z', sponsor = 'D000999' } = facts
  const actions = facts.actions ?? [[introduced, 'Introduced in Senate']]
  return `<?xml version="1.0" encoding="utf-8"?>
<billStatus><version>3.0.0</version><bill><number>${number}</number><type>${type}</type><congress>${congress}</congress>
<introducedDate>${introduced}</introducedDate><updateDate>${updated}</updateDate>
<sponsors><item>${person(sponsor)}</item></sponsors>
<cosponsors>${items(facts.cosponsors ?? [], ([id, date]) => `${person(id)}<sponsorshipDate>${date}</sponsorshipDate><isOriginalCosponsor>${date === introduced ? 'True' : 'False'}</isOriginalCosponsor>`)}</cosponsors>
<committees>${items(facts.hearings ?? [], ([code, instant]) => `<systemCode>${code}</systemCode><name>Judiciary Committee</name><chamber>Senate</chamber><activities><item><name>Hearings by</name><date>${instant}</date></item></activities>`)}</committees>
<actions>${items(actions, ([date, text]) => `<actionDate>${date}</actionDate><text>${text}</text><type>IntroReferral</type>`)}</actions>
<subjects><legislativeSubjects>${items(facts.subjects ?? [], (name) => `<name>${name}</name>`)}</legislativeSubjects></subjects>
<title>${title}</title><titles><item><titleType>Display Title</titleType><title>${title}</title></item></titles>
${more}</bill></billStatus>
`
}

/** Texts as the documents of an ingest, by the names that they are to have. */
export async function* asDocuments(texts: Record<string, string>): AsyncGenerator<DocumentFile> {
  for (const [name, text] of Object.entries(texts)) yield { name, bytes: async () => Buffer.from(text) }
}

/** Bills as the documents of an ingest. */
export function billDocuments(...bills: BillFacts[]): AsyncGenerator<DocumentFile> {
  const named = bills.map((bill): [string, string] => [
    `BILLSTATUS-${bill.congress ?? 117}${(bill.type ?? 'S').toLowerCase()}${bill.number}.xml`,
    billStatusXml(bill),
  ])
  return asDocuments(Object.fromEntries(named))
}
