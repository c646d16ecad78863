import type { DataSource } from 'typeorm'
import { Loaders } from '../queries/loaders'
import { forOneRequest } from '../queries/read-router'
import { recordReader } from '../queries/record-reader'
import type { RecordReader } from '../reconcile/check-release'

/** Tells the time; tests set it. */
export type Clock = () => Date

/** What resolvers of one request share. */
export interface Context {
  db: DataSource
  loaders: Loaders
  reader: RecordReader
  clock: Clock
}

/** A context for one request: its loaders keep what they read, so it must not serve a second one. */
export function createContext(dataSource: DataSource, clock: Clock): Context {
  const db = forOneRequest(dataSource)
  return { db, loaders: new Loaders(db), reader: recordReader(db), clock }
}
