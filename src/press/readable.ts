/** Longest release that is read, in UTF-16 code units. */
export const LONGEST_RELEASE = 1_000_000

/** The text given as a release cannot be read as one; the message says why, in a sentence for users. */
export class UnreadableReleaseError extends Error {
  override name = 'UnreadableReleaseError'
}

/** Control characters that no text holds: all but tab, line feed, form feed and carriage return. */
function controlCharacters(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) count++
  }
  return count
}

/**
 * Throws {@link UnreadableReleaseError} for a text that is empty, binary or over a million
 * characters; returns nothing for any other.
 *
 * @example assertReleaseText('') // throws: The release is empty: …
 */
export function assertReleaseText(text: string): void {
  if (text.trim() === '') {
    throw new UnreadableReleaseError('The release is empty: give the text of a press release.')
  }
  if (text.length > LONGEST_RELEASE) {
    const given = text.length.toLocaleString('en-US')
    throw new UnreadableReleaseError(
      `The release has ${given} characters; at most ${LONGEST_RELEASE.toLocaleString('en-US')} are read. Give one release at a time.`,
    )
  }
  if (text.includes('\u0000')) {
    throw new UnreadableReleaseError(
      'The release is not text: it holds NUL characters, as binary files do. Save it as plain text first.',
    )
  }
  if (controlCharacters(text) * 10 > text.length) {
    throw new UnreadableReleaseError(
      'The release is not text: most of it is control characters. Save it as plain text first.',
    )
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The two byte order marks of UTF-16, and the encodings they tell. */
const MARKED: [number, number, string][] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
]

/**
 * Bytes of a file as the text of a release, unchanged: a byte order mark stays where it is, so that
 * spans count from the first code unit stored. Bytes that are not UTF-8 are read as UTF-16 where a byte order mark
 * says so, and else as Windows-1252, of which Latin-1 is a part: older collections of releases are in it. Never throws;
 * what is no text in any of these is for {@link assertReleaseText} to refuse.
 *
 * @example decodeRelease(new Uint8Array([0x93, 72, 105, 0x94])) // '“Hi”'
 */
export function decodeRelease(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes)
  } catch {
    const marked = MARKED.find(([first, second]) => bytes[0] === first && bytes[1] === second)
    return new TextDecoder(marked?.[2] ?? 'windows-1252', { ignoreBOM: true }).decode(bytes)
  }
}
