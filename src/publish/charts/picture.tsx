import { wrapped } from '../cards/picture-text'
import { LIGHT } from '../tokens'
import type { Chart } from './drawing'
import { printable } from './printable'
import { PICTURE_FONTS } from './raster'
import { svgText } from './svg-text'

const MARGIN = 24
const TITLE_LINE = 28
const LEGEND_LINE = 22
const FOOT = 26

/** A chart by itself: with its title, legend and source, on paper, in colours that need no page around them. */
export function chartPicture(chart: Chart, source: string): string {
  const width = chart.width + 2 * MARGIN
  const titles = wrapped(printable(chart.title, 300), {
    width: chart.width,
    size: 21,
    mostLines: 3,
    isBold: true,
  })
  const legendTop = MARGIN + titles.length * TITLE_LINE
  const chartTop = legendTop + chart.legend.length * LEGEND_LINE + 8
  const height = chartTop + chart.height + FOOT + MARGIN / 2
  const own = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height }
  const frame = (
    <svg {...own} role="img" aria-labelledby="picture-title picture-desc" font-family={PICTURE_FONTS.sans}>
      <title id="picture-title">{printable(chart.title, 300)}</title>
      <desc id="picture-desc">{printable(chart.description, 1_000)}</desc>
      <rect width={width} height={height} fill={LIGHT.paper} />
      {titles.map((line, at) => (
        <text
          key={line}
          x={MARGIN}
          y={MARGIN + 18 + at * TITLE_LINE}
          fill={LIGHT.ink}
          font-family={PICTURE_FONTS.serif}
          font-weight="bold"
          font-size={20}
        >
          {line}
        </text>
      ))}
      {chart.legend.map(({ label, fill, opacity }, at) => (
        <g key={label} transform={`translate(${MARGIN},${legendTop + 4 + at * LEGEND_LINE})`}>
          <rect width={12} height={12} fill={fill} fill-opacity={opacity} stroke={LIGHT.border} />
          <text x={20} y={11} fill={LIGHT.ink} font-size={13}>
            {label}
          </text>
        </g>
      ))}
      <g
        transform={`translate(${MARGIN},${chartTop})`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the chart's own SVG, escaped by who drew it
        dangerouslySetInnerHTML={{ __html: withoutName(chart.svg) }}
      />
      <text x={MARGIN} y={height - MARGIN / 2 - 4} fill={LIGHT.quiet} font-size={11}>
        {printable(source, 110)}
      </text>
    </svg>
  )
  return inLightColours(svgText(frame))
}

/** The chart without a name of its own: the picture has it. */
const withoutName = (svg: string) =>
  svg.replace(/ (?:role|aria-labelledby)="[^"]*"/g, '').replace(/<(title|desc)[^>]*>[^<]*<\/\1>/g, '')

/** Outside of a page there are no tokens: each becomes its colour on light paper. */
const inLightColours = (svg: string) =>
  svg
    .replace(/var\(--([a-z-]+)\)/g, (_all, name: keyof typeof LIGHT) => LIGHT[name] ?? LIGHT.ink)
    .replaceAll('currentColor', LIGHT.ink)
    .replaceAll('system-ui, sans-serif', PICTURE_FONTS.sans)
    // XML forbids this end of a section in words, and HTML has no need to escape it.
    .replaceAll(']]>', ']]&gt;')
