import { renderToStaticMarkup } from 'preact-render-to-string'
import { DARK, LIGHT, type Token } from '../tokens'
import type { CardOptions } from './card-options'
import { wrapped } from './picture-text'
import { plainLine } from './plain-line'

/** A paragraph of a drawn card. */
export interface DrawnText {
  text: string
  colour?: Token
  size?: number
  isBold?: boolean
  isSerif?: boolean
  mostLines?: number
  /** Space above, in pixels. */
  above?: number
}

/** A line of points, those reached filled. */
export interface DrawnSteps {
  steps: { word: string; isReached: boolean }[]
}

export type Drawn = DrawnText | DrawnSteps

export const PICTURE_WIDTH = 600
const MARGIN = 28
const INNER = PICTURE_WIDTH - 2 * MARGIN
const STEPS_HEIGHT = 48

interface Placed {
  y: number
  drawn: Drawn
  lines: string[]
}

/** Card paragraphs from the top down, each with its lines and the place of its first. */
function placed(content: Drawn[]): { rows: Placed[]; height: number } {
  let y = MARGIN
  const rows = content.map((drawn): Placed => {
    if ('steps' in drawn) {
      const row = { y: y + 20, drawn, lines: [] }
      y += STEPS_HEIGHT
      return row
    }
    const { text, size = 17, isBold, mostLines = 2, above = 6 } = drawn
    const lines = wrapped(plainLine(text, 400), { width: INNER, size, mostLines, isBold })
    const row = { y: y + above + size, drawn, lines }
    y += above + lines.length * lineHeight(size)
    return row
  })
  return { rows, height: Math.ceil(y + MARGIN - 6) }
}

const lineHeight = (size: number) => Math.round(size * 1.32)

/** A card drawn, for places that show pictures alone; `label` says in words what it shows. */
export function drawCard(content: Drawn[], label: string, theme: CardOptions['theme']): string {
  const colours: Record<Token, string> = theme === 'dark' ? DARK : LIGHT
  const { rows, height } = placed(content)
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={PICTURE_WIDTH}
      height={height}
      viewBox={`0 0 ${PICTURE_WIDTH} ${height}`}
      role="img"
      aria-label={plainLine(label, 400)}
    >
      <rect width={PICTURE_WIDTH} height={height} fill={colours.paper} />
      <rect x="0.5" y="0.5" width={PICTURE_WIDTH - 1} height={height - 1} fill="none" stroke={colours.line} />
      <rect width={PICTURE_WIDTH} height="4" fill={colours.accent} />
      {rows.map((row) =>
        'steps' in row.drawn ? (
          <Steps key={row.y} steps={row.drawn.steps} y={row.y} colours={colours} />
        ) : (
          <Paragraph key={row.y} row={row} drawn={row.drawn} colours={colours} />
        ),
      )}
    </svg>
  )
  // HTML has no need to escape this end of a section that XML forbids in words.
  return renderToStaticMarkup(svg).replaceAll(']]>', ']]&gt;')
}

type Colours = Record<Token, string>

function Paragraph({ row, drawn, colours }: { row: Placed; drawn: DrawnText; colours: Colours }) {
  const { size = 17, colour = 'ink', isBold, isSerif } = drawn
  return (
    <text
      font-family={isSerif ? 'DejaVu Serif, Georgia, serif' : 'DejaVu Sans, Verdana, sans-serif'}
      font-size={size}
      font-weight={isBold ? 700 : 400}
      fill={colours[colour]}
    >
      {row.lines.map((line, at) => (
        <tspan key={line} x={MARGIN} y={row.y + at * lineHeight(size)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Steps({ steps, y, colours }: { steps: DrawnSteps['steps']; y: number; colours: Colours }) {
  const apart = INNER / steps.length
  const x = (at: number) => MARGIN + 7 + at * apart
  return (
    <g font-family="DejaVu Sans, Verdana, sans-serif" font-size="13">
      {steps.slice(1).map(({ word, isReached }, at) => (
        <line
          key={word}
          x1={x(at) + 7}
          x2={x(at + 1) - 7}
          y1={y}
          y2={y}
          stroke={isReached ? colours.accent : colours.line}
          stroke-width="2"
        />
      ))}
      {steps.map(({ word, isReached }, at) => (
        <g key={word}>
          <circle
            cx={x(at)}
            cy={y}
            r="6"
            fill={isReached ? colours.accent : colours.paper}
            stroke={isReached ? colours.accent : colours.border}
            stroke-width="2"
          />
          <text x={x(at) - 6} y={y + 24} fill={isReached ? colours.ink : colours.quiet}>
            {word}
          </text>
        </g>
      ))}
    </g>
  )
}
