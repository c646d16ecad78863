import { isUtf8 } from 'node:buffer'
import { UnreadableDocumentError } from './unreadable'

/** First bytes of formats that are sometimes handed in under a text file's name. */
const MAGIC: [number[], string][] = [
  [[0x1f, 0x8b], 'gzip-compressed data; unpack it first'],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file, not a document'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xff, 0xfe], 'text in UTF-16; convert it to UTF-8'],
  [[0xfe, 0xff], 'text in UTF-16; convert it to UTF-8'],
]

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/**
 * Text of a document, strictly UTF-8, without a byte order mark. Throws an {@link UnreadableDocumentError}
 * that says what the bytes are instead.
 */
export function decodeUtf8(document: string | Uint8Array): string {
  if (typeof document === 'string') return withoutMark(document)
  for (const [bytes, what] of MAGIC) {
    if (bytes.every((byte, index) => document[index] === byte))
      throw new UnreadableDocumentError(null, `this is ${what}`)
  }
  if (!isUtf8(document)) throw new UnreadableDocumentError(null, 'the document is not text in UTF-8')
  const { buffer, byteOffset, byteLength } = document
  return withoutMark(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'))
}
