import { claimWords, KIND_WORDS } from './claim-words'
import { claimAnchor, markAnchor } from './marked-text'
import { RecordLink } from './record-link'
import type { RecordRow } from './record-rows'
import type { ClaimView } from './release-view'
import { VerdictMark } from './verdict-words'

/** Pieces of evidence that are shown of one claim; the rest is marked in the text. */
const SHOWN_PIECES = 5

export interface ListedClaim {
  claim: ClaimView
  rows: RecordRow[]
}

/** The claims in the order of the text, each with its verdict, its words and the record's. */
export function ClaimList({ claims }: { claims: ListedClaim[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role away where the numbers are hidden
    <ol role="list">
      {claims.map((listed, at) => (
        <ListItem key={listed.claim.rule} {...listed} at={at} />
      ))}
    </ol>
  )
}

function ListItem({ claim, rows, at }: ListedClaim & { at: number }) {
  const { kind, verdict, explanation, rule } = claim
  return (
    <li class="claim" id={claimAnchor(at)} tabIndex={-1}>
      <a
        class="number"
        href={`#${markAnchor({ claim: at, piece: 0 })}`}
        aria-label={`Claim ${at + 1}: to its words in the text`}
      >
        {at + 1}
      </a>
      <h3>
        <bdi>{claimWords(claim)}</bdi>
      </h3>
      <p>
        <VerdictMark verdict={verdict} /> <bdi>{explanation}</bdi>
      </p>
      <Said claim={claim} at={at} />
      {rows.length > 0 && (
        <ul class="rows" aria-label="In the record">
          {rows.map((row) => (
            <li key={row.words}>
              <RecordLink row={row} />
            </li>
          ))}
        </ul>
      )}
      <p class="rule">
        {KIND_WORDS[kind]} · {rule}
      </p>
    </li>
  )
}

/** The words that make the claim; each leads to its place in the text. */
function Said({ claim: { evidence }, at }: { claim: ClaimView; at: number }) {
  const left = evidence.length - SHOWN_PIECES
  return (
    <>
      {evidence.slice(0, SHOWN_PIECES).map(({ start, quote }, piece) => (
        <p class="said" key={start}>
          <a href={`#${markAnchor({ claim: at, piece })}`}>
            <bdi>“{quote}”</bdi>
          </a>
        </p>
      ))}
      {left > 0 && <p class="quiet small">and {left} more places, marked in the text</p>}
    </>
  )
}
