import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { UnreadableDocumentError } from './unreadable'
import { LARGEST_DOCUMENT, readZip } from './zip'

/** A document somewhere among the paths that were given. */
export interface DocumentFile {
  /** Its path, that of a zip and of the entry in it: `bulk/BILLSTATUS-113-s.zip/BILLSTATUS-113s1.xml`. */
  name: string
  /**
   * Its content; only good until the next document is asked for. Rejects with an
   * {@link UnreadableDocumentError} where it cannot be read.
   */
  bytes(): Promise<Uint8Array>
}

const isHidden = (name: string) => name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX')

function unreadable(cause: unknown): UnreadableDocumentError {
  if (cause instanceof UnreadableDocumentError) return cause
  const { code, message } = cause as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    ELOOP: 'a link that leads to itself',
  }
  return new UnreadableDocumentError(null, reasons[code ?? ''] ?? message, { cause })
}

/** Stands for a path that cannot be read, so that it is reported like any other rejected document. */
function broken(name: string, cause: unknown): DocumentFile {
  return { name, bytes: () => Promise.reject(unreadable(cause)) }
}

async function* zipped(zip: string): AsyncGenerator<DocumentFile> {
  try {
    for await (const { name, bytes } of readZip(zip)) {
      if (!isHidden(name)) yield { name: `${zip}/${name}`, bytes }
    }
  } catch (cause) {
    yield broken(zip, cause)
  }
}

async function readWhole(file: string, size: number): Promise<Uint8Array> {
  if (size > LARGEST_DOCUMENT) {
    const reason = `${size} bytes, more than the ${LARGEST_DOCUMENT} of any official file`
    throw new UnreadableDocumentError(null, reason)
  }
  return readFile(file).catch((cause) => Promise.reject(unreadable(cause)))
}

/** `walked` holds the folders seen already, so that a link back up does not lead round in circles. */
async function* within(place: string, walked: Set<string>): AsyncGenerator<DocumentFile> {
  try {
    const found = await stat(place)
    if (found.isDirectory()) {
      const folder = await realpath(place)
      if (walked.has(folder)) return
      walked.add(folder)
      const names = (await readdir(place)).filter((name) => !isHidden(name)).sort()
      for (const name of names) yield* within(path.join(place, name), walked)
    } else if (place.toLowerCase().endsWith('.zip')) {
      yield* zipped(place)
    } else if (found.isFile()) {
      yield { name: place, bytes: () => readWhole(place, found.size) }
    }
  } catch (cause) {
    yield broken(place, cause)
  }
}

/**
 * Every document among files, folders and zips, one at a time: folders in the order of names, zips in their own. Hidden files are
 * passed over within folders and zips. A path or zip that cannot be read comes as a document whose `bytes` rejects with
 * the reason, so that the rest goes on.
 *
 * @example for await (const document of documents(['bulk/', 'BILLSTATUS-113s1733.xml'])) read(await document.bytes())
 */
export async function* documents(paths: Iterable<string>): AsyncGenerator<DocumentFile> {
  const walked = new Set<string>()
  for (const place of paths) yield* within(place, walked)
}
