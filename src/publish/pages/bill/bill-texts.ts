import type { Bill } from '../../../entities/bill'
import { BillSubject, BillSummary, type BillTitle } from '../../../entities/bill-parts'
import { titleOn, titlesOf, titlesOn } from '../../../queries/bill-titles'
import type { Loaders } from '../../../queries/loaders'
import { childRows } from '../../../queries/rows'
import type { Use } from '../sources'

export type TitleView = Pick<BillTitle, 'title' | 'kind' | 'forPortion'> & {
  /** Version of the text it held for. */
  version: string | null
}
export type SummaryView = Pick<BillSummary, 'version' | 'date' | 'text'>

/** What a bill was called and what it was about at the end of a day; null where it is not loaded. */
export interface BillTexts {
  title: string
  /** False where the record does not tell what the bill was called on that day: it is the latest title then. */
  isTitleOfDay: boolean
  titles: TitleView[]
  summaries: SummaryView[] | null
  /** The record gives them without days: they are those of its last state. */
  subjects: string[] | null
  policyArea: string | null
}

export async function billTexts(
  loaders: Loaders,
  bill: Bill,
  asOf: string | null,
): Promise<{ view: BillTexts; uses: Use[] }> {
  const { billId, known, recordId, subjectsKnown, policyArea } = bill
  const isRecord = known === 'RECORD'
  const ofBill = { parentColumn: 'billId' }
  const [title, titles, summaries, subjects] = await Promise.all([
    asOf ? titleOn(loaders, bill, asOf) : bill.title,
    asOf ? titlesOn(loaders, bill, asOf) : titlesOf(loaders, billId),
    isRecord
      ? childRows(loaders, { type: BillSummary, ...ofBill, orderBy: ['date', 'summaryId'] }, billId)
      : [],
    subjectsKnown ? childRows(loaders, { type: BillSubject, ...ofBill, orderBy: ['subject'] }, billId) : [],
  ])
  const byThen = summaries.filter(({ date }) => asOf === null || (date !== null && date <= asOf))
  return {
    view: {
      title: title ?? bill.title,
      isTitleOfDay: title !== null,
      titles: titles.map(({ title: words, kind, asOf: version, forPortion }) => ({
        title: words,
        kind,
        version,
        forPortion,
      })),
      summaries: isRecord ? byThen.map(({ version, date, text }) => ({ version, date, text })) : null,
      subjects: subjectsKnown ? subjects.map(({ subject }) => subject) : null,
      policyArea,
    },
    uses: [
      ['title', recordId],
      ...byThen.map(() => ['summaries', recordId] as const),
      ...subjects.map(() => ['subjects', recordId] as const),
    ],
  }
}
