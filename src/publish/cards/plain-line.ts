import { printable } from '../charts/printable'

/** Words of others on one line, for places that know no markup: titles, attributes, pictures, XML. */
export function plainLine(text: string, most = 300): string {
  return shortened(printable(text, text.length), most)
}

/** The words as they are up to a length, then an ellipsis; the page has the rest. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text.slice(0, 2 * most + 2))
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text
}
