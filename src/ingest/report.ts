/** What an ingest did, counted in inputs: bills, releases, hearings, directories. */
export interface Counts {
  inserted: number
  updated: number
  unchanged: number
  rejected: number
}

export type Outcome = 'inserted' | 'updated' | 'unchanged'

/** An input that was not stored, and why. Nothing of it was written. */
export interface Rejection {
  name: string
  reason: string
}

/** Told of every input as it is done; the command line prints these as they come. */
export type Progress = (
  event: { name: string; outcome: Outcome } | { name: string; rejected: string },
) => void

/** A running count of outcomes, which passes every event on. */
export class Tally {
  readonly counts: Counts = { inserted: 0, updated: 0, unchanged: 0, rejected: 0 }
  readonly rejections: Rejection[] = []

  constructor(private readonly progress: Progress = () => {}) {}

  add(name: string, outcome: Outcome): void {
    this.counts[outcome] += 1
    this.progress({ name, outcome })
  }

  reject(name: string, reason: string): void {
    this.counts.rejected += 1
    this.rejections.push({ name, reason })
    this.progress({ name, rejected: reason })
  }
}
