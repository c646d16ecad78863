import type { Chart } from '../charts/drawing'
import { useAddress } from '../layout'

interface ChartFigureProps {
  chart: Chart
  /** Address of the picture from the root, without its ending. */
  address: string
  /** Parameters of that address. */
  search?: string
}

/** A chart with its legend, and the same picture to take along. */
export function ChartFigure({ chart, address, search = '' }: ChartFigureProps) {
  const to = useAddress()
  return (
    <figure class="chart">
      <figcaption>{chart.title}</figcaption>
      {chart.legend.length > 0 && (
        <ul class="chart-legend">
          {chart.legend.map(({ label, fill, opacity }) => (
            <li key={label}>
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" fill={fill} fill-opacity={opacity} stroke="var(--border)" />
              </svg>{' '}
              {label}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the chart's own SVG, escaped by who drew it */}
      <div class="drawing" dangerouslySetInnerHTML={{ __html: chart.svg }} />
      <p class="source">
        The same picture as <a href={`${to(address)}.svg${search}`}>SVG</a> or{' '}
        <a href={`${to(address)}.png${search}`}>PNG</a>
      </p>
    </figure>
  )
}
