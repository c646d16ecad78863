import { printedDate } from '../../congress/calendar-date'
import { useAddress } from '../layout'
import { claimAnchor } from '../release/marked-text'
import { Tally, VerdictMark } from '../release/verdict-words'
import { Day } from './figures'
import type { ClaimView, ReleaseView } from './releases-of'

/** Releases as links, each with its claims; in short, with how many there are of each verdict. */
export function ReleaseEntries({ releases, isShort }: { releases: ReleaseView[]; isShort?: boolean }) {
  const to = useAddress()
  if (releases.length === 0) return null
  return (
    <ul class="entries">
      {releases.map(({ releaseId, name, publishedOn, claims }) => (
        <li key={releaseId}>
          <a href={to(`releases/${releaseId}`)}>
            <bdi>{name}</bdi>
          </a>
          <p>
            {publishedOn ? (
              <Day day={publishedOn} words={printedDate(publishedOn)} />
            ) : (
              'day of publication not known'
            )}
          </p>
          {isShort ? (
            <Tally verdicts={claims.map(({ verdict }) => verdict)} />
          ) : (
            <ClaimEntries releaseId={releaseId} claims={claims} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Claims of one release, each as a link to its place there. */
function ClaimEntries({ releaseId, claims }: { releaseId: string; claims: ClaimView[] }) {
  const to = useAddress()
  if (claims.length === 0) return null
  return (
    <ul class="claims-of">
      {claims.map(({ claimId, number, words, verdict, explanation, rule }) => (
        <li key={claimId}>
          <a href={to(`releases/${releaseId}#${claimAnchor(number - 1)}`)}>
            <bdi>{words}</bdi>
          </a>
          <p>
            <VerdictMark verdict={verdict} /> <bdi>{explanation}</bdi> <span class="rule">{rule}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}
