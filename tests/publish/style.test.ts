import { CHECK_SCRIPT, CHECK_SCRIPT_PATH } from '../../src/publish/check/check-script'
import { PAGE_STYLE } from '../../src/publish/style'

/** Custom properties of the first block after `from`. */
function tokensAfter(from: string): Record<string, string> {
  const block = PAGE_STYLE.slice(PAGE_STYLE.indexOf(from))
  const declarations = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): ([^;]+);/g)
  return Object.fromEntries([...declarations].map((match) => [match[1]!, match[2]!]))
}

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

type Rgb = [number, number, number]

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(channel) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const tinted = (paper: Rgb, colour: Rgb, share: number): Rgb =>
  paper.map((value, at) => value * (1 - share) + colour[at]! * share) as Rgb

const VERDICTS = ['confirmed', 'qualified', 'contradicted', 'ambiguous', 'absent', 'uncheckable']

describe.each([
  ['light', tokensAfter(':root {')],
  ['dark', tokensAfter('prefers-color-scheme: dark')],
])('the colours in %s', (_scheme, tokens) => {
  const paper = rgb(tokens.paper!)

  it.each(['ink', 'quiet', 'accent', ...VERDICTS])('let %s be read on paper and on cards', (name) => {
    for (const ground of [paper, rgb(tokens.card!)])
      expect(contrast(rgb(tokens[name]!), ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(VERDICTS)('let marked words be read, and references stand out: %s', (name) => {
    const colour = rgb(tokens[name]!)
    expect(contrast(rgb(tokens.ink!), tinted(paper, colour, 0.26))).toBeGreaterThanOrEqual(4.5)
    expect(
      contrast(colour, tinted(paper, colour, Number.parseInt(tokens.tint!, 10) / 100)),
    ).toBeGreaterThanOrEqual(4.5)
    expect(contrast(paper, colour)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('style and script', () => {
  it('hold nothing that HTML would escape, so that the policy’s hash fits', () => {
    expect(PAGE_STYLE).not.toMatch(/["&<]/)
  })

  it('ask nothing of elsewhere, and stay small', () => {
    expect(PAGE_STYLE + CHECK_SCRIPT).not.toMatch(/url\(|@import|@font-face|https?:/)
    expect(Buffer.byteLength(CHECK_SCRIPT)).toBeLessThanOrEqual(4_096)
    expect(CHECK_SCRIPT).not.toMatch(/innerHTML|eval|localStorage|sessionStorage|cookie|fetch/)
    expect(CHECK_SCRIPT_PATH).toMatch(/^assets\/check-[0-9a-f]{12}\.js$/)
  })
})
