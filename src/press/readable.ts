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

/**
 * Bytes of a file as the text of a release, unchanged: a byte order mark stays where it is, so that
 * spans count from the first code unit stored. Throws {@link UnreadableReleaseError} for bytes that are
 * not UTF-8.
 *
 * @example decodeRelease(new Uint8Array([72, 105])) // 'Hi'
 */
export function decodeRelease(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new UnreadableReleaseError(
      'The release is not UTF-8 text. Save it as UTF-8, or as plain text, and try again.',
    )
  }
}
