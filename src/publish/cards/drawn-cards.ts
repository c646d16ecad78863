import { ordinal } from '../../congress/congress-number'
import type { Verdict } from '../../reconcile/verdict'
import { VERDICT_WORDS } from '../release/verdict-words'
import type { Token } from '../tokens'
import { billHeading, billSentence, hostOf } from './bill-card'
import type { BillFacts } from './bill-facts'
import type { CardOptions } from './card-options'
import { type Drawn, type DrawnText, drawCard } from './card-picture'
import { claimPhrase } from './claim-phrase'
import { dayIn, type Language, listIn, numberIn } from './language'
import { PHRASES, STATUS_WORDS, STEP_WORDS } from './phrases'
import { releaseHeading, releaseSentence } from './release-card'
import type { ReleaseFacts } from './release-facts'
import { countedVerdict, gravestFirst, verdictCounts } from './verdict-signs'

const TITLE = { size: 25, isBold: true, isSerif: true, mostLines: 4, above: 8 } as const
const QUIET = { size: 15, colour: 'quiet' } as const

/** Claims that a picture of a release lists. */
const LISTED = 4

const kind = (text: string): DrawnText => ({ ...QUIET, text, above: 0 })

/** Both cards end alike: as of when, and from where. */
function foot(lang: Language, held: string | null, url: string | null): DrawnText[] {
  const words = PHRASES[lang]
  const origin = [words.brand, url && `${words.source}: ${hostOf(url)}`].filter(Boolean).join(' · ')
  return [
    ...(held ? [{ ...QUIET, text: held, above: 14 }] : []),
    { ...QUIET, text: origin, above: held ? 2 : 14 },
  ]
}

/** The card of a bill as SVG. */
export function drawnBill(facts: BillFacts, { lang, theme }: CardOptions): string {
  const { bill, title, status, statusSince, steps, sponsor, cosponsors, verdicts, asOf, source } = facts
  const words = PHRASES[lang]
  const number = [bill.printedNumber, bill.congress && words.congress(ordinal(bill.congress))]
  const day = asOf ?? source?.updatedOn ?? source?.readOn
  const content: (Drawn | null)[] = [
    kind(number.filter(Boolean).join(' · ') || words.bill),
    { ...TITLE, text: title },
    { text: STATUS_WORDS[lang][status], size: 19, isBold: true, above: 10 },
    statusSince ? { ...QUIET, text: words.on(dayIn(lang, statusSince)), above: 2 } : null,
    steps.length > 0
      ? { steps: steps.map(({ name, isReached }) => ({ word: STEP_WORDS[lang][name], isReached })) }
      : null,
    sponsor ? { text: `${words.sponsor}: ${sponsor}`, above: 14 } : null,
    cosponsors ? { text: `${words.cosponsors}: ${numberIn(lang, cosponsors.count)}` } : null,
    ...drawnTally(verdicts, lang),
    ...foot(
      lang,
      day ? `${asOf ? words.stood : words.recordAsOf} ${dayIn(lang, day)}` : null,
      source?.url ?? null,
    ),
  ]
  const drawn = content.filter((row) => row !== null)
  return drawCard(drawn, `${billHeading(facts)}. ${billSentence(facts, lang)}`, theme)
}

/** The card of a release as SVG. */
export function drawnRelease(facts: ReleaseFacts, { lang, theme }: CardOptions): string {
  const { release, publishers, claims, checkedAsOf } = facts
  const words = PHRASES[lang]
  const published = release.publishedOn ? words.publishedOn(dayIn(lang, release.publishedOn)) : words.undated
  const heading = releaseHeading(facts, lang)
  const verdicts = claims.map(({ verdict }) => verdict)
  const content: Drawn[] = [
    kind(words.release),
    { ...TITLE, text: heading },
    { ...QUIET, text: [release.title && listIn(lang, publishers), published].filter(Boolean).join(' · ') },
    ...(claims.length > 0 ? drawnTally(verdicts, lang) : [{ text: words.noClaims, above: 12 }]),
    ...claims
      .toSorted(gravestFirst)
      .slice(0, LISTED)
      .map((claim): DrawnText => {
        const phrase = claimPhrase(claim, lang).map((piece) =>
          typeof piece === 'string' ? piece : piece.given,
        )
        return { text: `${VERDICT_WORDS[claim.verdict].sign} ${phrase.join('')}`, size: 15, above: 8 }
      }),
    ...foot(lang, checkedAsOf && `${words.checkedAsOf} ${dayIn(lang, checkedAsOf)}`, release.url),
  ]
  return drawCard(content, `${heading}. ${releaseSentence(facts, lang)}`, theme)
}

function drawnTally(verdicts: Verdict[], lang: Language): DrawnText[] {
  return verdictCounts(verdicts).map(({ verdict, count }, at) => ({
    text: `${VERDICT_WORDS[verdict].sign} ${countedVerdict(verdict, lang, count)}`,
    colour: VERDICT_WORDS[verdict].style as Token,
    isBold: true,
    above: at === 0 ? 12 : 2,
  }))
}
