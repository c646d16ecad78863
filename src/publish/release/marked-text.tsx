import type { ClaimView } from './release-view'
import { blocksOf, type EvidencePlace, type Segment } from './text-segments'
import { gravest, VERDICT_WORDS } from './verdict-words'

/** Where a claim stands on the page, and where a piece of its evidence ends in the text. */
export const claimAnchor = (claim: number) => `claim-${claim + 1}`
export const markAnchor = ({ claim, piece }: EvidencePlace) => `mark-${claim + 1}-${piece + 1}`

/**
 * The text as given, with the words of each claim marked and a reference to the claim after them. The
 * references show by style alone, so that whoever copies from the text copies the release and no more.
 */
export function MarkedText({ text, claims }: { text: string; claims: ClaimView[] }) {
  const blocks = blocksOf(
    text,
    claims.map(({ evidence }) => evidence),
  )
  return (
    <div class="text">
      {blocks.map(({ start, isBlank, segments }) => {
        const words = segments.map((segment) => (
          <Words key={segment.start} segment={segment} claims={claims} isBlank={isBlank} />
        ))
        return isBlank ? words : <p key={start}>{words}</p>
      })}
    </div>
  )
}

interface WordsProps {
  segment: Segment
  claims: ClaimView[]
  isBlank: boolean
}

function Words({ segment, claims, isBlank }: WordsProps) {
  const verdict = gravest(segment.claims.map((claim) => claims[claim]!.verdict))
  return (
    <>
      {verdict && !isBlank ? (
        <mark
          class={VERDICT_WORDS[verdict].style}
          data-claims={segment.claims.map((claim) => claim + 1).join(' ')}
        >
          {segment.text}
        </mark>
      ) : (
        segment.text
      )}
      {segment.ends.map((place) => (
        <Reference key={markAnchor(place)} place={place} claim={claims[place.claim]!} />
      ))}
    </>
  )
}

function Reference({ place, claim }: { place: EvidencePlace; claim: ClaimView }) {
  const { word, sign, style } = VERDICT_WORDS[claim.verdict]
  const number = place.claim + 1
  return (
    // biome-ignore lint/a11y/useAnchorContent: the label is the content; what shows stands in the style
    <a
      class={`ref ${style}`}
      id={markAnchor(place)}
      href={`#${claimAnchor(place.claim)}`}
      data-ref={`${number}\u202f${sign}`}
      aria-label={`Claim ${number}, ${word.toLowerCase()}`}
    />
  )
}
