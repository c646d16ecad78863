import type { Claim } from '../../entities/claim'
import { hostOf } from './bill-card'
import { CardFooter, CardKind, Given } from './card-parts'
import { claimPhrase } from './claim-phrase'
import { dayIn, type Language, listIn, numberIn } from './language'
import { PHRASES } from './phrases'
import { shortened } from './plain-line'
import type { ReleaseFacts } from './release-facts'
import { gravestFirst, VerdictSign, VerdictTally, verdictLine } from './verdict-signs'

interface ReleaseCardProps {
  facts: ReleaseFacts
  lang: Language
  isCompact: boolean
  /** Address of the release's page. */
  home: string
}

/** Claims that a card lists; the page has all. */
const LISTED = 6
const LONGEST_TITLE = 220
const LONGEST_NAME = 160

/** A release and what the record says of each of its claims, on one card. */
export function ReleaseCard({ facts, lang, isCompact, home }: ReleaseCardProps) {
  const { release, publishers, claims, checkedAsOf } = facts
  const words = PHRASES[lang]
  return (
    <>
      <CardKind>{words.release}</CardKind>
      <h1>
        <a href={home} target="_blank" rel="noopener">
          {release.title ? (
            <Given>{shortened(release.title, LONGEST_TITLE)}</Given>
          ) : (
            releaseHeading(facts, lang)
          )}
        </a>
      </h1>
      <p class="quiet">
        {release.title && publishers.length > 0 && (
          <>
            <Given>{shortened(listIn(lang, publishers), LONGEST_NAME)}</Given>
            {' · '}
          </>
        )}
        {release.publishedOn ? words.publishedOn(dayIn(lang, release.publishedOn)) : words.undated}
      </p>
      {claims.length > 0 ? (
        <VerdictTally verdicts={claims.map(({ verdict }) => verdict)} lang={lang} />
      ) : (
        <p>{words.noClaims}</p>
      )}
      {!isCompact && claims.length > 0 && <Claims claims={claims} lang={lang} />}
      <CardFooter
        lang={lang}
        asOf={checkedAsOf ? { words: words.checkedAsOf, date: checkedAsOf } : null}
        source={release.url ? { words: hostOf(release.url), url: release.url } : null}
        home={home}
      />
    </>
  )
}

function Claims({ claims, lang }: { claims: Claim[]; lang: Language }) {
  const words = PHRASES[lang]
  const left = claims.length - LISTED
  return (
    <>
      <ul class="claims" aria-label={words.claimsOf}>
        {claims
          .toSorted(gravestFirst)
          .slice(0, LISTED)
          .map((claim) => (
            <li key={claim.claimId}>
              <VerdictSign verdict={claim.verdict} lang={lang} />{' '}
              <span>
                <ClaimWords claim={claim} lang={lang} />
              </span>
            </li>
          ))}
      </ul>
      {left > 0 && <p class="quiet">{words.moreClaims(numberIn(lang, left))}</p>}
    </>
  )
}

function ClaimWords({ claim, lang }: { claim: Claim; lang: Language }) {
  return (
    <>
      {claimPhrase(claim, lang).map((piece, at) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their places
          <Given key={at}>{shortened(piece.given, LONGEST_NAME)}</Given>
        ),
      )}
    </>
  )
}

/** What the record says of the release, in one sentence of plain text. */
export function releaseSentence({ claims, checkedAsOf }: ReleaseFacts, lang: Language): string {
  const words = PHRASES[lang]
  const verdicts = claims.map(({ verdict }) => verdict)
  const said = claims.length > 0 ? `${words.claimsOf}: ${verdictLine(verdicts, lang)}.` : words.noClaims
  return checkedAsOf ? `${said} ${words.checkedAsOf} ${dayIn(lang, checkedAsOf)}.` : said
}

/** Its title; of a release without one, in whose name it is. */
export function releaseHeading({ release, publishers }: ReleaseFacts, lang: Language): string {
  const words = PHRASES[lang]
  if (release.title) return release.title
  return publishers.length > 0 ? words.releaseBy(listIn(lang, publishers)) : words.untitled
}
