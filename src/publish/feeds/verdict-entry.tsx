import { renderToString } from 'preact-render-to-string'
import { Claim, Evidence } from '../../entities/claim'
import type { Change } from '../../entities/history'
import { Release } from '../../entities/release'
import type { Loaders } from '../../queries/loaders'
import type { VerdictNews } from '../../queries/news'
import { childRows, findRow } from '../../queries/rows'
import type { Verdict } from '../../reconcile/verdict'
import { printable } from '../charts/printable'
import { claimWords } from '../release/claim-words'
import { VERDICT_WORDS } from '../release/verdict-words'
import { type Entry, tagOf } from './entry'

const EVIDENCE = { type: Evidence, parentColumn: 'claimId', orderBy: ['start', 'evidenceId'] }
const LONGEST_TITLE = 220
const LONGEST_TEXT = 1_000

/** The verdict that a change brought: of a new claim it stands in the whole row. */
function verdictOf({ path, newValue }: Change): Verdict {
  const value = JSON.parse(newValue ?? 'null') as Verdict | { verdict: Verdict }
  return path === null ? (value as { verdict: Verdict }).verdict : (value as Verdict)
}

const wordOf = (change: Change): string => VERDICT_WORDS[verdictOf(change)]?.word ?? verdictOf(change)

/** A verdict that is new or another, as an entry; null where the claim is gone. */
export async function verdictEntry(loaders: Loaders, news: VerdictNews): Promise<Entry | null> {
  const { change, history } = news
  const claim = await findRow(loaders, Claim, news.claimId)
  if (!claim) return null
  const [release, evidence] = await Promise.all([
    findRow(loaders, Release, claim.releaseId),
    childRows(loaders, EVIDENCE, claim.claimId),
  ])
  const earlier = history.filter(({ seq }) => seq < change.seq)
  const before = earlier.at(-1)
  const word = before
    ? `Now ${wordOf(change).toLowerCase()}, was ${wordOf(before).toLowerCase()}`
    : wordOf(change)
  const row = change.path === null ? (JSON.parse(change.newValue ?? '{}') as Partial<Claim>) : {}
  const explanation = news.explanation ?? row.explanation ?? claim.explanation
  return {
    id: tagOf(`claims/${claim.claimId}/${change.seq}`, change.seenAt),
    seq: change.seq,
    title: printable(`${word}: ${claimWords({ ...claim, evidence: [] })}`, LONGEST_TITLE),
    html: renderToString(
      <VerdictText
        {...{ explanation, release, verdicts: [...earlier, change] }}
        quotes={evidence.map(({ quote }) => quote)}
      />,
    ),
    path: `releases/${claim.releaseId}`,
    seenAt: change.seenAt,
  }
}

interface VerdictTextProps {
  explanation: string
  quotes: string[]
  release: Release | null
  /** The oldest first, the one of this entry last. */
  verdicts: Change[]
}

function VerdictText({ explanation, quotes, release, verdicts }: VerdictTextProps) {
  const source = printable(release?.title ?? 'The release', LONGEST_TEXT)
  return (
    <>
      <p>{printable(explanation, LONGEST_TEXT)}</p>
      {quotes.map((quote) => (
        <blockquote key={quote}>{printable(quote, LONGEST_TEXT)}</blockquote>
      ))}
      {release && (
        <p>
          {release.url ? <a href={release.url}>{source}</a> : source}
          {release.publishedOn && `, ${release.publishedOn}`}
        </p>
      )}
      {verdicts.length > 1 && (
        <ol>
          {verdicts.map((verdict) => (
            <li key={verdict.seq}>
              {wordOf(verdict)} since <time dateTime={verdict.seenAt}>{verdict.seenAt}</time>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
