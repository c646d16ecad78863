import type { DataSource } from 'typeorm'
import type { DatabaseSettings } from '../../src/entities/data-source'
import { seededDatabase } from './seeded-database'

/** A seeded database for the tests of one describe block, closed at its end. */
export function useSeeded(engine: DatabaseSettings['engine']): () => DataSource {
  let db: DataSource
  beforeAll(async () => {
    db = await seededDatabase(engine)
  })
  afterAll(() => db.destroy())
  return () => db
}
