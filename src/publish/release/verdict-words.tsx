import type { Verdict } from '../../reconcile/verdict'

interface VerdictWords {
  /** What it is called, as after "This is …". */
  word: string
  /** Stands beside the word, and alone where there is no room for one. */
  sign: string
  /** Names its colour and its line (reading-style.ts). */
  style: string
  meaning: string
}

/** How readers are shown the verdicts; the gravest first, which decides where several meet on the same words. */
export const VERDICT_WORDS: Record<Verdict, VerdictWords> = {
  CONTRADICTED: {
    word: 'Contradicted',
    sign: '≠',
    style: 'contradicted',
    meaning: 'The bill is in the record, and there the member, the number or the step is another.',
  },
  AMBIGUOUS: {
    word: 'Ambiguous',
    sign: '?',
    style: 'ambiguous',
    meaning:
      'Two or more bills, members or hearings fit, and nothing in the text decides. It is never guessed.',
  },
  NOT_IN_RECORD: {
    word: 'Not in the record',
    sign: '∅',
    style: 'absent',
    meaning: 'Nothing in the record loaded here fits. That is not to say that it is wrong.',
  },
  QUALIFIED: {
    word: 'Qualified',
    sign: '≈',
    style: 'qualified',
    meaning: 'True, with something that a reader should know: the explanation says what.',
  },
  CONFIRMED: {
    word: 'Confirmed',
    sign: '✓',
    style: 'confirmed',
    meaning: 'The record bears the statement out as it stands.',
  },
  NOT_CHECKABLE: {
    word: 'Not checkable',
    sign: '–',
    style: 'uncheckable',
    meaning: 'The record could not settle it, even if it were complete.',
  },
}

const GRAVEST_FIRST = Object.keys(VERDICT_WORDS) as Verdict[]

/** The order in which the verdicts are explained and counted. */
export const VERDICTS_IN_ORDER: Verdict[] = [
  'CONFIRMED',
  'QUALIFIED',
  'CONTRADICTED',
  'AMBIGUOUS',
  'NOT_IN_RECORD',
  'NOT_CHECKABLE',
] as Verdict[]

/** The one that a reader must not overlook. */
export function gravest(verdicts: Verdict[]): Verdict | undefined {
  return GRAVEST_FIRST.find((verdict) => verdicts.includes(verdict))
}

export function VerdictMark({ verdict, count }: { verdict: Verdict; count?: number }) {
  const { word, sign, style } = VERDICT_WORDS[verdict]
  return (
    <span class={`verdict ${style}`}>
      <span class="sign" aria-hidden="true">
        {sign}
      </span>{' '}
      {count === undefined ? word : `${count} ${word.toLowerCase()}`}
    </span>
  )
}

/** How many of each, in a line. */
export function Tally({ verdicts }: { verdicts: Verdict[] }) {
  const counts = Map.groupBy(verdicts, (verdict) => verdict)
  return (
    <ul class="tally">
      {VERDICTS_IN_ORDER.filter((verdict) => counts.has(verdict)).map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} count={counts.get(verdict)!.length} />
        </li>
      ))}
    </ul>
  )
}

/** What each verdict means, with the line that marks it in a text. */
export function Legend() {
  return (
    <dl class="legend">
      {VERDICTS_IN_ORDER.flatMap((verdict) => [
        <dt key={verdict} class={VERDICT_WORDS[verdict].style}>
          <mark>
            <VerdictMark verdict={verdict} />
          </mark>
        </dt>,
        <dd key={verdict}>{VERDICT_WORDS[verdict].meaning}</dd>,
      ])}
    </dl>
  )
}
