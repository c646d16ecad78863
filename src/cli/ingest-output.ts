import type { Progress, Tally } from '../ingest/report'
import { print, say } from './console'
import { EXIT } from './exit-code'

interface IngestOutput {
  progress: Progress
  /** Prints the sum; gives the exit code. */
  finish: (tally: Tally) => number
}

/** How an ingest reports: a line an input and a sum, for people on stderr or as JSON events on stdout. */
export function ingestOutput({ json, dryRun }: { json?: boolean; dryRun?: boolean }): IngestOutput {
  return {
    progress: (event) => {
      if (json)
        print(
          JSON.stringify(
            'rejected' in event
              ? { event: 'rejected', name: event.name, reason: event.rejected }
              : { event: event.outcome, name: event.name },
          ),
        )
      else if ('rejected' in event) say(`${event.name} was not stored: ${event.rejected}`)
    },
    finish: ({ counts }) => {
      if (json) print(JSON.stringify({ event: 'summary', ...counts }))
      else
        say(
          `${dryRun ? 'Would be: ' : ''}${counts.inserted} inserted, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.rejected} rejected.`,
        )
      return counts.rejected > 0 ? EXIT.REJECTED : EXIT.DONE
    },
  }
}
