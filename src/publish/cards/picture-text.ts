/** Widths of DejaVu Sans, in parts of the type size, as far as breaking lines needs them. */
const NARROW = /[ijl|!.,:;'’‘`()[\]{}\-ftIrJ/\\]/
const WIDE = /[mwMWQO@%—…&]/
const CAPITAL = /[A-ZÄÖÜÁÉÍÓÚÑ]/

/** About how wide a line of text is drawn; never less than it will be. */
export function widthOf(text: string, size: number, isBold = false): number {
  let parts = 0
  for (const character of text) parts += partOf(character)
  return parts * size * (isBold ? 1.1 : 1)
}

function partOf(character: string): number {
  if (character === ' ') return 0.33
  if (NARROW.test(character)) return 0.4
  if (WIDE.test(character)) return 0.95
  if (CAPITAL.test(character)) return 0.73
  return character.codePointAt(0)! > 0x2e80 ? 1.05 : 0.63
}

export interface Wrapping {
  width: number
  size: number
  mostLines: number
  isBold?: boolean
}

/** The text in lines of at most that width; what does not fit ends in an ellipsis. */
export function wrapped(text: string, { width, size, mostLines, isBold }: Wrapping): string[] {
  const fits = (line: string) => widthOf(line, size, isBold) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => broken(each, fits))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) line = longer
    else {
      lines.push(line)
      line = word
      if (lines.length > mostLines) break
    }
  }
  lines.push(line)
  if (lines.length <= mostLines) return lines
  const kept = lines.slice(0, mostLines)
  let last = `${kept.at(-1)}…`
  while (!fits(last)) last = `${last.slice(0, -2)}…`
  return [...kept.slice(0, -1), last]
}

/** A word too long for any line, in pieces that fit. */
function broken(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
