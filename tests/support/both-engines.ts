import type { DataSource } from 'typeorm'
import { seededDatabase } from './seeded-database'

/** A seeded database of each engine for the tests of one describe block, both closed at its end. */
export function useBothEngines(): { sqlite: () => DataSource; postgres: () => DataSource } {
  let sqlite: DataSource
  let postgres: DataSource
  beforeAll(async () => {
    sqlite = await seededDatabase('sqlite')
    postgres = await seededDatabase('postgres')
  })
  afterAll(() => Promise.all([sqlite.destroy(), postgres.destroy()]))
  return { sqlite: () => sqlite, postgres: () => postgres }
}
