import type { VerdictCount } from '../../queries/bill-counts'
import { VERDICT_WORDS, VERDICTS_IN_ORDER } from '../release/verdict-words'
import { type Chart, draw } from './drawing'

/** Claims by verdict; null where there is none. */
export async function verdictChart(counts: VerdictCount[]): Promise<Chart | null> {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return null
  const { barX, ruleX, text } = await import('@observablehq/plot')
  const bars = VERDICTS_IN_ORDER.map((verdict) => {
    const { word, sign, style } = VERDICT_WORDS[verdict]
    const count = counts.find((one) => one.verdict === verdict)?.count ?? 0
    return { label: `${sign} ${word}`, fill: `var(--${style})`, count }
  })
  const place = { x: 'count', y: 'label' }
  return draw({
    id: 'verdict-chart',
    title: 'Claims of press releases by verdict',
    description: `Of ${all} claims: ${bars.map(({ label, count }) => `${label.slice(2).toLowerCase()} ${count}`).join(', ')}.`,
    options: {
      width: 640,
      height: 20 + bars.length * 30,
      marginLeft: 176,
      marginRight: 46,
      marginTop: 4,
      marginBottom: 4,
      x: { axis: null },
      y: { domain: bars.map(({ label }) => label), label: null, tickSize: 0, padding: 0.3 },
      color: { type: 'identity' },
      marks: [
        barX(bars, { ...place, fill: 'fill' }),
        ruleX([0]),
        text(bars, { ...place, text: 'count', dx: 6, textAnchor: 'start', fontWeight: 700 }),
      ],
    },
  })
}
