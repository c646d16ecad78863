import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { isCalendarDate } from '../congress/calendar-date'
import { decodeRelease, UnreadableReleaseError } from '../press/readable'
import type { ReleaseFacts } from './release'

/** A release to be read: its name in reports, and what it holds once it is read. */
export interface ReleaseInput {
  name: string
  /** Throws an UnreadableReleaseError where it cannot be read as a release. */
  read: () => { text: string; facts: ReleaseFacts }
}

/**
 * A line of a JSONL file. `date` and `member` are how public archives of releases name the day and the
 * publisher; `publishedOn` and `publishers` are this project's own words for them.
 */
const releaseLine = z.object({
  text: z.string().nullable(),
  title: z.string().nullish(),
  url: z.url().nullish(),
  publishedOn: z.string().refine(isCalendarDate).nullish(),
  date: z.string().refine(isCalendarDate).nullish(),
  publishers: z.array(z.string().regex(/^[A-Z]\d{6}$/)).nullish(),
  member: z.object({ bioguide_id: z.string().nullish() }).nullish(),
})

/**
 * The releases of a path: one of a text file, one a line of a `.jsonl` file, one each of the `.txt` and
 * `.jsonl` files of a folder. `given` holds what the user knows of them all, and wins.
 */
export function releaseInputs(
  source: string,
  given: ReleaseFacts,
  read: (file: string) => Uint8Array = readFileSync,
): ReleaseInput[] {
  if (source !== '-' && statSync(source, { throwIfNoEntry: false })?.isDirectory()) {
    const names = readdirSync(source)
      .filter((name) => /\.(txt|jsonl)$/.test(name))
      .sort()
    return names.flatMap((name) => releaseInputs(path.join(source, name), given, read))
  }
  if (!source.endsWith('.jsonl'))
    return [{ name: source, read: () => ({ text: decodeRelease(read(source)), facts: given }) }]
  const lines = decodeRelease(read(source)).split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ name: `${source}, line ${index + 1}`, read: () => readLine(line, given) }],
  )
}

function readLine(line: string, given: ReleaseFacts): { text: string; facts: ReleaseFacts } {
  const { text, title, url, publishedOn, date, publishers, member } = parsedLine(line)
  const named = publishers ?? (member?.bioguide_id ? [member.bioguide_id] : [])
  return {
    text: text ?? '',
    facts: {
      title: given.title ?? title ?? null,
      url: given.url ?? url ?? null,
      publishedOn: given.publishedOn ?? publishedOn ?? date ?? null,
      publishers: given.publishers.length > 0 ? given.publishers : named,
      note: given.note,
    },
  }
}

function parsedLine(line: string): z.output<typeof releaseLine> {
  try {
    return releaseLine.parse(JSON.parse(line))
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : null
    const reason = issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'it is not JSON'
    throw new UnreadableReleaseError(
      `The line is not a release: ${reason}. It takes {"text", "title", "url", "publishedOn", "publishers"}.`,
    )
  }
}
