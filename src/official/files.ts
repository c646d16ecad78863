import { readFileSync, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
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

async function* zipped(zip: string, walk: Walk): AsyncGenerator<DocumentFile> {
  try {
    for await (const { name, bytes } of readZip(zip)) {
      if (isMeant(name, walk)) yield { name: `${zip}/${name}`, bytes }
    }
  } catch (cause) {
    yield broken(zip, cause)
  }
}

/** Small files are read at once: asking the system four times and waiting each time takes longer than reading. */
async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const { size } = statSync(file)
    if (size <= LARGEST_DOCUMENT) return readFileSync(file)
    const reason = `${size} bytes, more than the ${LARGEST_DOCUMENT} of any official file`
    throw new UnreadableDocumentError(null, reason)
  } catch (cause) {
    throw unreadable(cause)
  }
}

/** One walk over everything that was given. */
interface Walk {
  /** Folders seen already, so that a link back up does not lead round in circles. */
  walked: Set<string>
  /** What a name ends in within folders and zips; null where every file is meant. */
  ending: string | null
}

const isZip = (name: string) => name.toLowerCase().endsWith('.zip')
const isMeant = (name: string, { ending }: Walk) =>
  !isHidden(name) && (ending === null || name.toLowerCase().endsWith(ending))
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

async function* fileOrZip(place: string, walk: Walk): AsyncGenerator<DocumentFile> {
  if (isZip(place)) yield* zipped(place, walk)
  else yield { name: place, bytes: () => readWhole(place) }
}

async function* inFolder(place: string, walk: Walk): AsyncGenerator<DocumentFile> {
  const folder = await realpath(place)
  if (walk.walked.has(folder)) return
  walk.walked.add(folder)
  for (const entry of (await readdir(place, { withFileTypes: true })).sort(byName)) {
    const inside = path.join(place, entry.name)
    if (isHidden(entry.name)) continue
    if (!entry.isFile()) yield* within(inside, walk)
    else if (isZip(entry.name) || isMeant(entry.name, walk)) yield* fileOrZip(inside, walk)
  }
}

async function* within(place: string, walk: Walk): AsyncGenerator<DocumentFile> {
  try {
    const found = await stat(place)
    if (found.isDirectory()) yield* inFolder(place, walk)
    else if (found.isFile()) yield* fileOrZip(place, walk)
  } catch (cause) {
    yield broken(place, cause)
  }
}

/**
 * Every document among files, folders and zips, one at a time: folders in the order of names, zips in their own. Hidden files are
 * passed over within folders and zips, and where an ending is given, those of another. A path or zip that cannot be read
 * comes as a document whose `bytes` rejects with the reason, so that the rest goes on.
 *
 * @example for await (const document of documents(['bulk/', 'BILLSTATUS-113s1733.xml'])) read(await document.bytes())
 */
export async function* documents(
  paths: Iterable<string>,
  ending: string | null = null,
): AsyncGenerator<DocumentFile> {
  const walk = { walked: new Set<string>(), ending }
  for (const place of paths) yield* within(place, walk)
}
