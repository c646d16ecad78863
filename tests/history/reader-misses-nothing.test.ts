import type { DataSource } from 'typeorm'
import { createDataSource } from '../../src/entities/data-source'
import { Change } from '../../src/entities/history'
import { ask } from '../support/ask'
import { newDatabase } from '../support/engines'
import { storeCommittee } from '../support/one-change'

const DOCUMENTS = 40

describe('a reader that goes on after the last change it saw', () => {
  it('misses none, while two ingests write at once', async () => {
    const settings = await newDatabase('postgres', 'seeded')
    const open = async () => createDataSource(settings).initialize()
    const [first, second, reader] = [await open(), await open(), await open()]
    const start = await reader.getRepository(Change).count()
    const ingest = async (db: DataSource, side: string) => {
      for (let index = 0; index < DOCUMENTS; index++)
        await storeCommittee(db, `ss${side}${index}`, `Committee ${index}`)
    }
    let isDone = false
    const ingests = Promise.all([ingest(first, 'a'), ingest(second, 'b')]).finally(() => {
      isDone = true
    })
    const seen: number[] = []
    let polls = 0
    for (let isLast = false; !isLast; polls++) {
      isLast = isDone
      const after = String(seen.at(-1) ?? start)
      const { changes } = await ask(
        reader,
        `{ changes(first: 7, after: "${after}") { nodes { seq } pageInfo { hasNextPage } } }`,
      )
      seen.push(...changes.nodes.map((node: { seq: number }) => node.seq))
      if (changes.pageInfo.hasNextPage) isLast = false
    }
    await ingests
    expect(seen).toEqual(Array.from({ length: 2 * DOCUMENTS }, (_, index) => start + index + 1))
    expect(polls).toBeGreaterThan(5)
    await Promise.all([first, second, reader].map((db) => db.destroy()))
  })
})
