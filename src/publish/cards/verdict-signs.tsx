import type { Verdict } from '../../reconcile/verdict'
import { VERDICT_WORDS, VERDICTS_IN_ORDER } from '../release/verdict-words'
import { type Language, numberIn } from './language'

/** Of one claim, and of several. */
const IN_SPANISH: Record<Verdict, [one: string, several: string]> = {
  CONFIRMED: ['Confirmada', 'Confirmadas'],
  QUALIFIED: ['Con matices', 'Con matices'],
  CONTRADICTED: ['Contradicha', 'Contradichas'],
  AMBIGUOUS: ['Ambigua', 'Ambiguas'],
  NOT_IN_RECORD: ['No figura en el registro', 'No figuran en el registro'],
  NOT_CHECKABLE: ['No verificable', 'No verificables'],
}

/** The order in which claims are listed where there is no room for all: what a reader must not overlook first. */
export const gravestFirst = (a: { verdict: Verdict }, b: { verdict: Verdict }): number =>
  GRAVEST_FIRST.indexOf(a.verdict) - GRAVEST_FIRST.indexOf(b.verdict)

const GRAVEST_FIRST = Object.keys(VERDICT_WORDS) as Verdict[]

function verdictWord(verdict: Verdict, lang: Language, count = 1): string {
  return lang === 'es' ? IN_SPANISH[verdict][count === 1 ? 0 : 1] : VERDICT_WORDS[verdict].word
}

/** `6 confirmed` */
export function countedVerdict(verdict: Verdict, lang: Language, count: number): string {
  return `${numberIn(lang, count)} ${verdictWord(verdict, lang, count).toLowerCase()}`
}

/** How many there are of each verdict that there is, in the fixed order. */
export function verdictCounts(verdicts: Verdict[]): { verdict: Verdict; count: number }[] {
  const counts = Map.groupBy(verdicts, (verdict) => verdict)
  return VERDICTS_IN_ORDER.flatMap((verdict) => {
    const count = counts.get(verdict)?.length
    return count ? [{ verdict, count }] : []
  })
}

/** All in a line of text: `6 confirmed, 2 qualified`. */
export function verdictLine(verdicts: Verdict[], lang: Language): string {
  return verdictCounts(verdicts)
    .map(({ verdict, count }) => countedVerdict(verdict, lang, count))
    .join(', ')
}

/** A verdict by sign and word, never by its colour alone. */
export function VerdictSign({ verdict, lang, count }: { verdict: Verdict; lang: Language; count?: number }) {
  const { sign, style } = VERDICT_WORDS[verdict]
  return (
    <span class={`v ${style}`}>
      <span aria-hidden="true">{sign}</span>{' '}
      {count === undefined ? verdictWord(verdict, lang) : countedVerdict(verdict, lang, count)}
    </span>
  )
}

export function VerdictTally({ verdicts, lang }: { verdicts: Verdict[]; lang: Language }) {
  return (
    <ul class="tally">
      {verdictCounts(verdicts).map(({ verdict, count }) => (
        <li key={verdict}>
          <VerdictSign verdict={verdict} lang={lang} count={count} />
        </li>
      ))}
    </ul>
  )
}
