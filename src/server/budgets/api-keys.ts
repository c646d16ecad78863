import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import { z } from 'zod'

/** What a key begins with, so that people and scanners of leaked secrets know one when they see it. */
const PREFIX = 'shk_'
const KEY = new RegExp(`${PREFIX}[\\w-]{43}`)
/** Points a minute of a key whose entry names none. */
const KEY_POINTS_PER_MINUTE = 1_000_000
const LOOK_EVERY_MS = 2_000

const keyFile = z.strictObject({
  keys: z.array(
    z.strictObject({
      /** For people: whose it is. */
      name: z.string().min(1).max(100),
      /** Of the key; the key itself is stored nowhere. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
      pointsPerMinute: z.int().min(1).max(1_000_000_000).default(KEY_POINTS_PER_MINUTE),
    }),
  ),
})

export type ApiKeyEntry = z.input<typeof keyFile>['keys'][number]

/** A key that is known: what it allows. */
export interface KnownKey {
  sha256: string
  pointsPerMinute: number
}

/** The file of API keys cannot be used; the message ends the sentence "API_KEYS_FILE is …". */
export class ApiKeysError extends Error {
  override name = 'ApiKeysError'
}

/** A new key, and its entry. 256 random bits need no slow hash: there is nothing to guess. */
export function newApiKey(name: string, pointsPerMinute?: number): { key: string; entry: ApiKeyEntry } {
  const key = `${PREFIX}${randomBytes(32).toString('base64url')}`
  const sha256 = digest(key).toString('hex')
  return { key, entry: { name, sha256, ...(pointsPerMinute !== undefined && { pointsPerMinute }) } }
}

/** Whether a text has one of our keys in it. */
export const holdsApiKey = (text: string): boolean => KEY.test(text)

/** The entries of a file of keys. */
export function readKeyFile(file: string): KnownKey[] {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ApiKeysError(`"${file}", which cannot be read as JSON (${(error as Error).message})`)
  }
  const read = keyFile.safeParse(json)
  if (read.success) return read.data.keys
  const [issue] = read.error.issues
  const place = issue?.path.join('.') || 'the whole'
  throw new ApiKeysError(`"${file}", where ${place} is wrong: ${issue?.message}`)
}

/** The keys of a file, as it stands: one that is taken out of it is refused within seconds. */
export class ApiKeys {
  private known: KnownKey[]

  /** @throws ApiKeysError */
  constructor(
    private readonly file: string,
    onProblem: (problem: string) => void,
  ) {
    this.known = readKeyFile(file)
    watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, () => {
      try {
        this.known = readKeyFile(file)
      } catch (error) {
        // Half a file, while someone edits it, must not lock everyone out.
        onProblem((error as Error).message)
      }
    })
  }

  /** Every key is compared, and in full: how long it takes tells nothing of how near a guess was. */
  find(key: string): KnownKey | null {
    const asked = digest(key)
    let found: KnownKey | null = null
    for (const known of this.known) {
      if (timingSafeEqual(asked, Buffer.from(known.sha256, 'hex'))) found = known
    }
    return found
  }

  close(): void {
    unwatchFile(this.file)
  }
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
