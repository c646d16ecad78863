import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { type OfficialBill, officialBill } from '../official/bill'
import { type IndexedBill, indexedBill } from '../official/bill-index'
import { type OfficialCommittee, officialCommittee } from '../official/committee'
import { type OfficialHearing, officialHearing } from '../official/hearing'
import { type OfficialMember, type OfficialTerm, officialMember, officialTerm } from '../official/member'
import { type ReleaseFile, releaseFile } from '../official/release-file'
import { officialSource } from '../official/source'

const tableSource = officialSource.extend({ gaps: z.array(z.string()) })
const tableSources = z.strictObject({ members: tableSource, committees: tableSource, billIndex: tableSource })

/** A press release of the seeds: its text as it stands in the file, and what is known of it. */
export interface SeedRelease {
  /** File name without its ending. */
  name: string
  text: string
  meta: ReleaseFile
}

export interface Seeds {
  releases: SeedRelease[]
  bills: OfficialBill[]
  members: OfficialMember[]
  terms: OfficialTerm[]
  committees: OfficialCommittee[]
  hearings: OfficialHearing[]
  index: IndexedBill[]
  /** Where the tables come from, and what they are known to lack; the other files each say it themselves. */
  sources: z.output<typeof tableSources>
  /** Every file read, by its path within the folder. */
  files: { path: string; sha256: string }[]
}

/** A seed file that cannot be read: which one, where in it, and why. */
export class SeedError extends Error {
  override name = 'SeedError'

  constructor(
    readonly file: string,
    /** `line 12, column startsOn` or `cosponsors.3.date`; null where the whole file is meant. */
    readonly place: string | null,
    readonly reason: string,
  ) {
    super(`${file}${place === null ? '' : `, ${place}`}: ${reason}`)
  }
}

/** Text is decoded strictly: a replaced character would move every span after it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' ? 'missing from the seeds folder' : message
}

/** A row of a table with the line of the file that it stands on. */
interface NumberedRow {
  record: Record<string, string>
  info: { lines: number }
}

/** Reads files of one folder and remembers what it has read. */
class SeedFolder {
  readonly files: Seeds['files'] = []

  constructor(private readonly dir: string) {}

  private attempt<T>(file: string, work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw new SeedError(file, null, reasonOf(error))
    }
  }

  text(file: string): string {
    return this.attempt(file, () => {
      const bytes = readFileSync(path.join(this.dir, file))
      this.files.push({ path: file, sha256: createHash('sha256').update(bytes).digest('hex') })
      return UTF8.decode(bytes)
    })
  }

  /** Files of a folder with this ending, in the order of their names. */
  list(folder: string, ending: string): string[] {
    const names = this.attempt(`${folder}/`, () => readdirSync(path.join(this.dir, folder)))
    return names
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => `${folder}/${name}`)
  }

  json<S extends z.ZodType>(file: string, schema: S): z.output<S> {
    const text = this.text(file)
    const parsed = schema.safeParse(this.attempt(file, () => JSON.parse(text)))
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]!
    throw new SeedError(file, issue.path.join('.') || null, issue.message)
  }

  csv<S extends z.ZodType>(file: string, schema: S): z.output<S>[] {
    const text = this.text(file)
    const rows = this.attempt(file, () => parse(text, { columns: true, info: true })) as NumberedRow[]
    return rows.map(({ record, info }) => {
      const parsed = schema.safeParse(record)
      if (parsed.success) return parsed.data
      const issue = parsed.error.issues[0]!
      const column = issue.path.length > 0 ? `, column ${issue.path.join('.')}` : ''
      throw new SeedError(file, `line ${info.lines}${column}`, issue.message)
    })
  }
}

function readRelease(folder: SeedFolder, file: string): SeedRelease {
  const stem = file.replace(/\.txt$/, '')
  return {
    name: path.posix.basename(stem),
    text: folder.text(file),
    meta: folder.json(`${stem}.json`, releaseFile),
  }
}

/**
 * Reads and checks the whole seeds folder. Throws a {@link SeedError} that names the file, the line or
 * field, and the reason at the first thing that is wrong; nothing is written anywhere.
 */
export function readSeeds(dir: string): Seeds {
  const folder = new SeedFolder(dir)
  return {
    releases: folder.list('releases', '.txt').map((file) => readRelease(folder, file)),
    bills: folder.list('bills', '.json').map((file) => folder.json(file, officialBill)),
    members: folder.csv('members.csv', officialMember),
    terms: folder.csv('terms.csv', officialTerm),
    committees: folder.csv('committees.csv', officialCommittee),
    hearings: folder.list('hearings', '.json').map((file) => folder.json(file, officialHearing)),
    index: folder.csv('bill-index.csv', indexedBill),
    sources: folder.json('sources.json', tableSources),
    files: folder.files,
  }
}
