import { BillStatus } from '../../congress/bill-status'
import { ordinal } from '../../congress/congress-number'
import type { StatusCount } from '../../queries/bill-counts'
import { type Chart, draw, type LegendEntry } from './drawing'

interface Reach {
  label: string
  /** The label where there is little room. */
  short: string
  statuses: BillStatus[]
  opacity: number
}

/** How far bills came, in four reaches and one for those of which it is not known. */
export const REACHES: readonly Reach[] = [
  { label: 'Became law', short: 'Law', statuses: [BillStatus.ENACTED], opacity: 1 },
  {
    label: 'Passed a chamber',
    short: 'Passed',
    statuses: [
      BillStatus.PASSED_HOUSE,
      BillStatus.PASSED_SENATE,
      BillStatus.PASSED_BOTH,
      BillStatus.TO_PRESIDENT,
      BillStatus.VETOED,
    ],
    opacity: 0.66,
  },
  {
    label: 'Reported by committee, or voted down',
    short: 'Reported',
    statuses: [BillStatus.ORDERED_REPORTED, BillStatus.REPORTED, BillStatus.ON_CALENDAR, BillStatus.FAILED],
    opacity: 0.4,
  },
  {
    label: 'Introduced or in committee',
    short: 'Introduced',
    statuses: [
      BillStatus.NOT_INTRODUCED,
      BillStatus.INTRODUCED,
      BillStatus.REFERRED,
      BillStatus.HEARING_HELD,
    ],
    opacity: 0.2,
  },
  { label: 'How far is not loaded', short: 'Not loaded', statuses: [BillStatus.UNKNOWN], opacity: 0 },
]

export interface CongressReach {
  congress: number
  /** Numbers of bills, by reach. */
  counts: number[]
}

/** Bills of each Congress by reach, the latest first. */
export function reachesOf(counts: StatusCount[]): CongressReach[] {
  return [...Map.groupBy(counts, ({ congress }) => congress)].map(([congress, own]) => ({
    congress,
    counts: REACHES.map(({ statuses }) =>
      own.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0),
    ),
  }))
}

/** Bills by Congress and how far they came; null where no bill is loaded. */
export async function statusChart(counts: StatusCount[]): Promise<Chart | null> {
  const rows = reachesOf(counts)
  if (rows.length === 0) return null
  const { axisY, barX, ruleX } = await import('@observablehq/plot')
  const bars = rows.flatMap(({ congress, counts: own }) =>
    own.map((count, reach) => ({
      congress: ordinal(congress),
      count,
      opacity: REACHES[reach]!.opacity,
      reach,
    })),
  )
  const legend: LegendEntry[] = REACHES.map(({ label, opacity }) => ({
    label,
    fill: 'var(--accent)',
    opacity,
  }))
  const bills = bars.reduce((sum, { count }) => sum + count, 0)
  const laws = rows.reduce((sum, { counts: [law] }) => sum + (law ?? 0), 0)
  const unknown = rows.reduce((sum, { counts: own }) => sum + (own.at(-1) ?? 0), 0)
  return draw({
    id: 'status-chart',
    title: 'Bills on human trafficking by Congress',
    description: `${bills} bills are loaded: ${laws} became law, and of ${unknown} it is not loaded how far they came. The table has the numbers.`,
    legend,
    options: {
      width: 640,
      height: 44 + rows.length * 26,
      marginLeft: 56,
      marginRight: 20,
      marginTop: 6,
      marginBottom: 30,
      x: { grid: true, label: null, ticks: 5 },
      y: { domain: rows.map(({ congress }) => ordinal(congress)), label: null, padding: 0.25 },
      marks: [
        barX(bars, {
          x: 'count',
          y: 'congress',
          order: 'reach',
          fill: 'var(--accent)',
          fillOpacity: 'opacity',
          stroke: 'var(--border)',
          strokeWidth: 0.8,
        }),
        ruleX([0]),
        axisY({ tickSize: 0, label: null }),
      ],
      opacity: { type: 'identity' },
    },
  })
}
