import type { Difference, IngestEvent, Progress, Tally } from '../ingest/report'
import { print, say } from './console'
import { EXIT } from './exit-code'
import { IngestProgress } from './ingest-progress'

export interface IngestOutput {
  progress: Progress
  /** Adds to the number of inputs that are to come. */
  expect: (count: number) => void
  /** Prints what the readers did not know, and the sum; gives the exit code. */
  finish: (tally: Tally) => number
}

const MOST_UNKNOWN = 20
const MOST_DIFFERENCES = 40

/** How an ingest reports: what it does for people on stderr, or as JSON events on stdout. A dry run shows each change on stdout. */
export function ingestOutput({ json, dryRun }: { json?: boolean; dryRun?: boolean }): IngestOutput {
  const progress = new IngestProgress()
  return {
    expect: (count) => progress.expect(count),
    progress: (event) => {
      progress.done(event.name)
      if (json) print(JSON.stringify(asJson(event, dryRun ?? false)))
      else if ('rejected' in event) progress.log(`${event.name} was not stored: ${event.rejected}`)
      else if (dryRun && 'outcome' in event) for (const line of asLines(event)) print(line)
    },
    finish: (tally) => {
      progress.stop()
      if (json) printEvents(tally)
      else sayLines(tally, dryRun ?? false)
      return tally.counts.rejected > 0 ? EXIT.REJECTED : EXIT.DONE
    },
  }
}

function asJson(event: IngestEvent, dryRun: boolean): object {
  const { name } = event
  if ('rejected' in event) return { event: 'rejected', name, reason: event.rejected }
  if ('passedOver' in event) return { event: 'passed-over', name, reason: event.passedOver }
  return { event: event.outcome, name, ...(dryRun ? { changes: event.differences.map(asChange) } : {}) }
}

const parsed = (json: string | null) => (json === null ? null : JSON.parse(json))

function asChange({ entity, entityId, path, oldValue, newValue }: Difference): object {
  return { entity, entityId, path, old: parsed(oldValue), new: parsed(newValue) }
}

function asLines({ name, outcome, differences }: Extract<IngestEvent, { outcome: unknown }>): string[] {
  if (outcome === 'unchanged') return []
  if (outcome === 'inserted') {
    const counts = Map.groupBy(differences, ({ entity }) => entity)
    const rows = [...counts].map(([entity, rows]) => `${rows.length} ${entity}`)
    return [`${name} would be inserted: ${rows.join(', ')}`]
  }
  const shown = differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ entity, entityId, path, oldValue, newValue }) => {
      if (path !== null) return `  ${entity} ${entityId}, ${path}: ${oldValue} → ${newValue}`
      return `  ${entity} ${entityId} ${newValue === null ? 'goes' : 'comes'}`
    })
  const more = differences.length - shown.length
  return [`${name} would be updated:`, ...shown, ...(more > 0 ? [`  … and ${more} more changes`] : [])]
}

function printEvents({ counts, passedOver, unknown }: Tally): void {
  for (const { kind, path, count, example } of unknown)
    print(JSON.stringify({ event: 'unknown', kind, path, count, example }))
  print(JSON.stringify({ event: 'summary', ...counts, ...(passedOver > 0 ? { passedOver } : {}) }))
}

function sayLines({ counts, passedOver, unknown }: Tally, dryRun: boolean): void {
  if (unknown.length > 0) {
    say('Not known to the readers, and not stored:')
    for (const { kind, path, count, example } of unknown.slice(0, MOST_UNKNOWN))
      say(`  ${path} (${kind.toLowerCase()}), ${count} times, such as “${example}”`)
    if (unknown.length > MOST_UNKNOWN) say(`  … and ${unknown.length - MOST_UNKNOWN} more; --json lists all`)
  }
  const { inserted, updated, unchanged, rejected } = counts
  const outside = passedOver > 0 ? ` ${passedOver} outside of the topic (--all keeps them).` : ''
  say(
    `${dryRun ? 'Would be: ' : ''}${inserted} inserted, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected.${outside}`,
  )
}
