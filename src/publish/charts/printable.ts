/** What XML does not know, and what turns the direction of writing around. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/gu

/** A text that a picture can hold, on one line and cut to a length. */
export function printable(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').trim()
  return line.length <= longest ? line : `${[...line.slice(0, longest - 1)].join('').trimEnd()}…`
}
