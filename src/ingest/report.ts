import type { UnknownElement } from '../official/unknown-element'

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

/** One thing that an input changed: `cosponsorship s1733-113/W000805/2014-07-16 came`. */
export interface Difference {
  entity: string
  entityId: string
  /** Field that changed; null where the whole row came or went. */
  path: string | null
  oldValue: string | null
  newValue: string | null
}

export type IngestEvent =
  | { name: string; outcome: Outcome; differences: readonly Difference[] }
  | { name: string; rejected: string }
  | { name: string; passedOver: string }

/** Told of every input as it is done; the command line prints these as they come. */
export type Progress = (event: IngestEvent) => void

/** A running count of outcomes, which passes every event on. */
export class Tally {
  readonly counts: Counts = { inserted: 0, updated: 0, unchanged: 0, rejected: 0 }
  readonly rejections: Rejection[] = []
  /** Inputs that were read and left alone, such as bills outside of the topic. */
  passedOver = 0
  private readonly strange = new Map<string, UnknownElement>()

  constructor(private readonly progress: Progress = () => {}) {}

  add(name: string, outcome: Outcome, differences: readonly Difference[] = []): void {
    this.counts[outcome] += 1
    this.progress({ name, outcome, differences })
  }

  reject(name: string, reason: string): void {
    this.counts.rejected += 1
    this.rejections.push({ name, reason })
    this.progress({ name, rejected: reason })
  }

  passOver(name: string, reason: string): void {
    this.passedOver += 1
    this.progress({ name, passedOver: reason })
  }

  /** Sums up what the readers did not know, over all inputs. */
  addUnknown(elements: readonly UnknownElement[]): void {
    for (const element of elements) {
      const key = `${element.kind} ${element.path} ${element.kind === 'VALUE' ? element.example : ''}`
      const known = this.strange.get(key)
      if (known) known.count += element.count
      else this.strange.set(key, { ...element })
    }
  }

  get unknown(): UnknownElement[] {
    return [...this.strange.values()].sort((a, b) => b.count - a.count)
  }
}
