import type { GrowthPoint } from './cosponsor-growth'

interface GrowthLineProps {
  points: GrowthPoint[]
  label: string
  width?: number
  height?: number
}

/** A number that moved in steps, as a small line; the figures stand beside it in words. */
export function GrowthLine({ points, label, width = 120, height = 28 }: GrowthLineProps) {
  const line = growthPath(points, width, height)
  return (
    line && (
      <svg
        class="growth"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        <path class="area" d={`${line} V${height} H0 Z`} />
        <path class="line" d={line} />
      </svg>
    )
  )
}

/** Steps from the first day to the last, in a box; null where there is nothing to draw. */
export function growthPath(points: GrowthPoint[], width: number, height: number): string | null {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 2) return null
  const start = Date.parse(first.day)
  const days = Date.parse(last.day) - start
  const most = Math.max(1, ...points.map(({ count }) => count))
  const x = (day: string) => round(((Date.parse(day) - start) / days) * width)
  const y = (count: number) => round(height - 1.5 - (count / most) * (height - 3))
  const steps = points.slice(1).map(({ day, count }) => `H${x(day)} V${y(count)}`)
  return `M0 ${y(first.count)} ${steps.join(' ')}`
}

const round = (value: number) => Math.round(value * 10) / 10
