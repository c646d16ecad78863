import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A drawing as text that is XML too: HTML lets `]]>` stand, XML does not. */
export const svgText = (drawing: VNode): string => renderToString(drawing).replaceAll(']]>', ']]&gt;')
