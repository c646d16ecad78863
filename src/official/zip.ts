import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { UnreadableDocumentError } from './unreadable'

/** A file within a zip, unpacked when asked for. */
export interface ZipEntry {
  /** Its path within the zip. */
  name: string
  /** Its content. Only good until the next entry is asked for. */
  bytes(): Promise<Uint8Array>
}

/** In bytes. The largest official file known has 10 million: what claims to be far more would only fill the memory. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024

function unreadable(path: string, cause: unknown, entry?: string): UnreadableDocumentError {
  if (cause instanceof UnreadableDocumentError) return cause
  const { code, message } = cause as NodeJS.ErrnoException
  const place = entry === undefined ? path : `${path}, entry ${entry}`
  if (code === 'ENOENT') return new UnreadableDocumentError(place, 'there is no such file', { cause })
  const isCut = /end of central directory|unexpected EOF|unexpected end|multi-disk/i.test(message)
  const reason = isCut ? 'no whole zip file: cut short, or not a zip at all' : message
  return new UnreadableDocumentError(place, reason.replace(/\.$/, ''), { cause })
}

async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  try {
    if (entry.uncompressedSize > LARGEST_DOCUMENT) {
      throw new UnreadableDocumentError(
        `${path}, entry ${entry.fileName}`,
        `${entry.uncompressedSize} bytes when unpacked, more than the ${LARGEST_DOCUMENT} of any official file`,
      )
    }
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch (cause) {
    throw unreadable(path, cause, entry.fileName)
  }
}

/**
 * The files within a zip, one at a time and in its order; folders are passed over. Nothing is unpacked before
 * {@link ZipEntry.bytes} asks for it.
 *
 * Throws an {@link UnreadableDocumentError} that names the zip — and the entry, where one entry alone is broken — for a zip that
 * is missing, cut short or damaged.
 *
 * @example for await (const { name, bytes } of readZip('BILLSTATUS-113-s.zip')) read(await bytes())
 */
export async function* readZip(path: string): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { autoClose: false })
    const open = zip
    for await (const entry of open.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      yield { name: entry.fileName, bytes: () => unpack(open, entry, path) }
    }
  } catch (cause) {
    throw unreadable(path, cause)
  } finally {
    zip?.close()
  }
}
