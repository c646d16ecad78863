import type { Loaders } from '../../queries/loaders'
import type { CardSubject } from '../cards/card-address'
import type { EmbedSource } from '../cards/embed-codes'
import { dayIn, numberIn } from '../cards/language'
import { countedVerdict } from '../cards/verdict-signs'
import { type DashboardFacts, dashboardFacts } from './dashboard-facts'
import { DASHBOARD_PHRASES } from './dashboard-phrases'
import { complaintOf, readDashboardRequest } from './dashboard-request'
import { EMBED_ROWS } from './embed-rows'

/** Pixels that rows take in columns of some width, above all else that there is. */
const MEASURES = [
  { upTo: 330, base: 555, move: 72, hearing: 110, growth: 92 },
  { upTo: 430, base: 500, move: 72, hearing: 90, growth: 88 },
  { upTo: 560, base: 470, move: 54, hearing: 70, growth: 50 },
  { upTo: Infinity, base: 425, move: 48, hearing: 60, growth: 40 },
]

/** A height at which the whole dashboard is seen in a column of that width, for where no script can tell the true one. */
function dashboardHeight(
  { moved, lastMoved, hearings, grown, verdicts, unknown }: DashboardFacts,
  width: number,
) {
  const { base, move, hearing, growth } = MEASURES.find(({ upTo }) => width <= upTo)!
  return (
    base +
    Math.min(EMBED_ROWS.moved, moved.length || lastMoved.length) * move +
    Math.min(EMBED_ROWS.ahead, hearings.ahead.length) * hearing +
    Math.min(EMBED_ROWS.grown, grown.length) * growth +
    (verdicts.length > 0 ? 40 + 22 * verdicts.length : 0) +
    (unknown.length > 0 ? 48 : 0)
  )
}

interface SourceRequest {
  base: string
  subject: Extract<CardSubject, { query: string }>
  today: string
  /** Width of the column that it will stand in, in pixels. */
  width: number
}

/** A dashboard with all that embed codes say of it; null of an address that makes none. */
export async function dashboardSource(
  loaders: Loaders,
  { base, subject, today, width }: SourceRequest,
): Promise<EmbedSource | null> {
  try {
    const request = readDashboardRequest(new URLSearchParams(subject.query))
    const { options, stated, parameters } = request
    const { lang, asOf } = options
    const words = DASHBOARD_PHRASES[lang]
    const facts = await dashboardFacts(loaders, request, today)
    const { total, moved, lastMoved, verdicts, newest } = facts
    const [last] = [...moved, ...lastMoved]
    const day = asOf ?? newest.retrievedOn
    const parts = [
      words.bills(total, numberIn(lang, total)),
      last && `${words.lastMoved}: ${last.bill.citation ?? last.bill.title}, ${dayIn(lang, last.date)}`,
      ...verdicts.map(({ verdict, count }) => countedVerdict(verdict, lang, count)),
    ]
    const held = day ? ` ${asOf ? words.stood : words.readOn} ${dayIn(lang, day)}.` : ''
    const query = new URLSearchParams(parameters.filter(([name]) => name !== 'asOf'))
    return {
      base,
      subject: { kind: 'dashboard', query: query.size > 0 ? `?${query}` : '' },
      options,
      heading: stated ? `${words.title}: ${stated}` : words.title,
      sentence: `${parts.filter(Boolean).join('; ')}.${held}`,
      height: dashboardHeight(facts, width),
    }
  } catch (error) {
    if (complaintOf(error) === null) throw error
    return null
  }
}
