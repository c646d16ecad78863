import { printedDate } from '../../congress/calendar-date'
import { type Chart, draw } from './drawing'

/** A cosponsor, as far as their number over time needs it. */
export interface Joining {
  date: string
  withdrawnOn: string | null
}

/** Number of cosponsors from a day on. */
export interface CountFrom {
  day: string
  count: number
}

/** How many cosponsors there were from each day on which the number moved. */
export function countsOf(joinings: Joining[]): CountFrom[] {
  const moves = new Map<string, number>()
  const move = (day: string, by: number) => moves.set(day, (moves.get(day) ?? 0) + by)
  for (const { date, withdrawnOn } of joinings) {
    move(date, 1)
    if (withdrawnOn !== null) move(withdrawnOn, -1)
  }
  let count = 0
  return [...moves]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, by]) => {
      count += by
      return { day, count }
    })
}

interface CosponsorChartRequest {
  /** What the bill is called in the title: `S. 1733 (113th)`. */
  citation: string
  joinings: Joining[]
  introducedOn: string | null
  /** Day up to which is told. */
  until: string
}

/** Number of cosponsors over time, as a line of steps; null where nobody joined. */
export async function cosponsorChart(request: CosponsorChartRequest): Promise<Chart | null> {
  const { citation, joinings, introducedOn, until } = request
  const counts = countsOf(joinings)
  const [first] = counts
  const last = counts.at(-1)
  if (!first || !last) return null
  const start = introducedOn !== null && introducedOn < first.day ? introducedOn : first.day
  const end = [until, last.day].toSorted().at(-1)!
  const points = [
    ...(start < first.day ? [{ day: start, count: 0 }] : []),
    ...counts,
    ...(end > last.day ? [{ day: end, count: last.count }] : []),
  ].map(({ day, count }) => ({ at: instant(day), count }))
  const { areaY, dot, lineY, ruleY, text } = await import('@observablehq/plot')
  const most = Math.max(...points.map(({ count }) => count))
  const moves = counts.map(({ day, count }) => ({ at: instant(day), count }))
  const place = { x: 'at', y: 'count' }
  return draw({
    id: 'cosponsor-chart',
    title: `Cosponsors of ${citation} by day`,
    description: `From ${first.count} on ${printedDate(first.day)} to ${last.count} on ${printedDate(end)}. Every step stands in the table of cosponsors.`,
    options: {
      width: 640,
      height: 240,
      marginLeft: 34,
      marginRight: 44,
      marginTop: 22,
      marginBottom: 34,
      x: {
        type: 'utc',
        domain: [instant(start), instant(end)],
        ticks: axisDays(start, end),
        tickFormat: (day: Date) => AXIS_DAY.format(day),
        label: null,
      },
      y: {
        domain: [0, most * 1.08],
        ticks: Math.min(most, 4),
        tickFormat: (count: number) => (Number.isInteger(count) ? String(count) : ''),
        grid: true,
        label: null,
      },
      marks: [
        areaY(points, { ...place, curve: 'step-after', fill: 'var(--accent)', fillOpacity: 0.12 }),
        lineY(points, { ...place, curve: 'step-after', stroke: 'var(--accent)', strokeWidth: 2 }),
        dot(moves, { ...place, fill: 'var(--accent)', r: 3.2 }),
        ruleY([0]),
        text(points.slice(-1), {
          ...place,
          text: 'count',
          dx: 10,
          textAnchor: 'start',
          fontWeight: 700,
          fontSize: 17,
          fill: 'var(--accent)',
        }),
      ],
    },
  })
}

const instant = (day: string) => new Date(`${day}T00:00:00Z`)

const AXIS_DAYS = 4
const DAY = 86_400_000

/** Days on the axis: the first, the last, and those between them at equal distances. */
function axisDays(start: string, end: string): Date[] {
  const [from, to] = [instant(start).getTime(), instant(end).getTime()]
  const steps = Math.max(1, Math.min(AXIS_DAYS - 1, Math.floor((to - from) / DAY)))
  return Array.from({ length: steps + 1 }, (_, at) => {
    const exact = from + ((to - from) * at) / steps
    return new Date(Math.round(exact / DAY) * DAY)
  })
}

const AXIS_DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'medium' })
