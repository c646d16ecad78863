import { LRUCache } from 'lru-cache'
import type { DataSource } from 'typeorm'

/** Rows of all answers together; a row takes about half a kilobyte. */
const MAX_ROWS = 60_000

/** What was found for one key of one question; nothing, where there is none. */
export interface KeptAnswer {
  value: unknown
}

export type KeptAnswers = Pick<LRUCache<string, KeptAnswer>, 'get' | 'set'>

/**
 * What was read of one data version, for all requests that read at that version: rows do not change within
 * one. When a newer version is seen all of it is dropped.
 */
export class KeptRows {
  /** The newest version seen; null before the first. */
  version: number | null = null
  private readonly answers: LRUCache<string, KeptAnswer> | null

  constructor(maxRows = MAX_ROWS) {
    const sizeCalculation = ({ value }: KeptAnswer) => (Array.isArray(value) ? 1 + value.length : 1)
    this.answers = maxRows > 0 ? new LRUCache({ maxSize: maxRows, sizeCalculation }) : null
  }

  /** Number of answers kept. */
  get size(): number {
    return this.answers?.size ?? 0
  }

  /** What is kept of that version; null of one that is older than the newest. */
  at(version: number | null): KeptAnswers | null {
    return version !== null && version === this.version ? this.answers : null
  }

  saw(version: number): void {
    if (version <= (this.version ?? Number.NEGATIVE_INFINITY)) return
    this.version = version
    this.answers?.clear()
  }
}

/** By the options, which all views of one database share. */
const keptOf = new WeakMap<DataSource['options'], KeptRows>()

/** From now on requests read this database by versions, and share up to so many rows of one. */
export function keepRows(db: DataSource, maxRows?: number): KeptRows {
  const kept = new KeptRows(maxRows)
  keptOf.set(db.options, kept)
  return kept
}

/** What is kept of a database; null where requests do not read it by versions. */
export const keptRowsOf = (db: DataSource): KeptRows | null => keptOf.get(db.options) ?? null
