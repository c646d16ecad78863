import type { PlotOptions } from '@observablehq/plot'
import { printable } from './printable'

const LONGEST_WORDS = 1_000

/** A chart in words: what it is called, and what it shows, for those who do not see it. */
export interface ChartWords {
  title: string
  description: string
}

export interface ChartSize {
  width: number
  height: number
}

/** A chart as SVG whose colours are the page's own tokens, `var(--accent)`, and its ink `currentColor`. */
export interface Chart extends ChartWords, ChartSize {
  svg: string
  /** What the fills mean, where there are several. */
  legend: LegendEntry[]
}

export interface LegendEntry {
  label: string
  fill: string
  opacity: number
}

interface DrawRequest extends ChartWords {
  /** Tells the ids of charts on one page apart. */
  id: string
  options: PlotOptions & ChartSize
  legend?: LegendEntry[]
}

/**
 * Draws a chart without a browser. The library is loaded when the first chart is asked for. What it puts
 * into style elements and style attributes is taken out, since the pages' policy would refuse it.
 */
export async function draw({ id, title, description, options, legend = [] }: DrawRequest): Promise<Chart> {
  const [{ plot }, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
  const { document } = parseHTML('<html><body></body></html>')
  const drawn = plot({ ...options, document: document as unknown as Document })
  for (const style of drawn.querySelectorAll('style')) style.remove()
  for (const element of [drawn, ...drawn.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      if (name === 'style' || name === 'class' || name.startsWith('aria-')) element.removeAttribute(name)
    }
  }
  const words = (name: string, text: string) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name)
    element.setAttribute('id', `${id}-${name}`)
    element.textContent = printable(text, LONGEST_WORDS)
    return element as unknown as Element
  }
  drawn.prepend(words('title', title), words('desc', description))
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('font-size', '12')
  drawn.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  const { width, height } = options
  return { title, description, width, height, svg: drawn.outerHTML.replaceAll(']]>', ']]&gt;'), legend }
}
