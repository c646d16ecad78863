import { wrapped } from '../cards/picture-text'
import { LIGHT } from '../tokens'
import { printable } from './printable'
import { PICTURE_FONTS } from './raster'
import { svgText } from './svg-text'

/** What a picture for link previews says. */
export interface SocialWords {
  kicker: string
  title: string
  /** Facts, the first the weightiest. */
  lines: string[]
}

const WIDTH = 1_200
const HEIGHT = 630
const MARGIN = 72
const TITLE_SIZE = 60
const TITLE_LINE = 74
const LINE = 50

/** A picture for link previews, 1,200 by 630: words on paper, in the type of the pages. */
export function socialPicture({ kicker, title, lines }: SocialWords): string {
  // The serif type is wider than the one that the lines are broken by.
  const titles = wrapped(printable(title, 300), {
    width: 0.95 * (WIDTH - 2 * MARGIN),
    size: TITLE_SIZE,
    mostLines: 3,
    isBold: true,
  })
  const top = 196
  const facts = top + titles.length * TITLE_LINE + 6
  return svgText(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      font-family={PICTURE_FONTS.sans}
    >
      <title>{printable(title, 300)}</title>
      <rect width={WIDTH} height={HEIGHT} fill={LIGHT.paper} />
      <rect width={WIDTH} height={14} fill={LIGHT.accent} />
      <text x={MARGIN} y={112} font-size={28} font-weight="bold" fill={LIGHT.quiet}>
        {printable(kicker, 60)}
      </text>
      <Title lines={titles} top={top} />
      {lines.slice(0, 3).map((line, at) => (
        <text
          key={line}
          x={MARGIN}
          y={facts + at * LINE}
          font-size={34}
          fill={at === 0 ? LIGHT.accent : LIGHT.ink}
        >
          {printable(line, 50)}
        </text>
      ))}
      <rect x={MARGIN} y={560} width={WIDTH - 2 * MARGIN} height={2} fill={LIGHT.line} />
      <text
        x={MARGIN}
        y={602}
        font-family={PICTURE_FONTS.serif}
        font-weight="bold"
        font-size={26}
        fill={LIGHT.ink}
      >
        Safe Harbor
      </text>
    </svg>,
  )
}

function Title({ lines, top }: { lines: string[]; top: number }) {
  return (
    <g font-family={PICTURE_FONTS.serif} font-weight="bold" font-size={TITLE_SIZE} fill={LIGHT.ink}>
      {lines.map((line, at) => (
        <text key={line} x={MARGIN} y={top + at * TITLE_LINE}>
          {line}
        </text>
      ))}
    </g>
  )
}
