import { foldName } from '../../src/congress/member-name'
import type { CheckedRelease } from '../../src/reconcile/check-release'
import type { GoldQuotation, GoldRelease } from './gold'
import type { Tally } from './tally'

const AROUND = /^(?:[\s“”"‘’',]|&[lr]dquo;|&quot;|â€.)+|(?:[\s“”"‘’',]|&[lr]dquo;|&quot;|â€.)+$/g

function bare(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replace(AROUND, '')
}

const lastWord = (name: string | null): string =>
  foldName(name ?? '')
    .split(' ')
    .at(-1) ?? ''

/** Span without its marks, and speaker by last name: both have to be right. */
export function scoreQuotations(
  tally: Tally,
  faults: string[],
  release: GoldRelease,
  checked: CheckedRelease,
): void {
  const open = new Set<GoldQuotation>(release.quotations)
  for (const quotation of checked.quotations) {
    const read = bare(release.text, quotation.span)
    const gold = [...open].find(
      (one) => bare(release.text, one) === read && one.start >= quotation.span.start,
    )
    const right = gold !== undefined && lastWord(gold.speaker) === lastWord(quotation.speaker)
    if (right) open.delete(gold)
    tally.add(right ? 1 : 0, right ? 0 : 1, 0)
    if (!right)
      faults.push(`QUOTE  ${release.id} ${quotation.speaker}: “${read.slice(0, 60)} … ${read.slice(-40)}”`)
  }
  tally.add(0, 0, open.size)
  for (const { speaker, start, end } of open)
    faults.push(`UNQUOTED ${release.id} ${speaker}: “${release.text.slice(start, end).slice(0, 60)}…”`)
}
